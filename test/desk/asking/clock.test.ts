import { beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/main/desk/system-clock';
import { istDate, istDayStart } from '../../../src/preload/contract/ist-date';
import { aDraft } from '../../support/builders/a-draft';
import { deskFixture } from '../../support/desk/desk-fixture';
import { httpBytes, neverAnswers, says, sendsBytes } from '../../support/scripted-gateway/behaviour';
import { anybody } from '../../../src/main/recharge/state/moment';
import { searchingFor } from '../../support/builders/searching-for';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How far somebody has set this computer's clock off. */
let setBy = 0;
/** How much time has passed beside the time of the test itself. */
let steadyBy = 0;
beforeEach(() => {
  setBy = 0;
  steadyBy = 0;
});

const at = deskFixture(() => ({
  clock: {
    ...systemClock,
    now: () => Date.now() + setBy,
    monotonic: () => systemClock.monotonic() + steadyBy,
  },
  deadlines: { totalMs: 1500 },
}));

describe('a clock that was turned back', () => {
  test('does not open the shield after a success', async () => {
    const first = await at.sold();
    setBy = -3 * DAY;
    expect(await at.desk.sell()).toMatchObject({
      ok: false,
      failure: { kind: 'reason_needed', refId: first.refId },
    });
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });

  test('does not open it while the first is open, and neither does one that was turned forward', async () => {
    await at.sold(says('Accepted'));
    for (const off of [-3 * DAY, 400 * DAY]) {
      setBy = off;
      expect(await at.desk.sell({}, 'a reason does not help')).toMatchObject({
        failure: { kind: 'open_duplicate' },
      });
    }
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });

  test('does not keep an old balance in the header', async () => {
    await at.sold(says('Success', { balance: '9000.00' }), { number: '9876500001' });
    setBy = -60 * DAY;
    await at.sold(says('Success', { balance: '40.00' }), { number: '9876500002' });
    expect(at.desk.health()).toMatchObject({ balancePaise: 40_00, low: true });
    await at.restart();
    expect(at.desk.health()).toMatchObject({ balancePaise: 40_00, low: true });
  });

  test('does not change the order of the day: that is the order of selling', async () => {
    const first = await at.sold(says('Success'), { number: '9876500001' });
    setBy = -2 * 60 * MINUTE;
    const later = await at.sold(says('Success'), { number: '9876500002' });
    const page = await at.desk.journal.historyPage(searchingFor(), null, 10);
    expect(page).toMatchObject({ value: { rows: [{ refId: later.refId }, { refId: first.refId }] } });
  });
});

describe('a clock that was set right, forward', () => {
  const YEARS = 6 * 365 * DAY;
  const doubtful = says('Failure', { txn_id: undefined, opt_id: undefined });

  test.each([
    ['six years, as after an empty battery', YEARS],
    ['a day', DAY],
    ['an hour', 60 * MINUTE],
  ])('by %s does not open the shield after a success', async (_, behind) => {
    setBy = -behind;
    const first = await at.sold();
    setBy = 0;
    expect(await at.desk.sell()).toMatchObject({
      ok: false,
      failure: { kind: 'reason_needed', refId: first.refId },
    });
    expect(await reviewed()).toMatchObject({ kind: 'reason_needed', refId: first.refId });
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });

  test('does not end the hold after a refusal that may be none', async () => {
    setBy = -YEARS;
    const first = await at.sold(doubtful);
    setBy = 0;
    expect(await at.desk.sell({}, 'the customer insists')).toMatchObject({
      failure: { kind: 'held_duplicate', refId: first.refId },
    });
    at.gateway.plan(first.refId, says('Failure'), 'status');
    await at.desk.followUp.check(first.refId, 'day_end', anybody);
    expect(await at.desk.sell()).toMatchObject({ ok: true });
    await at.desk.dispatcher.idle();
  });

  test('after a sale of before the last start does not open it either', async () => {
    setBy = -YEARS;
    const first = await at.sold();
    await at.restart();
    setBy = 0;
    expect(await at.desk.sell()).toMatchObject({ failure: { kind: 'reason_needed', refId: first.refId } });
  });

  test.each([
    ['six years', YEARS],
    ['a day', DAY],
  ])('by %s while Galla was closed does not open it: the sale is out of its order', async (_, behind) => {
    await at.sold(says('Success'), { number: '9876500001' });
    setBy = -behind;
    await at.restart();
    const first = await at.sold();
    setBy = 0;
    await at.restart();
    expect(await at.desk.sell()).toMatchObject({ failure: { kind: 'reason_needed', refId: first.refId } });
    expect(await at.desk.sell({}, 'two for one family')).toMatchObject({ ok: true });
    await at.desk.dispatcher.idle();
  });

  test('leaves a sale alone that is older than the window by each clock', async () => {
    steadyBy = 0;
    await at.sold();
    setBy = 16 * MINUTE;
    steadyBy = 16 * MINUTE;
    expect(await at.desk.sell()).toMatchObject({ ok: true });
    await at.desk.dispatcher.idle();
  });

  async function reviewed(): Promise<unknown> {
    const read = await at.desk.review(aDraft({ number: '98765 43210' }), anybody);
    return read.ok ? read.value.shield : read;
  }
});

describe('a clock that differs from the gateway’s', () => {
  test('by more than five minutes is told, and noted on the rows made under it', async () => {
    setBy = 10 * MINUTE;
    const before = await at.sold(says('Success'), { number: '9876500001' });
    expect(before.clockOffMs).toBeNull();
    expect(at.desk.clockOffset.offMs()).toBeGreaterThan(9 * MINUTE);
    const under = await at.sold(says('Success'), { number: '9876500002' });
    expect(under.clockOffMs).toBeGreaterThan(9 * MINUTE);
    expect(under.clockOffMs).toBeLessThan(11 * MINUTE);
  });

  test('is told by the reply to a balance call, too: before the first sale', async () => {
    setBy = 10 * MINUTE;
    await at.desk.askBalance();
    expect(at.desk.clockOffset.offMs()).toBeGreaterThan(9 * MINUTE);
    const first = await at.sold();
    expect(first.clockOffMs).toBeGreaterThan(9 * MINUTE);
  });

  test('by less than that is not, and neither is one that was set right again', async () => {
    setBy = 4 * MINUTE;
    await at.sold(says('Success'), { number: '9876500001' });
    expect(at.desk.clockOffset.offMs()).toBeNull();
    setBy = -10 * MINUTE;
    await at.sold(says('Success'), { number: '9876500002' });
    expect(at.desk.clockOffset.offMs()).toBeLessThan(-9 * MINUTE);
    setBy = 0;
    const after = await at.sold(says('Success'), { number: '9876500003' });
    expect(after.clockOffMs).toBeNull();
    expect(at.desk.clockOffset.offMs()).toBeNull();
  });

  test('by a day does not hide a recharge from the status check: both days are asked by turns', async () => {
    setBy = DAY;
    await at.desk.askBalance();
    const { refId, createdAt, istDate: ours } = await at.sold(neverAnswers('Success'));
    at.gateway.plan(refId, says('Error'), 'status');
    for (let asked = 0; asked < 3; asked += 1) await at.desk.followUp.check(refId, 'day_end', anybody);
    expect(at.gateway.requests('status').map(({ params }) => params['recharge_date'])).toEqual([
      istDate(createdAt - DAY),
      ours,
      istDate(createdAt - DAY),
    ]);
    expect(ours).toBe(istDate(createdAt));
  });

  test('is learned with the first check of a sale that was made before it was known, and outlives a restart', async () => {
    setBy = DAY;
    const { refId, createdAt, istDate: ours, clockOffMs } = await at.sold(neverAnswers('Success'));
    expect(clockOffMs).toBeNull();
    at.gateway.plan(refId, says('Error'), 'status');
    for (let asked = 0; asked < 2; asked += 1) await at.desk.followUp.check(refId, 'day_end', anybody);
    // Somebody sets the clock right, and Galla forgets what it knew of it.
    setBy = 0;
    await at.restart();
    for (let asked = 0; asked < 2; asked += 1) await at.desk.followUp.check(refId, 'day_end', anybody);
    expect(at.gateway.requests('status').map(({ params }) => params['recharge_date'])).toEqual([
      ours,
      istDate(createdAt - DAY),
      ours,
      istDate(createdAt - DAY),
    ]);
  });

  const YEARS = 6 * 365 * DAY;
  const askedDays = () => at.gateway.requests('status').map(({ params }) => params['recharge_date']);

  test.each([
    ['set right', 0],
    ['set to a date a day ahead', DAY],
  ])('by years, with an empty battery, and then %s: the day of the sale is asked, too', async (_, then) => {
    setBy = -YEARS;
    const row = await at.sold(neverAnswers('Success'));
    setBy = then;
    at.gateway.plan(row.refId, says('Error'), 'status');
    for (let asked = 0; asked < 3; asked += 1) await at.desk.followUp.check(row.refId, 'day_end', anybody);
    expect(askedDays()).toEqual([row.istDate, istDate(row.createdAt + YEARS), row.istDate]);
  });

  test('by years, set right while Galla was closed: the day of the start is asked, too', async () => {
    setBy = -YEARS;
    const row = await at.sold(neverAnswers('Success'));
    setBy = 0;
    await at.restart();
    at.gateway.plan(row.refId, says('Error'), 'status');
    for (let asked = 0; asked < 3; asked += 1) await at.desk.followUp.check(row.refId, 'day_end', anybody);
    expect(askedDays()).toEqual([row.istDate, istDate(row.createdAt + YEARS), row.istDate]);
  });

  test('a sale just before midnight is asked about under both days by turns', async () => {
    const midnight = istDayStart(istDate(Date.now()));
    setBy = midnight - 1000 - Date.now();
    const row = await at.sold(neverAnswers('Success'));
    at.gateway.plan(row.refId, says('Error'), 'status');
    for (let asked = 0; asked < 2; asked += 1) await at.desk.followUp.check(row.refId, 'day_end', anybody);
    const asked = at.gateway.requests('status').map(({ params }) => params['recharge_date']);
    expect(asked).toContain(istDate(midnight));
    expect(asked).toContain(istDate(midnight - 1));
  });

  test('a reply that names no time says nothing about the clock', async () => {
    setBy = 10 * MINUTE;
    const silent = httpBytes(200, { Date: '' }, '{"status":"Success"}');
    await at.sold(sendsBytes('Success', silent, 'end'));
    expect(at.desk.clockOffset.offMs()).toBeNull();
  });
});
