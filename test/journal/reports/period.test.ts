import { expect, test } from 'vitest';
import { PERIOD_ROWS } from '../../../src/main/journal/reports/period-slice';
import { periodSalesOf } from '../../../src/main/journal/reports/period-sales-of';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { paise } from '../../../src/preload/contract/money';
import { fillJournal } from '../../bench/fill-journal';
import { aPersonId } from '../../support/builders/a-person-id';
import {
  after,
  anAccount,
  anIntent,
  aRefId,
  NOON,
  rechargeReply,
  statusReply,
  WINDOW,
} from '../support/builders';
import { openTestJournal } from '../support/open-journal';

const DAY_MS = 24 * 60 * 60 * 1000;
const asha = { by: aPersonId('a'), allowedBy: null };
const ravi = { by: aPersonId('b'), allowedBy: null };

/** Look by look, as the desk does. */
function sumUp(journal: JournalCalls, from: string, to: string) {
  const groups = [];
  let place: ReturnType<JournalCalls['periodSlice']>['after'] = null;
  let looks = 0;
  do {
    const slice: ReturnType<JournalCalls['periodSlice']> = journal.periodSlice({ from, to }, place);
    groups.push(...slice.groups);
    place = slice.after;
    looks += 1;
  } while (place !== null);
  return { looks, ...periodSalesOf(groups) };
}

function sell(
  journal: JournalCalls,
  n: number,
  sold: Partial<Parameters<typeof anIntent>[1]> & { readonly at?: number; readonly actor?: typeof asha },
  word: 'Success' | 'Failure' | 'Pending' = 'Success',
): void {
  const { at = NOON, actor = asha, ...intent } = sold;
  const moment = (ms: number) => ({ ...after(ms), at: at + ms, ...actor });
  journal.openIntent(anIntent(n, { number: String(9_876_500_000 + n), ...intent }), WINDOW, moment(0));
  journal.enter(aRefId(n), { kind: 'sending' }, moment(1));
  journal.enter(aRefId(n), rechargeReply(word), moment(2));
}

test('a period counts successes, by day, hour of India, operator, person and way; what is open has its own line', async () => {
  const { journal } = await openTestJournal();
  sell(journal, 1, { amountPaise: paise(199_00), chargePaise: paise(5_00) });
  sell(journal, 2, { amountPaise: paise(50_00), payment: 'upi', at: NOON + DAY_MS, actor: ravi });
  sell(journal, 3, { amountPaise: paise(100_00) }, 'Failure');
  sell(journal, 4, { amountPaise: paise(300_00), operator: 'VI', operatorName: 'Vi' }, 'Pending');
  sell(journal, 5, { amountPaise: paise(999_00), at: NOON + 2 * DAY_MS });
  const sums = sumUp(journal, '2026-01-10', '2026-01-11');
  expect(sums.byState).toMatchObject({
    success: { count: 2, amountPaise: 249_00, chargePaise: 5_00 },
    failed: { count: 1, amountPaise: 100_00 },
    pending: { count: 1, amountPaise: 300_00 },
  });
  expect(sums.byWay).toEqual({ cash: 199_00, upi: 50_00, on_account: 0 });
  expect(sums.byDay).toMatchObject([
    { istDate: '2026-01-10', count: 1, amountPaise: 199_00 },
    { istDate: '2026-01-11', count: 1, amountPaise: 50_00 },
  ]);
  const hour = new Date(NOON + 5.5 * 3_600_000).getUTCHours();
  expect(sums.byHour.map(({ count }) => count)).toEqual(
    Array.from({ length: 24 }, (_, each) => (each === hour ? 2 : 0)),
  );
  expect(sums.byOperator).toHaveLength(1);
  expect(sums.byOperator[0]).toMatchObject({ category: 'prepaid', count: 2, amountPaise: 249_00 });
  expect(sums.byPerson).toHaveLength(2);
  expect(sums.byPerson).toEqual(
    expect.arrayContaining([
      { by: asha.by, count: 1, amountPaise: 199_00, chargePaise: 5_00 },
      { by: ravi.by, count: 1, amountPaise: 50_00, chargePaise: 0 },
    ]),
  );
});

test('what was refunded later is no longer sold', async () => {
  const { journal } = await openTestJournal();
  sell(journal, 1, { amountPaise: paise(199_00) });
  journal.enter(aRefId(1), statusReply('Refunded'), { ...after(0), at: NOON + 3 * DAY_MS });
  expect(sumUp(journal, '2026-01-10', '2026-01-10').byState).toMatchObject({
    success: { count: 0, amountPaise: 0 },
    refunded: { count: 1, amountPaise: 199_00 },
  });
});

test('the days of a period come to what the report of each day says, however many looks it takes', async () => {
  const { journal, database } = await openTestJournal();
  fillJournal(database, {
    rows: 2 * PERIOD_ROWS + 50,
    accountId: anAccount(),
    firstDay: Date.parse('2026-03-01'),
  });
  const sums = sumUp(journal, '2026-03-02', '2026-03-06');
  expect(sums.looks).toBe(2);
  const days = ['02', '03', '04', '05', '06'].map((day) => journal.day(`2026-03-${day}`, NOON));
  expect(sums.byState.success).toMatchObject({
    count: days.reduce((sum, { success }) => sum + success.count, 0),
    amountPaise: days.reduce((sum, { success }) => sum + success.amountPaise, 0),
  });
  expect(sums.byDay.map(({ istDate, amountPaise }) => [istDate, amountPaise])).toEqual(
    days.map(({ istDate, success }) => [istDate, success.amountPaise]),
  );
  expect(sums.byWay.cash).toBe(days.reduce((sum, { byPayment }) => sum + byPayment.cash, 0));
  const all = sumUp(journal, '2026-01-01', '2026-12-31');
  expect(all.looks).toBe(3);
  expect(all.byState.success.count).toBe(2 * PERIOD_ROWS + 50);
});

test('where the clock was set back, who sold is still told of each row', async () => {
  const { journal, database } = await openTestJournal();
  sell(journal, 1, { amountPaise: paise(10_00), at: NOON });
  fillJournal(database, { rows: 50, accountId: anAccount(), firstDay: Date.parse('2026-03-01') });
  sell(journal, 2, { amountPaise: paise(20_00), at: NOON, actor: ravi });
  const { byPerson } = sumUp(journal, '2026-01-10', '2026-01-10');
  expect(byPerson.map(({ by, amountPaise }) => [by, amountPaise])).toEqual(
    expect.arrayContaining([
      [asha.by, 10_00],
      [ravi.by, 20_00],
    ]),
  );
});

test('nothing was sold: every sum is nothing', async () => {
  const { journal } = await openTestJournal();
  expect(sumUp(journal, '2026-01-01', '2026-01-31')).toMatchObject({
    looks: 1,
    byWay: { cash: 0, upi: 0, on_account: 0 },
    byDay: [],
    byOperator: [],
    byPerson: [],
  });
});
