import { allReadable, type AppStatus } from '../../preload/contract/settings/settings';
import type { Desk } from './desk';

type OfDesk = Pick<AppStatus, 'lastSent' | 'clockOffMs' | 'notSavedYet' | 'asking' | 'notReadable'>;

/** What a desk adds to the state of the counter; before it is open, and where there is none, nothing is known to be wrong. */
export function deskStatus(desk: Desk | null): OfDesk {
  return {
    lastSent: desk?.lastSent() ?? null,
    clockOffMs: desk?.clockOffMs() ?? null,
    notSavedYet: desk?.notSaved() ?? 0,
    asking: desk?.asking() ?? { usedUp: null, refused: null },
    notReadable: desk?.notReadable() ?? allReadable,
  };
}
