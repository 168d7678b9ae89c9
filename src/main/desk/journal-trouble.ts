import { fail } from '../../preload/contract/result';
import type { JournalFailure } from '../recharge/ports';

/** The journal could not be read. */
export interface NotRead {
  readonly kind: 'not_read';
  readonly failure: JournalFailure;
}

/** It could not be written, or nobody knows whether it was. */
export interface NotWritten {
  readonly kind: 'not_written';
  readonly failure: JournalFailure;
}

/** The journal failed somebody who wants both of it: what that means to a person differs. */
export type JournalTrouble = NotRead | NotWritten;

/** Says the one. */
export function notRead(failure: JournalFailure) {
  return fail<NotRead>({ kind: 'not_read', failure });
}

/** Says the other. */
export function notWritten(failure: JournalFailure) {
  return fail<NotWritten>({ kind: 'not_written', failure });
}
