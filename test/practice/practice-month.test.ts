import { expect, test } from 'vitest';
import { PRACTICE_ACCOUNT_ID } from '../../src/main/practice/practice-login';
import { practiceMonth } from '../support/practice-month/practice-month';
import { fillMonth } from '../support/practice-month/fill-month';
import { openTestJournal } from '../journal/support/open-journal';

test('a month of 27,000 sales adds up: start, top-ups, debits and what came back are the last balance', () => {
  const { lines, rules, sales, foreign, topUps, told } = practiceMonth();
  expect([sales.length, foreign.length]).toEqual([27_000, 12]);
  expect(topUps.length).toBeGreaterThan(10);
  expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['debit', 'reversal', 'refund', 'top_up']));
  for (const balance of ['recharge', 'utility'] as const) {
    const own = lines.filter((line) => line.balance === balance);
    const moved = own.reduce((sum, { paise }) => sum + paise, 0);
    expect(own.at(-1)?.closingPaise).toBe(rules.startPaise[balance] + moved);
    expect(Math.min(...own.map(({ closingPaise }) => closingPaise))).toBeGreaterThan(0);
  }
  expect(told.length).toBeGreaterThan(sales.length);
  expect(practiceMonth().lines.at(-1)).toEqual(lines.at(-1));
});

test('a month in a journal holds its sales, what was told of them, and the balances', async () => {
  const month = practiceMonth({ sales: 300, days: 2, foreign: 3 });
  const { database, journal } = await openTestJournal();
  fillMonth({ database, journal }, month);
  const count = (sql: string) => database.prepare(sql).pluck().get();
  expect(count('SELECT count(*) FROM recharges')).toBe(300);
  expect(count("SELECT count(*) FROM balances WHERE source = 'recharge_reply'")).toBe(
    month.told.filter(({ call }) => call === 'recharge').length,
  );
  expect(count('SELECT count(*) FROM wallet_entries')).toBe(month.topUps.length);
  const last = month.told.findLast(({ balance }) => balance === 'recharge');
  expect(journal.lastBalance(PRACTICE_ACCOUNT_ID, 'recharge')?.balancePaise).toBe(last?.closingPaise);
});
