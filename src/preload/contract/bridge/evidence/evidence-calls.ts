import type { VerifiedView } from '../../evidence/verified';
import type { Call, None } from '../call';

/** Checks of the journal that the counter works on. */
export interface EvidenceCalls {
  /** What the last check found. */
  'evidence:read': Call<None, VerifiedView, 'no_mode'>;
  /** Checks all of it; answers when that is done. One that was begun already is waited for. */
  'evidence:check': Call<None, VerifiedView, 'no_mode' | 'cancelled' | 'journal_not_checked'>;
  /** The check that runs answers `cancelled`. */
  'evidence:stop': Call<None, None>;
}
