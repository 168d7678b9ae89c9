import { expect, test } from 'vitest';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { aRequestId } from '../../support/builders/a-request-id';
import { NOON } from '../support/builders';
import { openFilledJournal } from '../support/open-filled-journal';
import { BEFORE, DAY, daysAgo, eraseAll, planAll, ravi, sellTo, sunita } from '../support/people-to-forget';

const OLD = 4 * 365;
const retention = { kind: 'retention', before: BEFORE } as const;

/** Looks through all of it, as once a day. */
function look(journal: JournalCalls, at = NOON, mustSell = true): boolean {
  const before = BEFORE + at - NOON;
  for (let after = 0; ;) {
    const { isPast, next } = journal.lookPast(before, at, mustSell, after);
    if (isPast || next === null) return isPast;
    after = next;
  }
}

/** Sold on these days, to Ravi. */
function sellOnDays(journal: JournalCalls, from: number, days: readonly number[], upTo = 0): void {
  days.forEach((day, index) => {
    const number = String(9_765_400_000 + from + index);
    sellTo(journal, from + index, { ...ravi, number }, day - upTo);
  });
}

test('a sale that is older than is kept is found, and nothing where none is', async () => {
  const { journal } = await openFilledJournal();
  sellOnDays(journal, 1, [30, 2, 1]);
  expect(look(journal)).toBe(false);
  const other = await openFilledJournal();
  sellTo(other.journal, 1, sunita, OLD);
  sellOnDays(other.journal, 2, [30, 2, 1]);
  expect(look(other.journal)).toBe(true);
});

test('what is owed or open is no reason to begin, however much of it stands first', async () => {
  const { journal } = await openFilledJournal();
  // More of them than one look takes.
  for (let n = 1; n <= 230; n += 1)
    sellTo(journal, n, { ...sunita, number: String(9_876_500_000 + n) }, OLD, { payment: 'on_account' });
  sellOnDays(journal, 231, [3, 2, 1]);
  expect(look(journal)).toBe(false);
  const [first] = [planAll(journal, retention)];
  expect(first).toEqual({ goes: 0, young: 3, open: 0, owed: 230 });
  const other = await openFilledJournal();
  for (let n = 1; n <= 230; n += 1)
    sellTo(other.journal, n, { ...sunita, number: String(9_876_500_000 + n) }, OLD, {
      payment: 'on_account',
    });
  sellTo(other.journal, 231, { ...ravi, number: '9765400999' }, OLD - 1);
  sellOnDays(other.journal, 232, [3, 2, 1]);
  expect(look(other.journal)).toBe(true);
});

test('a clock that jumped ahead by years forgets nobody: it is believed where sales of three days went well', async () => {
  const { journal } = await openFilledJournal();
  sellOnDays(journal, 1, [5, 4, 3, 2, 1]);
  const years = 4 * 365;
  const ahead = NOON + years * DAY;
  expect(look(journal, ahead)).toBe(false);
  // Two days are not enough, nor is one day three times.
  sellOnDays(journal, 6, [2, 1, 1], years);
  expect(look(journal, ahead)).toBe(false);
  sellOnDays(journal, 9, [3], years);
  expect(look(journal, ahead)).toBe(true);
  // In practice nothing is lost.
  const practice = await openFilledJournal();
  sellOnDays(practice.journal, 1, [5]);
  expect(look(practice.journal, ahead, false)).toBe(true);
});

test('having forgotten, it rests for a month; what was forgotten long ago is passed over', async () => {
  const { journal, database } = await openFilledJournal();
  for (let n = 1; n <= 60; n += 1) sellTo(journal, n, { ...sunita, number: String(9_876_500_000 + n) }, OLD);
  sellOnDays(journal, 61, [3 * 365 - 1, 3, 2, 1]);
  expect(journal.beginErasure(retention, daysAgo(0), aRequestId())).toBe('begun');
  eraseAll(journal);
  expect(journal.endErasure(NOON)).toBe(60);
  expect(journal.lastErasure()).toEqual({ at: NOON, sales: 60 });
  sellOnDays(journal, 65, [2, 1, 0], 28);
  // The day after tomorrow one more is old enough.
  expect(look(journal, NOON + 2 * DAY)).toBe(false);
  expect(look(journal, NOON + 29 * DAY)).toBe(false);
  expect(look(journal, NOON + 31 * DAY)).toBe(true);
  expect(database.prepare(`SELECT count(*) FROM recharges WHERE number = '~'`).pluck().get()).toBe(60);
});

test('what a customer is known by is known in other books, by number, phone or name', async () => {
  const { journal, database } = await openFilledJournal();
  sellTo(journal, 1, sunita, OLD);
  const customer = Number(database.prepare('SELECT customer FROM customer_keys').pluck().get());
  const names = journal.namesOf(customer);
  expect(names.toSorted()).toEqual([sunita.phone, sunita.number].toSorted());
  const practice = await openFilledJournal();
  sellTo(practice.journal, 1, ravi, 1, { customerName: null, customerPhone: null });
  expect(practice.journal.knowsAny(names)).toBe(false);
  sellTo(practice.journal, 2, { ...ravi, number: sunita.number }, 1, {
    customerName: null,
    customerPhone: null,
  });
  expect(practice.journal.knowsAny(names)).toBe(true);
});
