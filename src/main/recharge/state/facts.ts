import type { Doubt, Recharge } from '../../../preload/contract/sale/recharge';
import type { CheckBudget } from '../../../preload/contract/sale/entries/entry-words';
import { doubtIn } from './doubtful-refusal';
import { compareEcho, type Sent } from './echo';
import type { Fact, Note } from '../../../preload/contract/sale/entries/entry-schemas';
import type { OperatorPort } from '../ports';
import { refusalIn, type NameCondition } from './refusal';
import type { RechargeAnswer, StatusAnswer } from './replies';

/** What the end of the recharge call means for the row it was sent for. */
export function factOfRecharge(
  answer: RechargeAnswer,
  row: Recharge,
  operators: OperatorPort,
  conditionOf: NameCondition,
): Fact {
  switch (answer.kind) {
    case 'reply':
      return {
        kind: 'recharge_reply',
        reply: answer.reply,
        echo: compareEcho('recharge', answer.reply, sentWith(row, operators)),
        ...kept(doubtIn('recharge', answer.reply, row, conditionOf)),
      };
    case 'unclear':
      return {
        kind: 'recharge_unclear',
        cause: answer.cause,
        httpStatus: answer.httpStatus,
        message: answer.message,
      };
    case 'not_sent':
      return { kind: 'not_sent', cause: answer.cause };
  }
}

/** What the end of a status check means for its row. `counted`: on which day and as what it was counted. */
export function entryOfStatus(
  answer: StatusAnswer,
  row: Recharge,
  operators: OperatorPort,
  conditionOf: NameCondition,
  counted: { readonly istDate: string; readonly budget: CheckBudget },
): Fact | Extract<Note, { kind: 'status_not_asked' }> {
  switch (answer.kind) {
    case 'reply':
      return {
        kind: 'status_reply',
        reply: answer.reply,
        echo: compareEcho('status', answer.reply, sentWith(row, operators)),
        ...kept(doubtIn('status', answer.reply, row, conditionOf)),
        ...(refusalIn(answer, conditionOf) === null ? {} : { refusesAccount: true }),
      };
    case 'unclear':
      return {
        kind: 'status_unclear',
        cause: answer.cause,
        httpStatus: answer.httpStatus,
        message: answer.message,
      };
    case 'not_sent':
      return { kind: 'status_not_asked', ...counted, cause: answer.cause };
  }
}

/** Nothing is kept of no doubt. */
function kept(doubt: Doubt | null): { readonly doubt?: Doubt } {
  return doubt === null ? {} : { doubt };
}

function sentWith(row: Recharge, operators: OperatorPort): Sent {
  return {
    refId: row.refId,
    number: row.number,
    // By the rule that it was cleaned by: the owner may have edited the operator since.
    numberKind: row.numberKind ?? operators.numberKind(row.operator),
    amountPaise: row.amountPaise,
    operator: row.operator,
    aliases: operators.aliases(row.operator),
  };
}
