import type { Desks } from './desk/desks';
import type { DeskSurroundings } from './desk/open-desk-on';
import type { SettingsStore } from './settings/settings-store';

/** What forgetting stands on besides its own books. */
interface ErasureWorld {
  /** The data folder. */
  readonly folder: string;
  readonly settings: SettingsStore;
  readonly desks: Pick<Desks, 'withBooks'>;
}

/** What the desk of each mode has to know of the other one: whom one forgets, the other forgets. */
export function composeErasure({
  folder,
  settings,
  desks,
}: ErasureWorld): (mode: 'practice' | 'real') => DeskSurroundings['retention'] {
  return (mode) => ({
    months: () => settings.read().retention.months,
    begun: () => desks.withBooks(folder),
    async othersHaveEnded() {
      // Practice waits for nobody, so the two never wait for each other.
      if (mode === 'practice') return true;
      const books = await desks.withBooks(folder);
      // Practice that does not open holds up nobody: it is told of when somebody practises.
      if (!books.ok) return true;
      for (const { mode: other, erasure } of books.value) {
        const open = other === mode ? null : await erasure.now();
        if (open !== null && (!open.ok || open.value !== null)) return false;
      }
      return true;
    },
  });
}
