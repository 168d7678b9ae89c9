import { fail } from '../../../preload/contract/result';
import type { JournalFailure } from '../../recharge/ports';

/** What a failure of the journal means to somebody who wanted to write. */
export function notWritten(failure: JournalFailure) {
  switch (failure) {
    case 'disk_full':
      return fail({ code: 'disk_full' } as const);
    case 'not_writable':
    case 'busy':
    case 'corrupt':
    case 'io':
    case 'closed':
      return fail({ code: 'journal_not_writable', cause: failure } as const);
  }
}

/** What it means to somebody who wanted to read. */
export function notRead(failure: JournalFailure) {
  return fail({ code: 'journal_unreadable', cause: failure } as const);
}

/** Why there is no desk. */
export function noDesk(why: 'no_mode' | 'journal_unreadable') {
  return fail({ code: why } as const);
}
