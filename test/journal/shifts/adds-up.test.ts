import { expect, test } from 'vitest';
import type { Close } from '../../../src/preload/contract/shift/close';
import { paise } from '../../../src/preload/contract/money';
import { aRequestId } from '../../support/builders/a-request-id';
import { after, anIntent, aRefId, aSentLine, rechargeReply, statusReply, WINDOW } from '../support/builders';
import { oldJournal } from '../support/old-journal';
import { openTestJournal } from '../support/open-journal';
import { aDay, aDayIn, expectDone, judging, rupees } from './a-day';

const DAY = 86_400_000;

/** What a Z says of the drawer, as whoever adds it up by hand: what was there, what moved, what should be there. */
function addedUp({ figures: { drawer, period } }: Close): readonly [number, number | null] {
  const moved = period.moves.filter(({ way }) => way === 'cash').reduce((sum, each) => sum + each.paise, 0);
  return [drawer.startPaise + moved, drawer.expectedPaise];
}

/** A close of an earlier day, with a drawer that holds so many rupees beside what lies apart. */
function closeLate(at: ReturnType<typeof aDayIn>, day: string, sum: number, takenOut = 0): Close {
  expectDone(at.begin(day));
  expectDone(at.count(rupees(sum)));
  const { done, close } = at.finish('as it is', paise(takenOut * 100));
  expectDone(done);
  if (close === null) throw new Error('there is no Z');
  return close;
}

test('two days that were not closed are closed late, one after the other: what the first took out is out', async () => {
  const at = await aDay();
  at.sell({ sum: 500 });
  at.goOnAt(DAY);
  at.sell({ sum: 100 });
  at.goOnAt(2 * DAY);
  // In the drawer lie ₹580: ₹20 of the first day are missing, ₹100 of the second lie apart.
  const first = closeLate(at, '2026-01-10', 480, 400);
  expect(addedUp(first)).toEqual([500_00, 500_00]);
  expect(at.expected()).toBe(180_00);
  expectDone(at.begin('2026-01-11'));
  expect(at.draft()?.putApartPaise).toBe(0);
  expectDone(at.count(rupees(180)));
  const { close } = at.finish();
  if (close === null) throw new Error('there is no Z');
  expect(close.figures.drawer).toMatchObject({
    startPaise: 80_00,
    expectedPaise: 180_00,
    differencePaise: 0,
  });
  expect(addedUp(close)).toEqual([180_00, 180_00]);
  expect(at.expected()).toBe(180_00);
  at.sell({ sum: 30 });
  expect(addedUp(at.close(210))).toEqual([210_00, 210_00]);
});

test('what a shift found short in the morning is in the Z of its day, though the day before is closed after it', async () => {
  const at = await aDay();
  at.sell({ sum: 500 });
  at.goOnAt(DAY);
  expectDone(at.countFor('opening', rupees(480)));
  at.sell({ sum: 100 });
  const first = closeLate(at, '2026-01-10', 500, 300);
  expect(addedUp(first)).toEqual([500_00, 500_00]);
  expect(at.expected()).toBe(280_00);
  const second = at.close(280);
  expect(second.figures.period.moves).toContainEqual({
    kind: 'counted',
    way: 'cash',
    count: 1,
    paise: -20_00,
  });
  expect(addedUp(second)).toEqual([280_00, 280_00]);
});

test('a shift that a clock ahead of the day opened ends with the close of the right day', async () => {
  const at = await aDay();
  at.goOnAt(3 * DAY);
  expectDone(at.journal.beginShift(at.time(), at.request()));
  at.goOnAt(0);
  at.sell({ sum: 10 });
  at.close(10);
  expect(at.journal.shiftNow(at.time().at, judging).shift).toBeNull();
});

test('dues of before the ledger that are carried in on a later day bring nothing of that day into an earlier Z', async () => {
  const file = await oldJournal(160, (old) => {
    const dues = { debtor: 'sunita', direction: 'paid_back', payment: 'upi', note: '' } as const;
    old.openIntent(anIntent(900, { payment: 'on_account', customerName: 'Sunita' }), WINDOW, after(0));
    old.enter(aRefId(900), { kind: 'sending' }, after(1));
    old.enter(aRefId(900), rechargeReply('Success'), after(2));
    old.payDebt({ ...dues, amountPaise: paise(10_00) }, after(3), aRequestId());
  });
  const { journal, database } = await openTestJournal(file);
  const at = aDayIn(journal, database);
  at.goOnAt(DAY);
  at.sell({ sum: 500 });
  at.goOnAt(2 * DAY);
  at.sell({ sum: 100 });
  while (journal.fillLedger());
  const close = closeLate(at, '2026-01-11', 500);
  expect(close.figures.period.moves).toEqual([{ kind: 'sale', way: 'cash', count: 1, paise: 500_00 }]);
  expect(close.putApartPaise).toBe(100_00);
  expect(at.expected()).toBe(600_00);
});

test('a row found outside the journal is in a Z by the way in which somebody told that it was paid', async () => {
  const at = await aDay();
  at.journal.insertFound([aSentLine(1, { sold: null })], after(1), []);
  at.journal.dealWith(aRefId(1), { kind: 'payment_told', way: 'upi', who: 'Asha' }, after(2), at.request());
  at.journal.enter(aRefId(1), statusReply('Success'), after(3));
  expect(at.journal.day('2026-01-10', after(4).at).byPayment).toEqual({
    cash: 0,
    upi: 199_00,
    on_account: 0,
  });
  expect(at.close(0).figures.period.sales.byWay).toEqual({ cash: 0, upi: 199_00, on_account: 0 });
});
