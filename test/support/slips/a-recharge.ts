import { isAccountId, isRefId, type AccountId, type RefId } from '../../../src/preload/contract/ids';
import type { Recharge } from '../../../src/preload/contract/sale/recharge';
import type { RowMoney } from '../../../src/preload/contract/sale/row-money';
import { priceOf } from '../../../src/main/recharge/state/price';
import { beginMoney, moneyAfterMove, rowMoney } from '../../../src/main/recharge/state/row-money';
import { plainSale } from '../builders/plain-sale';

/** Brands a ref id of a test. */
export function aRefId(text: string): RefId {
  if (!isRefId(text)) throw new TypeError(`${text} is no ref id`);
  return text;
}

/** Brands an account id of a test. */
export function anAccountId(text: string): AccountId {
  if (!isAccountId(text)) throw new TypeError(`${text} is no account id`);
  return text;
}

/** A prepaid recharge of 199 rupees that succeeded at 12:00 IST on 12 November 2026; a test changes what it is about. */
export function aRecharge(changes: Partial<Recharge> = {}): Recharge {
  const createdAt = Date.UTC(2026, 10, 12, 6, 30);
  const recharge: Omit<Recharge, 'money'> = {
    ...plainSale,
    seq: 17,
    refId: aRefId('GK7Q2M4X9T3B5D'),
    accountId: anAccountId('https://gateway.example|shop'),
    state: 'success',
    settledByHand: false,
    cause: null,
    httpStatus: null,
    txnId: '0012345678',
    optId: 'AIR2026111299',
    message: null,
    condition: null,
    doubt: null,
    balancePaise: null,
    istDate: '2026-11-12',
    createdAt,
    sentAt: createdAt,
    endedAt: createdAt + 2000,
    changedAt: createdAt + 2000,
    checksDone: 0,
    nextCheckAt: null,
    askedAt: null,
    needsPerson: false,
    changedSince: null,
    alarm: null,
    cashReturned: false,
    slipsPrinted: 0,
    foreignOperator: null,
    learnedOffMs: null,
    ...changes,
  };
  return { ...recharge, money: changes.money ?? moneyOf(recharge) };
}

/** As main reckons it of a row whose money nobody has touched yet. */
function moneyOf(recharge: Omit<Recharge, 'money'>): RowMoney {
  const begun = beginMoney(priceOf(recharge), { inLedger: true, asksHowPaid: false });
  const { state } = recharge;
  const after =
    state === 'created' ? begun : moneyAfterMove(begun, { before: 'created', after: state, wasFirst: false });
  return rowMoney(state, after, recharge);
}
