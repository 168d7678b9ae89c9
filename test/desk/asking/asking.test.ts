import { describe, expect, test } from 'vitest';
import { aRefId } from '../../journal/support/builders';
import { accountAt } from '../../support/desk/a-desk';
import { askedAbout, soldBefore, timePasses } from '../../support/desk/asked-rows';
import { deskFixture } from '../../support/desk/desk-fixture';
import { fakeClock, type FakeClock } from '../../support/fake-clock';
import { holds, type HeldReply } from '../../support/trouble/held-reply';
import { replies, says, type Behaviour } from '../../support/scripted-gateway/behaviour';
import { anybody } from '../../../src/main/recharge/state/moment';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let clock: FakeClock;
let dailyChecks: number;
let held: HeldReply | null;

const at = deskFixture(() => {
  clock = fakeClock();
  dailyChecks = 100;
  held = null;
  return {
    clock,
    settings: {
      get dailyChecks() {
        return dailyChecks;
      },
    },
  };
});

const sold = async (n: number, ageMs: number, word: 'Accepted' | 'Failure' | 'Success' = 'Accepted') =>
  soldBefore(at.desk.journal, n, { accountId: accountAt(at.gateway) }, clock.now() - ageMs, word);
const pass = async (ms: number) => timePasses(ms, clock);
const asked = () => askedAbout(at.gateway);
const isAsked = (n: number) => asked().filter((refId) => refId === aRefId(n)).length;

/** The gateway answers checks of these rows so, always. */
function answers(rows: readonly number[], behaviour: Behaviour): void {
  for (const n of rows) at.gateway.plan(aRefId(n), behaviour, 'status');
}

async function sell(number = '9876543210'): Promise<void> {
  const ticket = at.desk.readBack({ number });
  clock.pass(400);
  const sent = await at.desk.submit(
    { ticket, payment: 'cash', parts: null, reason: '', lastFour: '' },
    anybody,
  );
  expect(sent).toMatchObject({ ok: true });
}

/** A sale that stays on its way until `held` is released. */
async function sellAndHold(): Promise<void> {
  held = holds(says('Success'));
  const { behaviour } = held;
  at.gateway.setDefault(() => behaviour);
  await sell();
}

async function endSale(): Promise<void> {
  held?.release();
  await at.desk.dispatcher.idle();
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

describe('while a sale is on its way', () => {
  test('a check waits for it by five seconds, then goes', async () => {
    await sellAndHold();
    await sold(1, HOUR);
    await sold(2, HOUR);
    await pass(4 * SECOND);
    expect(asked()).toEqual([]);
    await pass(6 * SECOND);
    expect(at.desk.dispatcher.inFlight()).toBe(1);
    expect(asked()).toEqual([aRefId(1)]);
    await pass(9 * SECOND);
    expect(asked()).toEqual([aRefId(1), aRefId(2)]);
    await endSale();
  });

  test('and ends, the check goes at once', async () => {
    await sellAndHold();
    await sold(1, HOUR);
    await pass(4 * SECOND);
    expect(asked()).toEqual([]);
    await endSale();
    await pass(SECOND);
    expect(asked()).toEqual([aRefId(1)]);
  });

  test('the day-end pass waits as long, and goes on', async () => {
    await sellAndHold();
    for (const n of [1, 2]) await sold(n, HOUR, 'Success');
    const pending = at.desk.dayEnd.run(() => undefined);
    await pass(4 * SECOND);
    expect(asked()).toEqual([]);
    for (let more = 0; more < 60 && asked().length < 2; more += 1) await pass(SECOND);
    expect(at.desk.dispatcher.inFlight()).toBe(1);
    expect(asked()).toHaveLength(2);
    await endSale();
    await pass(2 * SECOND);
    expect(await pending).toMatchObject({ value: { asked: 2 } });
  });
});

test('follow-up and the day-end pass do not ask for one check more than the day has, however long each waits', async () => {
  dailyChecks = 1;
  await sellAndHold();
  await sold(1, HOUR, 'Success');
  await sold(2, HOUR);
  const pending = at.desk.dayEnd.run(() => undefined);
  await pass(20 * SECOND);
  await endSale();
  await pass(2 * SECOND);
  expect(await pending).toMatchObject({ ok: true });
  expect(asked()).toHaveLength(1);
});

describe('the checks of young and of old rows', () => {
  test('are counted apart: twenty young sales leave a bill its share', async () => {
    dailyChecks = 10;
    for (const n of numbers(21, 28)) await sold(n, MINUTE);
    await pass(MINUTE);
    expect(asked()).toHaveLength(4);
    answers([1], says('Pending'));
    await sold(1, HOUR);
    await pass(90 * MINUTE);
    expect(isAsked(1)).toBeGreaterThanOrEqual(2);
  });

  test('a young row that its share did not reach is asked when it is ten minutes old', async () => {
    dailyChecks = 5;
    for (const n of numbers(21, 24)) await sold(n, MINUTE);
    await pass(MINUTE);
    expect(asked()).toHaveLength(2);
    await pass(10 * MINUTE);
    expect(new Set(asked())).toEqual(new Set(numbers(21, 24).map(aRefId)));
  });

  test('outlive a restart: what a check was counted as is written with it', async () => {
    dailyChecks = 10;
    for (const n of numbers(21, 28)) await sold(n, MINUTE);
    await pass(MINUTE);
    const now = clock.now();
    await at.restart();
    dailyChecks = 10;
    clock.setTo(now);
    for (const n of numbers(1, 9)) await sold(n, HOUR);
    // Young rows have grown old meanwhile: they wait their turn behind nobody, for six in all.
    await pass(9 * MINUTE);
    expect(asked()).toHaveLength(10);
  });

  test('the one that has waited longest comes first, and nobody waits for ever', async () => {
    dailyChecks = 10;
    answers(numbers(1, 9), says('Pending'));
    for (const n of numbers(1, 9)) await sold(n, 12 * HOUR - n * MINUTE);
    for (let day = 0; day < 3; day += 1) {
      await pass(MINUTE);
      clock.setTo(clock.now() + DAY);
    }
    expect(asked()).toHaveLength(18);
    for (const n of numbers(1, 9)) expect(isAsked(n)).toBe(2);
  });
});

describe('the header', () => {
  test('says how many rows the checks of the day do not reach, and when the next goes out', async () => {
    dailyChecks = 10;
    answers(numbers(1, 9), says('Pending'));
    for (const n of numbers(1, 9)) await sold(n, 12 * HOUR - n * MINUTE);
    await pass(5 * SECOND);
    expect(at.desk.followUp.standing().usedUp).toBeNull();
    await pass(15 * SECOND);
    const midnight = Date.parse('2026-11-13T00:00:00+05:30');
    expect(at.desk.followUp.standing().usedUp).toEqual({ notAsked: 3, nextAt: midnight });
    await sold(20, HOUR);
    await pass(4 * SECOND);
    expect(at.desk.followUp.standing().usedUp).toEqual({ notAsked: 4, nextAt: midnight });
    clock.setTo(midnight);
    await pass(4 * SECOND);
    expect(at.desk.followUp.standing().usedUp).toBeNull();
  });

  test('counts young rows only when their own share is used up, too', async () => {
    dailyChecks = 5;
    answers([...numbers(1, 5), ...numbers(21, 24)], says('Pending'));
    for (const n of numbers(1, 5)) await sold(n, 12 * HOUR - n * MINUTE);
    await sold(21, MINUTE);
    await pass(30 * SECOND);
    expect(at.desk.followUp.standing().usedUp).toMatchObject({ notAsked: 2 });
    for (const n of numbers(22, 24)) await sold(n, MINUTE);
    await pass(30 * SECOND);
    expect(at.desk.followUp.standing().usedUp?.notAsked).toBeGreaterThanOrEqual(4);
  });

  test('says nothing when the owner wants no checks at all', async () => {
    dailyChecks = 0;
    await sold(1, HOUR);
    await pass(10 * SECOND);
    expect(at.desk.followUp.standing().usedUp).toBeNull();
  });
});

describe('rows dated ahead, made while the clock was sixty days fast', () => {
  test('are not young and leave the others their checks, but are asked in turn', async () => {
    dailyChecks = 10;
    answers([...numbers(31, 42), 1, 2], says('Pending'));
    const now = clock.now();
    clock.setTo(now + 60 * DAY);
    for (const n of numbers(31, 42)) await sold(n, 0);
    clock.setTo(now);
    await sold(1, HOUR);
    await sold(2, 2 * HOUR);
    await pass(MINUTE);
    expect(asked()).toHaveLength(6);
    expect([isAsked(1), isAsked(2)]).toEqual([1, 1]);
    await sold(9, MINUTE);
    await pass(5 * SECOND);
    expect(asked().at(-1)).toBe(aRefId(9));
  });

  test('are given up after as many checks as others, not after sixty days of hours', async () => {
    dailyChecks = 1000;
    answers([31], says('Pending'));
    const now = clock.now();
    clock.setTo(now + 60 * DAY);
    await sold(31, 0);
    clock.setTo(now);
    for (let hour = 0; hour < 24 * 14; hour += 1) {
      await pass(4 * SECOND);
      clock.setTo(clock.now() + HOUR + 10 * MINUTE);
    }
    expect(isAsked(31)).toBeLessThanOrEqual(62);
    expect(await at.desk.journal.recharge(aRefId(31))).toMatchObject({ value: { needsPerson: true } });
  });
});

describe('a gateway that refuses the account', () => {
  const refusals = [
    ['a wrong token', says('Error', { message: 'Invalid API Token' }), 'wrong_credentials'],
    ['an address', says('Error', { message: 'IP 1.2.3.4 not whitelisted' }), 'address_refused'],
    ['with HTTP 401', replies(null, 401), 'wrong_credentials'],
    ['with HTTP 403', replies(null, 403), 'address_refused'],
  ] as const;

  test.each(refusals)('%s: is tried less and less, and said in the header', async (_, answer, condition) => {
    answers(numbers(1, 40), answer);
    for (const n of numbers(1, 40)) await sold(n, HOUR);
    await pass(30 * SECOND);
    expect(asked()).toHaveLength(1);
    expect(at.desk.followUp.standing().refused).toMatchObject({ condition });
    await pass(40 * MINUTE);
    expect(asked().length).toBeGreaterThanOrEqual(5);
    expect(asked().length).toBeLessThanOrEqual(7);
  });

  test('is asked again at once after a call that went well, and not before', async () => {
    answers(numbers(1, 40), says('Error', { message: 'Invalid API Token' }));
    for (const n of numbers(1, 40)) await sold(n, HOUR);
    await pass(10 * MINUTE);
    const before = asked().length;
    answers(numbers(1, 40), says('Pending'));
    await pass(20 * SECOND);
    expect(asked()).toHaveLength(before);
    await sell();
    await at.desk.dispatcher.idle();
    await pass(20 * SECOND);
    expect(asked().length).toBeGreaterThan(before + 4);
    expect(at.desk.followUp.standing().refused).toBeNull();
  });

  test('at its status address only: sales that go well bring one try forward and no more', async () => {
    answers(numbers(1, 40), replies(null, 403));
    for (const n of numbers(1, 40)) await sold(n, HOUR);
    await pass(5 * SECOND);
    expect(asked()).toHaveLength(1);
    for (const n of numbers(101, 160)) {
      await sell(String(9_876_600_000 + n));
      await at.desk.dispatcher.idle();
      await pass(3 * SECOND);
    }
    expect(at.gateway.requests('recharge')).toHaveLength(60);
    // After one minute and three by itself, and once for the sales.
    expect(asked().length).toBeGreaterThanOrEqual(2);
    expect(asked().length).toBeLessThanOrEqual(4);
    expect(at.desk.followUp.standing().refused).toMatchObject({ condition: 'address_refused' });
  });

  test('is asked again at once when the owner changed the token or the address', async () => {
    answers(numbers(1, 40), says('Error', { message: 'Invalid API Token' }));
    for (const n of numbers(1, 40)) await sold(n, HOUR);
    await pass(10 * MINUTE);
    const before = asked().length;
    at.desk.followUp.resume('changed');
    await pass(3 * SECOND);
    expect(asked()).toHaveLength(before + 1);
  });

  test('ends a day-end pass after one question', async () => {
    answers(numbers(1, 9), says('Error', { message: 'Invalid API Token' }));
    for (const n of numbers(1, 9)) await sold(n, HOUR, 'Success');
    const report = at.desk.dayEnd.run(() => undefined);
    await pass(10 * SECOND);
    expect(await report).toMatchObject({ value: { end: 'cannot_ask' } });
    expect(asked()).toHaveLength(1);
  });

  test('a refusal of one recharge, or a word about the money, is none', async () => {
    answers(numbers(1, 3), says('Failure', { message: 'Invalid user number' }));
    answers(numbers(4, 6), says('Error', { message: 'Transaction not found' }));
    for (const n of numbers(1, 6)) await sold(n, HOUR);
    await pass(30 * SECOND);
    expect(new Set(asked()).size).toBe(6);
    expect(at.desk.followUp.standing().refused).toBeNull();
  });
});
