import type { AccountId, RefId } from '../../../src/preload/contract/ids';
import { isAccountId, isRefId } from '../../../src/preload/contract/ids';
import { paise } from '../../../src/preload/contract/money';
import type { Recharge } from '../../../src/preload/contract/recharge';

/** 12 November 2026, 12:41 in India. */
export const SOLD_AT = Date.UTC(2026, 10, 12, 7, 11);

/** A row of the journal: a successful ₹ 199, unless told otherwise. Its ref id follows from `seq`. */
export function aRecharge(over: Partial<Recharge> = {}): Recharge {
  const seq = over.seq ?? 1;
  return {
    seq,
    refId: aRefId(seq),
    accountId: anAccountId('https://www.deeperweb.in|shop1'),
    category: 'prepaid',
    operator: 'AT',
    operatorName: 'Airtel',
    number: '9876543210',
    amountPaise: paise(19_900),
    chargePaise: paise(0),
    fields: [],
    payment: 'cash',
    collectedPaise: null,
    returnedPaise: null,
    customerPhone: null,
    customerName: null,
    state: 'success',
    settledByHand: false,
    cause: null,
    httpStatus: null,
    txnId: '000123456789',
    optId: 'OP778899',
    message: 'Recharge successful',
    condition: null,
    balancePaise: paise(432_150),
    istDate: '2026-11-12',
    createdAt: SOLD_AT,
    sentAt: SOLD_AT + 40,
    endedAt: SOLD_AT + 2400,
    changedAt: SOLD_AT + 2400,
    checksDone: 0,
    nextCheckAt: null,
    needsPerson: false,
    changedSince: null,
    alarm: null,
    cashReturned: false,
    slipsPrinted: 0,
    restartOf: null,
    overrideReason: null,
    foreignOperator: null,
    clockOffMs: null,
    ...over,
  };
}

function aRefId(seq: number): RefId {
  const refId = `G${String(seq).padStart(13, '0')}`;
  if (!isRefId(refId)) throw new Error(`not a ref id: ${refId}`);
  return refId;
}

/** An account id of the form `origin|username`. */
export function anAccountId(text: string): AccountId {
  if (!isAccountId(text)) throw new Error(`not an account id: ${text}`);
  return text;
}
