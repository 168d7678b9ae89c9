import type { Failure } from '../../preload/contract/bridge/failures';
import { fail, ok, type Result } from '../../preload/contract/result';
import { openKeptFile } from './kept-file';
import { storedSettingsSchema, type StoredSettings } from './stored-settings';

/** The settings of this data folder. */
export interface SettingsStore {
  read(): StoredSettings;
  /** Replaces some keys and writes the file. After a refusal the old settings still hold. */
  update(change: Partial<StoredSettings>): Result<null, Failure<'settings_not_saved'>>;
  /** Where an unusable settings file was put at start-up; `null`: there was none. */
  readonly setAside: string | null;
}

/** Opens `<folder>/settings.json`; a missing one means the defaults. `now` is in UTC milliseconds. */
export function openSettings(folder: string, now: () => number): SettingsStore {
  const file = openKeptFile<StoredSettings>({ folder, name: 'settings', schema: storedSettingsSchema, now });
  return {
    read: () => file.read(),
    update(change) {
      const written = file.write({ ...file.read(), ...change });
      return written.ok ? ok(null) : fail({ code: 'settings_not_saved' });
    },
    setAside: file.setAside,
  };
}
