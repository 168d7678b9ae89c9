import { expect, test } from 'vitest';
import { periodSalesOf } from '../../../src/main/journal/reports/period-sales-of';
import { paise } from '../../../src/preload/contract/money';
import { categories } from '../../../src/preload/contract/operators/operator';
import { tablesOfPeriod } from '../../../src/preload/contract/reports/tables/tables-of-period';
import { aPersonId } from '../../support/builders/a-person-id';
import { chanceOf } from '../../support/chance';
import { say } from '../../support/say';
import { anIntent, aRefId, NOON, rechargeReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';

const DAY_MS = 24 * 60 * 60 * 1000;
const JANUARY = { from: '2026-01-01', to: '2026-01-31' };
const [asha, ravi] = [aPersonId('a'), aPersonId('b')];
const names = new Map([
  [asha, 'Asha'],
  [ravi, 'Ravi'],
]);

/** A January of sales of every way and outcome. Its first days had no people; `people`: they came on the 13th. */
async function january(seed: number, people: boolean) {
  const { journal } = await openTestJournal();
  const chance = chanceOf(seed);
  for (let n = 1; n <= 60; n += 1) {
    const at = NOON + Math.floor(n / 4) * DAY_MS + chance.whole(0, 20_000) * 1000;
    const by = people && n > 15 ? chance.of(asha, ravi) : null;
    const moment = (ms: number) => ({ at: at + ms, by, allowedBy: null, jitter: 0 });
    const [amount, charge] = [chance.whole(1_01, 999_99), chance.of(0, 1, 4_99, 900_00)];
    const cash = chance.whole(0, amount + charge);
    const upi = chance.whole(0, amount + charge - cash);
    const later = amount + charge - cash - upi;
    const inParts = chance.of(true, false) && [cash, upi, later].filter((part) => part > 0).length > 1;
    const category = chance.of(...categories);
    const sale = {
      number: String(9_876_500_000 + n),
      category,
      operator: `${category}-${chance.whole(1, 2)}`,
      amountPaise: paise(amount),
      chargePaise: paise(charge),
      payment: inParts ? (later > 0 ? 'on_account' : 'cash') : chance.of('cash', 'upi'),
      parts: inParts ? { cashPaise: paise(cash), upiPaise: paise(upi), onAccountPaise: paise(later) } : null,
      customerName: 'Sunita',
    } as const;
    expect(journal.openIntent(anIntent(n, sale), WINDOW, moment(0)).kind).toBe('opened');
    journal.enter(aRefId(n), { kind: 'sending' }, moment(1));
    journal.enter(aRefId(n), rechargeReply(chance.of('Success', 'Success', 'Failure', 'Pending')), moment(2));
  }
  return periodSalesOf(journal.periodSlice(JANUARY, null).groups);
}

const sum = (numbers: readonly (number | string | null)[]): number =>
  numbers.reduce<number>((all, each) => all + Number(each ?? 0), 0);

test.each([1, 2, 3, 4, 5])(
  'each grouping of a report adds up to its total, to the paisa (%i)',
  async (seed) => {
    const sales = await january(seed, true);
    const { count, amountPaise, chargePaise } = sales.byState.success;
    const tables = tablesOfPeriod(say, { period: JANUARY, sales, before: sales }, names);
    const grouped = tables.filter(({ about }) => about !== 'states' && about !== 'ways');
    expect(grouped.map(({ about }) => about)).toEqual([
      'days',
      'weekdays',
      'hours',
      'operators',
      'categories',
      'people',
    ]);
    for (const { about, rows } of grouped) {
      expect([about, ...[1, 2, 4].map((column) => sum(rows.map((row) => row[column] ?? null)))]).toEqual([
        about,
        count,
        amountPaise,
        chargePaise,
      ]);
    }
    const ways = tables.find(({ about }) => about === 'ways');
    expect(sum((ways?.rows ?? []).map((row) => row[1] ?? null))).toBe(amountPaise);
    const people = tables.find(({ about }) => about === 'people')?.rows.map(([name]) => name);
    expect(new Set(people)).toEqual(new Set(['Asha', 'Ravi', say('period.before_people')]));
  },
);

test('a shop without people has no table of them', async () => {
  expect((await january(6, false)).byPerson).toEqual([]);
});
