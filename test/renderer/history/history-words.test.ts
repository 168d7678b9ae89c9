import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { emptyList, firstPage } from '../../../src/renderer/src/screens/history/history-list';
import { listWords } from '../../../src/renderer/src/screens/history/list-words';
import { dealtSentence } from '../../../src/renderer/src/screens/history/dealing/dealt-sentence';
import {
  mayHaveBeenTaken,
  paidFor,
  stillOwed,
  waysToDeal,
} from '../../../src/renderer/src/screens/history/dealing/money-owed';
import { rowAfterKey } from '../../../src/renderer/src/components/rows/row-keys';
import { say } from '../../support/say';
import { aRecharge, SOLD_AT } from './a-recharge';
import { searchingFor } from '../../support/builders/searching-for';

describe('the line over the history', () => {
  const three = [aRecharge({ seq: 3 }), aRecharge({ seq: 2 }), aRecharge({ seq: 1 })];

  test('counts rows only when all of them are there', () => {
    expect(listWords(say, firstPage({ rows: three, before: null }), searchingFor(), false)).toBe(
      '3 recharges, newest first.',
    );
    expect(listWords(say, firstPage({ rows: three, before: 1 }), searchingFor(), false)).toBe(
      'Newest first.',
    );
    expect(listWords(say, firstPage({ rows: three, before: null }), searchingFor('4321'), false)).toBe(
      '3 recharges matching “4321”.',
    );
  });

  test('says that it is not all there is where filters narrow it down', () => {
    const left = searchingFor('', { state: 'failed' });
    expect(listWords(say, firstPage({ rows: three, before: null }), left, false)).toBe('3 recharges fit.');
    expect(listWords(say, firstPage({ rows: three, before: 1 }), left, false)).toBe(
      'Newest first, only what fits.',
    );
  });

  test('says that older ones exist when the list is full', () => {
    expect(listWords(say, { rows: three, before: null, full: true }, searchingFor(), false)).toContain(
      'Search to find older ones',
    );
  });

  test('leaves the empty list to its own text', () => {
    expect(listWords(say, emptyList, searchingFor('x'), false)).toBe('');
  });
});

describe('the keys of the table', () => {
  test('stay within the list', () => {
    expect(rowAfterKey('ArrowDown', 4, 5, 10)).toBe(4);
    expect(rowAfterKey('ArrowUp', 0, 5, 10)).toBe(0);
    expect(rowAfterKey('PageDown', 2, 100, 10)).toBe(11);
    expect(rowAfterKey('PageUp', 2, 100, 10)).toBe(0);
    expect(rowAfterKey('End', 2, 100, 10)).toBe(99);
    expect(rowAfterKey('Home', 50, 100, 10)).toBe(0);
  });

  test('leave other keys and empty lists alone', () => {
    expect(rowAfterKey('a', 0, 5, 10)).toBeNull();
    expect(rowAfterKey('End', 0, 0, 10)).toBeNull();
  });
});

describe('money that is owed', () => {
  const failed = aRecharge({
    state: 'failed',
    chargePaise: paise(550),
    changedAt: SOLD_AT + 60_000,
    changedSince: { from: 'pending', to: 'failed', at: 0 },
  });
  const part = { ...failed.money, sumPaise: paise(54_50), toCustomerPaise: paise(54_50), isOpen: true };

  test('is what the customer paid, the shop’s own charge included', () => {
    expect(paidFor(failed)).toBe(204_50);
    expect(stillOwed(failed)).toBe(204_50);
  });

  test('is returned only where the recharge came to nothing, and collected only where it went through', () => {
    expect(waysToDeal(failed)).toEqual(['cash_returned', 'customer_told', 'nothing_owed']);
    expect(waysToDeal({ ...failed, changedSince: null, money: part })).toEqual([
      'cash_returned',
      'nothing_owed',
    ]);
    const success = aRecharge({ state: 'success', changedSince: failed.changedSince });
    expect(waysToDeal(success)).toEqual(['customer_told', 'nothing_owed']);
    expect(waysToDeal({ ...success, money: { ...success.money, toShopPaise: paise(199_00) } })).toContain(
      'cash_received',
    );
    const onAccount = aRecharge({
      ...failed,
      payment: 'on_account',
      money: { ...failed.money, toCustomerPaise: paise(0) },
    });
    expect(waysToDeal(onAccount)).toEqual(['customer_told', 'nothing_owed']);
  });

  test('can be given back for one that failed at once, when it was taken before', () => {
    // Of before the ledger: staff were told then that no money is due.
    const { money } = aRecharge({ state: 'failed' });
    const refused = aRecharge({ state: 'failed', money: { ...money, isOpen: false, mayBeNotTaken: false } });
    expect(mayHaveBeenTaken(refused)).toBe(true);
    expect(waysToDeal(refused)).toEqual(['cash_returned']);
    expect(waysToDeal(refused, true)).toEqual(['cash_returned', 'nothing_owed']);
    for (const other of [failed, aRecharge(), aRecharge({ state: 'failed', payment: 'on_account' })]) {
      expect(mayHaveBeenTaken(other)).toBe(false);
    }
  });

  test('says what is left after a part went back', () => {
    const done = { how: 'cash_returned', way: 'upi', amount: '150', slipNumber: 7 } as const;
    expect(dealtSentence(say, done, { money: part })).toBe(
      '₹ 150 given back by UPI. Slip of return No. 7. ₹ 54.50 is still owed.',
    );
    const told = { ...done, how: 'customer_told', slipNumber: null } as const;
    expect(dealtSentence(say, told, { money: part })).toContain('₹ 54.50 is still owed');
    const nothing = { ...told, how: 'nothing_owed' } as const;
    expect(dealtSentence(say, nothing, { money: part })).toBe('Recorded: nothing owed.');
  });
});
