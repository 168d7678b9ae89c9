import type { FailureCode } from '../../../../preload/contract/bridge/failures';
import { fail } from '../../../../preload/contract/result';
import type { NotTold } from '../../../desk/verbs/desk-closes';
import type { NotCounted } from '../../../desk/verbs/desk-shifts';
import type { Refused } from '../../../desk/verbs/refused';
import type { JournalTrouble } from '../../../desk/journal-trouble';
import { journalRefusal } from '../journal-refusal';
import { wrongAmount } from '../wrong-amount';

/** What the page is told when a step of a shift or a close is not taken. */
export function notTaken<Code extends FailureCode>(failure: Refused<Code> | JournalTrouble) {
  return failure.kind === 'refused' ? fail({ code: failure.code }) : journalRefusal(failure);
}

/** The same of a count. `cause`: its line that cannot be right, such as `note_50000`. */
export function notCounted<Code extends FailureCode>(failure: NotCounted<Code>) {
  return failure.kind === 'bad_count'
    ? fail({ code: 'bad_count', cause: failure.line } as const)
    : notTaken(failure);
}

/** The same where an amount was typed. */
export function notTold<Code extends FailureCode>(failure: NotTold<Code>) {
  return failure.kind === 'wrong_amount' ? wrongAmount(failure.code) : notTaken(failure);
}
