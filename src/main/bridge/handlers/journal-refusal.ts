import { fail, type Result } from '../../../preload/contract/result';
import type { JournalTrouble } from '../../desk/journal-trouble';
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

/** What it means to whoever asked a desk that did both. */
export function journalRefusal({ kind, failure }: JournalTrouble) {
  return kind === 'not_read' ? notRead(failure) : notWritten(failure);
}

/** What was read, or why it was not. */
export function asRead<T>(read: Result<T, JournalFailure>) {
  return read.ok ? read : notRead(read.failure);
}
