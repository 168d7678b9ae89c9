import { paise } from '../../../src/preload/contract/money';
import type { Recharge } from '../../../src/preload/contract/sale/recharge';
import { aRecharge as anyRecharge, aRefId } from '../../support/slips/a-recharge';

/** 12 November 2026, 12:41 in India. */
export const SOLD_AT = Date.UTC(2026, 10, 12, 7, 11);

/** A row as lists and details show it: a successful ₹ 199 to 9876543210 at {@link SOLD_AT}, with its ref id from `seq`. */
export function aRecharge(over: Partial<Recharge> = {}): Recharge {
  const seq = over.seq ?? 1;
  return anyRecharge({
    seq,
    refId: aRefId(`G${String(seq).padStart(13, '0')}`),
    fields: [],
    txnId: '000123456789',
    optId: 'OP778899',
    message: 'Recharge successful',
    balancePaise: paise(432_150),
    createdAt: SOLD_AT,
    sentAt: SOLD_AT + 40,
    endedAt: SOLD_AT + 2400,
    changedAt: SOLD_AT + 2400,
    ...over,
  });
}
