import type { JournalFailure } from '../recharge/ports';

/** The journal could not take it. */
export interface NotWritten {
  readonly kind: 'not_written';
  readonly failure: JournalFailure;
}
