import type { Echo, EchoVerdict, Reply } from '../../../preload/contract/sale/entries/reply-schemas';
import type { Paise } from '../../../preload/contract/money';
import { cleanNumber } from '../../../preload/contract/rules/number';
import type { NumberRule } from '../../../preload/contract/operators/operator';
import { readEchoedAmount } from './echoed-amount';

import { shieldKey } from './shield-key';

/** What a reply's echo is held against: exactly what was sent. */
export interface Sent {
  readonly refId: string;
  readonly number: string;
  readonly numberKind: NumberRule['kind'];
  readonly amountPaise: Paise;
  readonly operator: string;
  /** Codes the owner recorded as the same operator. */
  readonly aliases: readonly string[];
}

/**
 * Compares a reply's echo with what was sent. An absent, null or empty field contradicts nothing, except that
 * a status reply must carry our ref id, and a `Success` or `Refunded` to the recharge call that or a txn id: either
 * would end the asking.
 */
export function compareEcho(call: 'recharge' | 'status', reply: Reply, sent: Sent): EchoVerdict {
  const { echo } = reply;
  if (echo.refId === null) {
    if (call === 'status') return { kind: 'no_ref_id' };
    const ends = reply.word === 'Success' || reply.word === 'Refunded';
    if (ends && reply.txnId === null) return { kind: 'bare' };
  } else if (echo.refId !== sent.refId) return { kind: 'foreign', field: 'refId' };
  if (echo.number !== null && !sameNumber(echo.number, echo, sent))
    return { kind: 'foreign', field: 'number' };
  if (echo.amount !== null && readEchoedAmount(echo.amount) !== sent.amountPaise) {
    return { kind: 'foreign', field: 'amount' };
  }
  if (echo.operator !== null && !sameOperator(echo.operator, sent)) {
    return { kind: 'foreign_operator', code: echo.operator };
  }
  return { kind: 'matches' };
}

function sameNumber(echoed: string, { numberAsJsonNumber }: Echo, sent: Sent): boolean {
  // Without a rule a number has no spelling of its own.
  if (sent.numberKind === 'text' && shieldKey(echoed) === shieldKey(sent.number)) return true;
  const theirs = cleanNumber(echoed, sent.numberKind);
  const ours = cleanNumber(sent.number, sent.numberKind);
  if (!numberAsJsonNumber) return theirs === ours;
  // A JSON number has no zeros in front, so it cannot say whether there were any.
  return /^[0-9]+$/.test(theirs) && withoutZeros(theirs) === withoutZeros(ours);
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=[0-9])/, '');
}

function sameOperator(echoed: string, sent: Sent): boolean {
  const code = echoed.trim().toUpperCase();
  return [sent.operator, ...sent.aliases].some((known) => known.trim().toUpperCase() === code);
}
