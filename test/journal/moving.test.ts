import { expect, test } from 'vitest';
import { isPersonId } from '../../src/preload/contract/ids';
import { paise } from '../../src/preload/contract/money';
import { headFaults } from '../../src/main/journal/verify/head-faults';
import { FaultList } from '../../src/main/journal/verify/fault-list';
import { handleOf } from '../../src/main/journal/database/handles';
import { aRequestId } from '../support/builders/a-request-id';
import { after, anIntent, aRefId, rechargeReply, statusReply, WINDOW } from './support/builders';
import { openTestJournal } from './support/open-journal';

const MOVE = '0123456789abcdef';
const ARRIVAL = 'fedcba9876543210';

/** A journal with one sale that went well. */
async function aShop() {
  const at = await openTestJournal();
  sell(at.journal, 1);
  return at;
}

function sell(journal: Awaited<ReturnType<typeof openTestJournal>>['journal'], n: number): void {
  journal.openIntent(anIntent(n, { number: `98765432${String(n).padStart(2, '0')}` }), WINDOW, after(n), []);
  journal.enter(aRefId(n), { kind: 'sending' }, after(n));
  journal.enter(aRefId(n), rechargeReply('Success'), after(n));
}

test('a shop that is about to move sells, books and closes nothing, until the owner lets it sell again', async () => {
  const { journal, database } = await aShop();
  expect(journal.awayNow()).toBeNull();
  expect(journal.beginMove(MOVE, after(10))).toBeNull();
  expect(journal.awayNow()).toEqual({ kind: 'moving', move: MOVE, since: after(10).at });
  expect(() => sell(journal, 2)).toThrow('has moved to another computer');
  const paidIn = {
    kind: 'paid_in',
    way: 'cash',
    amountPaise: paise(100_00),
    reason: 'change',
  } as const;
  expect(() => journal.moveDrawer(paidIn, after(11), 'form')).toThrow('has moved to another computer');
  expect(journal.endMove(ARRIVAL, after(12))).toBe(false);
  expect(journal.endMove(MOVE, after(12))).toBe(true);
  expect(journal.endMove(MOVE, after(13))).toBe(false);
  expect(journal.awayNow()).toMatchObject({ kind: 'moved' });
  expect(() => sell(journal, 2)).toThrow('has moved to another computer');
  expect(journal.sellAgain(after(14))).toBe(true);
  expect(journal.sellAgain(after(15))).toBe(false);
  sell(journal, 2);
  const kinds = database.prepare('SELECT kind FROM moving_entries ORDER BY seq').pluck().all();
  expect(kinds).toEqual(['moving', 'moved', 'sells_again']);
  expect(() => database.exec('DELETE FROM moving_entries')).toThrow('append-only');
});

test('no cash goes back from a drawer that went with the shop, and what the gateway says late is taken in', async () => {
  const { journal } = await aShop();
  for (const n of [2, 3]) {
    journal.openIntent(
      anIntent(n, { number: `98765432${String(n).padStart(2, '0')}` }),
      WINDOW,
      after(n),
      [],
    );
    journal.enter(aRefId(n), { kind: 'sending' }, after(n));
    journal.enter(aRefId(n), rechargeReply(n === 2 ? 'Failure' : 'Pending'), after(n));
  }
  journal.beginMove(MOVE, after(10));
  const back = { kind: 'cash_returned', amountPaise: paise(199_00), way: 'cash', who: 'A' } as const;
  expect(() => journal.dealWith(aRefId(2), back, after(11), aRequestId())).toThrow(
    'has moved to another computer',
  );
  expect(journal.recharge(aRefId(2))).toMatchObject({ cashReturned: false });
  expect(journal.enter(aRefId(3), statusReply('Success'), after(12))).toMatchObject({ kind: 'entered' });
});

test('what sent.log alone knows is taken in while the shop is away: it is about what was sent', async () => {
  const { journal } = await aShop();
  journal.beginMove(MOVE, after(10));
  const line = {
    refId: aRefId(7),
    accountId: anIntent(7).accountId,
    operator: 'AT',
    number: '9876543299',
    amountPaise: paise(199_00),
    istDate: '2026-01-10',
    at: after(5).at,
    sold: null,
  } as const;
  expect(journal.insertFound([line], after(20), [])).toHaveLength(1);
});

test('nothing moves while a sale is on its way, or a shift or a close is open', async () => {
  const { journal } = await aShop();
  journal.openIntent(anIntent(2, { number: '9876543299' }), WINDOW, after(2), []);
  expect(journal.beginMove(MOVE, after(3))).toBe('selling');
  journal.enter(aRefId(2), { kind: 'sending' }, after(4));
  expect(journal.beginMove(MOVE, after(5))).toBe('selling');
  journal.enter(aRefId(2), rechargeReply('Pending'), after(6));
  journal.beginShift(after(7), 'shift');
  expect(journal.beginMove(MOVE, after(8))).toBe('shift_open');
  expect(journal.awayNow()).toBeNull();
});

test('a journal that arrives has a counter of its own that names its parent, sells, and knows no PIN', async () => {
  const { journal, database } = await aShop();
  const person = 'a'.repeat(16);
  if (!isPersonId(person)) throw new Error('no person');
  const asha = { person, name: 'Asha', role: 'staff', language: 'en', active: true } as const;
  journal.notePeople([{ ...asha, pin: '{"hash":"of a PIN"}' }], after(5));
  const before = journal.epochNow();
  journal.beginMove(MOVE, after(10));
  const head = journal.headMark();

  const now = journal.arrive({ arrival: ARRIVAL, how: 'moved', at: after(20).at });
  expect(now.counter).not.toBe(before.counter);
  expect(journal.epochNow()).toEqual({ counter: now.counter, epoch: 1 });
  expect(
    database
      .prepare(
        `SELECT parent_counter AS counter, parent_epoch AS epoch, parent_n AS n, why FROM epochs ORDER BY seq DESC LIMIT 1`,
      )
      .get(),
  ).toEqual({ ...before, n: head.head.n, why: 'moved' });
  expect(journal.awayNow()).toBeNull();
  sell(journal, 2);
  expect(journal.readPeople().people).toEqual([{ ...asha, pin: null }]);
  // The log that came along is its parent's: nothing in it is news, and it fits.
  expect(journal.insertFound([], after(30), [head])).toEqual([]);
  expect(journal.epochNow()).toEqual(now);
  const faults = new FaultList();
  headFaults(database, handleOf(database), [head], faults);
  expect(faults.count).toBe(0);
});

test('the same file brought to two computers makes two counters', async () => {
  const [one, other] = [await aShop(), await aShop()];
  const counters = [one, other].map(({ journal }) =>
    journal.arrive({ arrival: ARRIVAL, how: 'copied', at: after(20).at }),
  );
  expect(counters[0]?.counter).not.toBe(counters[1]?.counter);
  expect(one.journal.drawerNow().expectedPaise).toBeNull();
});
