import { describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import type { GatewayWord, RechargeState } from '../../src/preload/contract/sale/recharge';
import { isListed, judgeCorrection, judgeDealing, type Dealing } from '../../src/main/recharge/state/dealing';
import type { Fact, Note } from '../../src/preload/contract/sale/entries/entry-schemas';
import { applyEntry, beginRecord, type RechargeRecord } from '../../src/main/recharge/state/record';
import { rowMoney } from '../../src/main/recharge/state/row-money';
import { rechargeReply, statusReply } from '../journal/support/builders';

const T0 = Date.UTC(2026, 10, 12, 6, 0);
const PRICE = { payment: 'cash', parts: null, totalPaise: paise(199_00), chargePaise: paise(0) } as const;
const at = (ms: number) => ({ at: T0 + ms, jitter: 0 });
const told = (word: GatewayWord): Fact => statusReply(word);
const accepted = rechargeReply('Accepted');
const failed = rechargeReply('Failure');
const shown = (state: RechargeState): Note => ({ kind: 'shown', state });

/** A sold recharge after these entries, one second apart. */
function after(...entries: (Fact | Note)[]): RechargeRecord {
  let record = beginRecord({ kind: 'created' }, at(0), PRICE);
  [{ kind: 'sending' } as const, ...entries].forEach((entry, i) => {
    record = applyEntry(record, entry, at((i + 1) * 1000)).record;
  });
  return record;
}

describe('nothing is given back by itself', () => {
  const money = (record: RechargeRecord) =>
    rowMoney(record.status.state, record.money, {
      changedAt: record.changedAt,
      endedAt: record.endedAt,
    });
  const noted = (record: RechargeRecord, dealing: Dealing): RechargeRecord => {
    const dealt = judgeDealing(record, dealing);
    if (dealt.kind !== 'note') throw new Error(dealt.why);
    return applyEntry(record, dealt.note, at(9000)).record;
  };
  const notTaken = { kind: 'not_taken', who: 'Asha' } as const;

  test('a failure owes its customer what was booked for it, until somebody deals with it', () => {
    const refused = after(failed, shown('failed'));
    expect(money(refused)).toMatchObject({ sumPaise: 199_00, toCustomerPaise: 199_00, isOpen: true });
    expect(isListed(refused)).toBe(true);
    expect(isListed(noted(refused, notTaken))).toBe(false);
    expect(money(noted(refused, notTaken))).toMatchObject({ sumPaise: 0, toCustomerPaise: 0 });
  });

  test('a success after a failure that nobody dealt with keeps the money', () => {
    expect(money(after(failed, shown('failed'), told('Success')))).toMatchObject({
      sumPaise: 199_00,
      toShopPaise: 0,
      isOpen: false,
    });
  });

  test('a success after nothing was taken is owed for, until it came in', () => {
    const late = applyEntry(noted(after(failed), notTaken), told('Success'), at(9500)).record;
    expect(money(late)).toMatchObject({ sumPaise: 0, toShopPaise: 199_00, isOpen: true });
    const paid = noted(late, { kind: 'cash_received', amountPaise: paise(199_00), way: 'upi', who: 'A' });
    expect(money(paid)).toMatchObject({ sumPaise: 199_00, sumUpiPaise: 199_00, isOpen: false });
  });

  test('pending again keeps what is there, and failing again owes it', () => {
    expect(money(after(failed, told('Pending')))).toMatchObject({ sumPaise: 199_00, isOpen: false });
    expect(money(after(failed, told('Pending'), told('Failure')))).toMatchObject({
      toCustomerPaise: 199_00,
      isOpen: true,
    });
  });

  test('nothing was taken is said only where nobody was told to take it, and nothing went back', () => {
    expect(money(after(failed)).mayBeNotTaken).toBe(true);
    for (const told1 of [after(accepted, told('Failure')), after(failed, told('Pending'), told('Failure'))]) {
      expect(money(told1).mayBeNotTaken).toBe(false);
      expect(judgeDealing(told1, notTaken)).toMatchObject({ why: 'may_have_been_paid' });
    }
    const part = noted(after(failed), {
      kind: 'cash_returned',
      amountPaise: paise(50_00),
      way: 'cash',
      who: 'A',
    });
    expect(judgeDealing(part, notTaken)).toMatchObject({ why: 'may_have_been_paid' });
    expect(judgeDealing(after(accepted, told('Success')), notTaken)).toMatchObject({
      why: 'nothing_to_give_back',
    });
  });

  test('what was noted as given back in part stays counted as it was noted', () => {
    const part: Note = {
      kind: 'cash_returned',
      way: 'cash',
      amountPaise: paise(50_00),
      leftPaise: paise(149_00),
      who: 'A',
    };
    expect(money(after(failed, part, told('Success')))).toMatchObject({
      sumPaise: 149_00,
      toShopPaise: 50_00,
    });
  });

  test('what ended before a connection stood is booked back, and a late success is owed for', () => {
    const unsent = after({ kind: 'not_sent', cause: 'connection_refused' });
    expect(money(unsent)).toMatchObject({ sumPaise: 0, isOpen: false });
    expect(money(applyEntry(unsent, told('Success'), at(9000)).record)).toMatchObject({
      toShopPaise: 199_00,
    });
  });

  test('one that failed after it was pending was paid, and keeps the money', () => {
    expect(money(after(accepted, told('Failure'), told('Success')))).toMatchObject({
      sumPaise: 199_00,
      toShopPaise: 0,
    });
  });
});

describe('a row of before the ledger goes by the rules of then', () => {
  const older = (...entries: (Fact | Note)[]): RechargeRecord => {
    let record = beginRecord({ kind: 'created' }, { ...at(0), rules: 2 }, PRICE);
    [{ kind: 'sending' } as const, ...entries].forEach((entry, i) => {
      record = applyEntry(record, entry, { ...at((i + 1) * 1000), rules: 2 }).record;
    });
    return record;
  };
  const money = ({ status, money: of, changedAt, endedAt }: RechargeRecord) =>
    rowMoney(status.state, of, { changedAt, endedAt });

  test('a refusal at once counted as given back when a success came late', () => {
    const late = applyEntry(older(failed), told('Success'), at(9000)).record;
    expect(money(late)).toMatchObject({ sumPaise: 0, toShopPaise: 199_00, isOpen: true });
  });

  test('before version 150 it counted as paid', () => {
    const late = applyEntry(older(failed), told('Success'), { ...at(9000), rules: 1 }).record;
    expect(money(late)).toMatchObject({ sumPaise: 199_00, toShopPaise: 0 });
  });

  test('it is paid back by its own columns, is never said not to have been taken, and keeps its way', () => {
    const refunded = older(accepted, told('Success'), told('Refunded'));
    expect(money(refunded)).toMatchObject({
      toCustomerPaise: 199_00,
      mayBeNotTaken: false,
      mayCorrectWay: false,
    });
    expect(judgeCorrection(refunded, { to: 'upi', amountPaise: paise(1), who: 'A' })).toMatchObject({
      why: 'cannot_correct_way',
    });
  });
});
