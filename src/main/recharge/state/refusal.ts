import type { Condition } from '../../../preload/contract/sale/recharge';
import type { AccountRefusal } from '../../../preload/contract/settings/settings';
import type { RechargeAnswer, StatusAnswer } from './replies';

/** Names what a gateway's message is about; `null`: nothing known. */
export type NameCondition = (message: string) => Condition | null;

/**
 * Whether an answer refuses the whole account, whichever recharge was meant. Decides when to ask again and what to
 * say, never what became of money: a word about the recharge is none, whatever its message says.
 */
export function refusalIn(
  answer: RechargeAnswer | StatusAnswer,
  nameOf: NameCondition,
): AccountRefusal | null {
  switch (answer.kind) {
    case 'reply':
      return answer.reply.word === 'Error' ? named(answer.reply.message, nameOf) : null;
    case 'unclear':
      return named(answer.message, nameOf) ?? byHttpStatus(answer.httpStatus);
    case 'not_sent':
      return null;
  }
}

function named(message: string | null, nameOf: NameCondition): AccountRefusal | null {
  const condition = message === null ? null : nameOf(message);
  return condition === 'wrong_credentials' || condition === 'address_refused' ? condition : null;
}

function byHttpStatus(status: number | null): AccountRefusal | null {
  if (status === 401) return 'wrong_credentials';
  return status === 403 ? 'address_refused' : null;
}
