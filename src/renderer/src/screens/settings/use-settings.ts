import { useCallback, useEffect, useState } from 'react';
import type { FailureOf } from '../../../../preload/contract/calls';
import { ok, type Result } from '../../../../preload/contract/result';
import type { Settings } from '../../../../preload/contract/settings';
import { galla } from '../../bridge';

/** Saves one part of the settings and leaves the rest as it is on disk. */
export type SavePart = <P extends keyof Settings>(
  part: P,
  value: Settings[P],
) => Promise<Result<null, FailureOf<'settings:save'>>>;

/** The settings as main holds them, once the owner may see them; `null` until then. */
export function useSettings(allowed: boolean): {
  readonly settings: Settings | null;
  readonly savePart: SavePart;
  /** Tells main that the owner is still here, so that the lock does not fall while they type. */
  readonly stay: () => void;
} {
  const [settings, setSettings] = useState<Settings | null>(null);

  useEffect(() => {
    if (!allowed) return;
    const read = async (): Promise<void> => {
      const answer = await galla['settings:read']({});
      if (answer.ok) setSettings(answer.value);
    };
    void read();
  }, [allowed]);

  const savePart = useCallback<SavePart>(async (part, value) => {
    const now = await galla['settings:read']({});
    if (!now.ok) return now;
    const next = { ...now.value, [part]: value };
    const answer = await galla['settings:save']({ settings: next });
    if (!answer.ok) return answer;
    setSettings(next);
    return ok(null);
  }, []);

  const stay = useCallback(() => void galla['settings:read']({}), []);
  return { settings, savePart, stay };
}
