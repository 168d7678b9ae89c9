import type { Verdict } from './fault';

/** So many faults of a check are kept and shown; behind them only their number counts. */
export const FAULTS_KEPT = 50;

/** What the last check of a journal found. */
export interface Verified extends Verdict {
  /** When it began, in UTC milliseconds. */
  readonly at: number;
  /** How long it took, in milliseconds. */
  readonly tookMs: number;
  /** Who asked for it: the owner, or Galla itself, slowly. */
  readonly by: 'hand' | 'itself';
}

/** How the checks of a journal stand. */
export interface VerifiedView {
  /** `null`: it was never checked to the end. */
  readonly last: Verified | null;
  /** Whether it is being checked just now. */
  readonly running: boolean;
  /** The newest checkpoint of the journal, in UTC milliseconds, and whether this counter signed it; `null`: there is none. */
  readonly checkpoint: { readonly at: number; readonly isSigned: boolean } | null;
}

/** What whoever owns the shop has to know of the last check; `null`: it found nothing, or there was none. */
export type JournalFaults = Pick<Verified, 'at' | 'count'> | null;
