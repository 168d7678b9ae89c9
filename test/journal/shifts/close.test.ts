import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { MOST_LISTED } from '../../../src/preload/contract/shift/close-figures';
import { aRefId } from '../support/builders';
import { aDay, expectDone, judging, rupees } from './a-day';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a close', () => {
  test('counts what was sold for cash, books what is over or short, and leaves the float', async () => {
    const at = await aDay();
    at.sell();
    at.sell({ sum: 49, payment: 'upi' });
    at.sell({ sum: 30, payment: 'on_account' });
    at.sell({ sum: 100, word: 'Failure' });
    at.giveBack(4, 100);
    const close = at.close(190, 150);
    expect(close).toMatchObject({
      epoch: 1,
      n: 1,
      takenOutPaise: paise(150_00),
      floatPaise: paise(40_00),
      putApartPaise: 0,
      figures: {
        drawer: { startPaise: 0, expectedPaise: 199_00, countedPaise: 190_00, differencePaise: -9_00 },
        upi: { movedPaise: 49_00, toldPaise: null },
        period: {
          sales: {
            byState: {
              success: { count: 3, amountPaise: 278_00 },
              failed: { count: 1, amountPaise: 100_00 },
            },
            byWay: { cash: 199_00, upi: 49_00, on_account: 30_00 },
          },
          moves: [
            { kind: 'sale', way: 'cash', count: 2, paise: 299_00 },
            { kind: 'sale', way: 'upi', count: 1, paise: 49_00 },
            { kind: 'given_back', way: 'cash', count: 1, paise: -100_00 },
          ],
          returnSlips: { first: 1, last: 1 },
        },
      },
    });
    expect(at.expected()).toBe(40_00);
  });

  test('covers what came after the one before, and nothing twice', async () => {
    const at = await aDay();
    at.sell();
    expect(at.close(199)).toMatchObject({ n: 1, figures: { drawer: { differencePaise: 0 } } });
    at.sell({ sum: 50 });
    const second = at.close(249, 200);
    expect(second).toMatchObject({
      n: 2,
      figures: {
        drawer: { startPaise: 199_00, expectedPaise: 249_00, differencePaise: 0 },
        period: {
          sales: { byState: { success: { count: 1, amountPaise: 50_00 } } },
          moves: [{ kind: 'sale', count: 1, paise: 50_00 }],
        },
      },
    });
    expect(at.close(49)).toMatchObject({
      n: 3,
      figures: { period: { moves: [], sales: { byState: { success: { count: 0 } } } } },
    });
  });

  test('leaves what moves while it is counted to the next one, and says what lies apart', async () => {
    const at = await aDay();
    at.sell();
    expectDone(at.begin());
    at.sell({ sum: 604 });
    expect(at.draft()).toMatchObject({ step: 'count', putApartPaise: 604_00, countAgain: false });
    expectDone(at.count(rupees(199)));
    at.becomes(1, 'Refunded');
    const { close } = at.finish();
    expect(close).toMatchObject({
      putApartPaise: 604_00,
      figures: {
        drawer: { expectedPaise: 199_00, differencePaise: 0 },
        period: { sales: { byState: { success: { count: 1 }, refunded: { count: 0 } } }, earlierFlips: [] },
      },
    });
    expect(at.expected()).toBe(803_00);
    expect(at.close(803)).toMatchObject({
      figures: {
        drawer: { startPaise: 199_00, expectedPaise: 803_00 },
        period: {
          sales: { byState: { success: { count: 1, amountPaise: 604_00 } } },
          earlierFlips: [{ refId: aRefId(1), from: 'success', to: 'refunded', amountPaise: 199_00 }],
        },
      },
    });
  });

  test('never changes, whatever its sales become; beside it stands what is known now', async () => {
    const at = await aDay();
    at.sell();
    at.sell({ sum: 50, word: 'Pending' });
    const close = at.close(249);
    expect(close.figures.period).toMatchObject({ open: [aRefId(2)], openInAll: 1 });
    at.becomes(1, 'Refunded');
    at.becomes(2, 'Success');
    const read = at.journal.readClose(close);
    expect(read?.close).toEqual(close);
    expect(read?.now.byState).toMatchObject({ success: { amountPaise: 50_00 }, refunded: { count: 1 } });
  });

  test('carries what is open from one to the next until it has a final word', async () => {
    const at = await aDay();
    at.sell({ word: 'Pending' });
    at.close(199);
    expect(at.close(199).figures.period.open).toEqual([aRefId(1)]);
    at.becomes(1, 'Success');
    expect(at.close(199).figures.period).toMatchObject({
      open: [],
      earlierFlips: [{ from: 'pending', to: 'success' }],
    });
  });

  test('asks for a note when it is off by more than the shop allows', async () => {
    const at = await aDay();
    at.sell();
    expectDone(at.begin());
    expectDone(at.count(rupees(100)));
    expect(at.draft()).toMatchObject({ noteNeeded: true });
    expect(at.finish(' \u2063 ').done).toBe('note_needed');
    expect(at.finish('A note of 100 was false').done).toBe('done');
  });

  test('takes out no more than was counted', async () => {
    const at = await aDay();
    at.sell();
    expectDone(at.begin());
    expectDone(at.count(rupees(199)));
    expect(at.finish('', paise(200_00)).done).toBe('more_than_counted');
    expect(at.finish('', paise(199_00)).done).toBe('done');
    expect(at.expected()).toBe(0);
  });

  test('keeps each count; the last one holds', async () => {
    const at = await aDay();
    at.sell();
    expectDone(at.begin());
    expect(at.count(rupees(190), true)).toBe('count_first');
    expectDone(at.count(rupees(190)));
    expectDone(at.count(rupees(199), true));
    const { close } = at.finish();
    expect(close?.counts.map(({ kind, sumPaise }) => [kind, sumPaise])).toEqual([
      ['closing', 190_00],
      ['recount', 199_00],
    ]);
    expect(close?.figures.drawer.differencePaise).toBe(0);
  });
});

describe('of two closes at once', () => {
  test('one begins, and the other is told', async () => {
    const at = await aDay();
    at.sell();
    expectDone(at.begin());
    expect(at.begin()).toBe('close_under_way');
  });

  test('one is finished, and the other is told', async () => {
    const at = await aDay();
    at.sell();
    expectDone(at.begin());
    expectDone(at.count(rupees(199)));
    const { draft = 0 } = at.draft() ?? {};
    expect(at.finish().done).toBe('done');
    const late = { draft, note: '', takenOutPaise: paise(0), ...judging };
    expect(at.journal.finishClose(late, at.time(), at.request())).toBe('close_over');
    expect(
      at.journal.countClose(
        { draft, counted: rupees(1), again: true, run: judging.run },
        at.time(),
        at.request(),
      ),
    ).toBe('close_over');
    expect(at.journal.cancelDraft({ draft, kind: 'close' }, at.time())).toBe('close_over');
    expect(at.journal.closesPage(null).closes).toHaveLength(1);
  });

  test('what is open beyond the list of a Z is counted, and comes in the next one', async () => {
    const at = await aDay();
    const many = MOST_LISTED + 5;
    for (let n = 0; n < many; n += 1) at.sell({ sum: 1, word: 'Pending' });
    const { period } = at.close(many).figures;
    expect([period.open.length, period.openInAll]).toEqual([MOST_LISTED, many]);
    // One of those that the list did not name.
    at.becomes(many, 'Success');
    at.sell({ sum: 1, word: 'Pending' });
    expect(at.journal.xReport(at.time().at).period.openInAll).toBe(many);
    at.becomes(1, 'Success');
    const next = at.close(many + 1).figures.period;
    expect([next.open.length, next.openInAll]).toEqual([MOST_LISTED, many - 1]);
    expect(next.open[0]).toBe(aRefId(2));
  });

  test('the same call again is the same close', async () => {
    const at = await aDay();
    at.sell();
    expectDone(at.begin());
    expectDone(at.count(rupees(199)));
    const { draft = 0 } = at.draft() ?? {};
    const ending = { draft, note: '', takenOutPaise: paise(100_00), ...judging };
    expectDone(at.journal.finishClose(ending, at.time(), 'the-form'));
    expectDone(at.journal.finishClose(ending, at.time(), 'the-form'));
    expect(at.journal.finishClose({ ...ending, note: 'other' }, at.time(), 'the-form')).toBe(
      'already_recorded',
    );
    expect(at.journal.closesPage(null).closes).toHaveLength(1);
    expect(at.expected()).toBe(99_00);
  });
});

describe('a close that Galla left', () => {
  test('goes on at its step when nothing moved since', async () => {
    const at = await aDay();
    at.sell();
    expectDone(at.begin());
    expectDone(at.count(rupees(199)));
    const draft = at.draft('run-2');
    expect(draft).toMatchObject({ step: 'compare', countAgain: false });
    expectDone(at.journal.resumeDraft({ draft: draft?.draft ?? 0, kind: 'close', run: 'run-2' }, at.time()));
    expect(at.finish('', paise(0), 'run-2').done).toBe('done');
  });

  test('wants a new count when money moved since: nobody knows what lies apart', async () => {
    const at = await aDay();
    at.sell();
    expectDone(at.begin());
    expectDone(at.count(rupees(199)));
    at.sell({ sum: 50 });
    const draft = at.draft('run-2');
    expect(draft).toMatchObject({ countAgain: true });
    expect(at.count(rupees(199), true, 'run-2')).toBe('count_again');
    expect(at.finish('', paise(0), 'run-2').done).toBe('count_again');
    expectDone(at.journal.resumeDraft({ draft: draft?.draft ?? 0, kind: 'close', run: 'run-2' }, at.time()));
    expect(at.draft('run-2')).toMatchObject({ step: 'count', countAgain: false, putApartPaise: 0 });
    expectDone(at.count(rupees(249), false, 'run-2'));
    expect(at.finish('', paise(0), 'run-2').close).toMatchObject({
      figures: { drawer: { expectedPaise: 249_00, differencePaise: 0 } },
      counts: [{ sumPaise: 199_00 }, { sumPaise: 249_00, kind: 'recount' }],
    });
  });

  test('can be called off; what was counted for it books nothing', async () => {
    const at = await aDay();
    at.sell();
    expectDone(at.begin());
    expectDone(at.count(rupees(1)));
    expectDone(at.journal.cancelDraft({ draft: at.draft()?.draft ?? 0, kind: 'close' }, at.time()));
    expect(at.draft()).toBeNull();
    expect(at.expected()).toBe(199_00);
    expect(at.close(199).n).toBe(1);
  });

  test('wants a new count when an older journal was put back meanwhile', async () => {
    const at = await aDay();
    at.sell();
    expectDone(at.begin());
    expectDone(at.count(rupees(199)));
    const { counter } = at.journal.epochNow();
    at.journal.insertFound([], { ...at.time(), jitter: 0 }, [{ counter, epoch: 1, n: 1 }]);
    expect(at.finish().done).toBe('count_again');
    expectDone(
      at.journal.resumeDraft({ draft: at.draft()?.draft ?? 0, kind: 'close', run: judging.run }, at.time()),
    );
    expectDone(at.count(rupees(150)));
    expect(at.finish().close).toMatchObject({
      epoch: 2,
      n: 1,
      figures: { drawer: { expectedPaise: null, countedPaise: 150_00, differencePaise: null } },
    });
    expect(at.expected()).toBe(150_00);
  });
});

describe('a day', () => {
  test('that ends while it is counted is the day of the beginning', async () => {
    const at = await aDay();
    at.sell();
    at.goOnAt(12 * HOUR - 5000);
    expectDone(at.begin());
    at.goOnAt(12 * HOUR + 60_000);
    expectDone(at.count(rupees(199)));
    expect(at.finish().close).toMatchObject({ istDate: '2026-01-10' });
    const now = at.journal.shiftNow(at.time().at + DAY, judging);
    expect(now.notClosed).toEqual([]);
  });

  test('that was not closed is closed late, without what came after it', async () => {
    const at = await aDay();
    at.sell();
    at.goOnAt(DAY);
    at.sell({ sum: 50 });
    at.becomes(1, 'Refunded');
    const now = at.time().at;
    expect(at.journal.shiftNow(now, judging).notClosed).toEqual(['2026-01-10']);
    expect(at.begin('2026-01-11')).toBe('day_not_open');
    expect(at.begin('2026-01-09')).toBe('day_not_open');
    expectDone(at.begin('2026-01-10'));
    expect(at.draft()).toMatchObject({ istDate: '2026-01-10', putApartPaise: 50_00 });
    expectDone(at.count(rupees(199)));
    expect(at.finish().close).toMatchObject({
      istDate: '2026-01-10',
      figures: { period: { sales: { byState: { success: { count: 1, amountPaise: 199_00 } } } } },
    });
    expect(at.journal.shiftNow(now, judging).notClosed).toEqual([]);
    expect(at.begin('2026-01-10')).toBe('day_not_open');
    expect(at.close(249).figures.period).toMatchObject({
      sales: { byState: { success: { count: 1, amountPaise: 50_00 } } },
      earlierFlips: [{ refId: aRefId(1), to: 'refunded' }],
    });
  });
});
