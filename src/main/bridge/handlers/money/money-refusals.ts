import { fail } from '../../../../preload/contract/result';
import type { NotMoved, NotReversed } from '../../../desk/verbs/money/desk-drawer';
import { notWritten } from '../journal-refusal';
import { wrongAmount } from '../wrong-amount';

/** Why no money moved. */
export function notMoved(failure: NotMoved) {
  switch (failure.kind) {
    case 'wrong_amount':
      return wrongAmount(failure.code);
    case 'why_needed':
      return fail({ code: failure.kind } as const);
    case 'other_request':
      return fail({ code: 'already_recorded' } as const);
    case 'not_written':
      return notWritten(failure.failure);
  }
}

/** Why nothing was taken back. */
export function notReversed(failure: NotReversed) {
  switch (failure.kind) {
    case 'why_needed':
    case 'no_such_move':
    case 'cannot_reverse':
    case 'already_reversed':
      return fail({ code: failure.kind } as const);
    case 'other_request':
      return fail({ code: 'already_recorded' } as const);
    case 'not_written':
      return notWritten(failure.failure);
  }
}
