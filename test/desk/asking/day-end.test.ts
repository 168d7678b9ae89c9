import { describe, expect, test } from 'vitest';
import type { DayEndProgress } from '../../../src/preload/contract/sale/day-end';
import { paise } from '../../../src/preload/contract/money';
import { ok } from '../../../src/preload/contract/result';
import { dayEndHandlers } from '../../../src/main/bridge/handlers/day-end-handlers';
import { createDesks } from '../../../src/main/desk/desks';
import type { GatewayWord } from '../../../src/preload/contract/sale/recharge';
import { aRefId } from '../../journal/support/builders';
import { accountAt } from '../../support/desk/a-desk';
import { askedAbout, soldBefore, timePasses } from '../../support/desk/asked-rows';
import { deskFixture } from '../../support/desk/desk-fixture';
import { fakeClock, type FakeClock } from '../../support/fake-clock';
import { delayed, says } from '../../support/scripted-gateway/behaviour';
import { anybody } from '../../../src/main/recharge/state/moment';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let clock: FakeClock;
let dailyChecks: number;
let progress: DayEndProgress[];

const at = deskFixture(() => {
  clock = fakeClock();
  dailyChecks = 100;
  progress = [];
  return {
    clock,
    settings: {
      get dailyChecks() {
        return dailyChecks;
      },
    },
  };
});

/** A row whose number says nothing but which it is; the gateway now says `word` of it. */
async function sold(n: number, rupees: number, ageMs: number, was: GatewayWord, word: GatewayWord = was) {
  const sale = { accountId: accountAt(at.gateway), amountPaise: paise(rupees * 100) };
  const row = await soldBefore(at.desk.journal, n, sale, clock.now() - ageMs, was);
  at.gateway.plan(
    row.refId,
    says(word, { ref_id: row.refId, number: '', amount: '', operator: '' }),
    'status',
  );
  return row;
}

/** Runs a pass to its end while fake time passes. */
async function runPass() {
  const running = { now: true };
  const pass = at.desk.dayEnd
    .run((now) => void progress.push(now))
    .finally(() => {
      running.now = false;
    });
  while (running.now) await timePasses(1000, clock);
  const report = await pass;
  if (!report.ok) throw new Error(report.failure);
  return report.value;
}

describe('the day-end pass', () => {
  test('asks about recent successes and failures, largest amounts first, and about nothing else', async () => {
    await sold(1, 100, 2 * HOUR, 'Success');
    await sold(2, 500, DAY, 'Success');
    // Too young for follow-up, which asks about every failure once after a minute.
    await sold(3, 300, MINUTE / 2, 'Failure');
    await sold(4, 900, 3 * DAY, 'Success');
    await sold(5, 800, 2 * HOUR, 'Refunded');
    const report = await runPass();
    expect(report).toMatchObject({ end: 'all_asked', asked: 3, changed: [], notAsked: [] });
    expect(askedAbout(at.gateway)).toEqual([aRefId(2), aRefId(3), aRefId(1)]);
    expect(progress.at(-1)).toEqual({ asked: 3, toAsk: 3, changed: 0 });
  });

  test('tells what turned out to be something else', async () => {
    await sold(1, 100, 2 * HOUR, 'Success', 'Refunded');
    await sold(2, 500, 2 * HOUR, 'Success');
    const report = await runPass();
    expect(report.changed).toMatchObject([{ refId: aRefId(1), state: 'refunded' }]);
  });

  test('takes what is left of the day’s checks, and lists what it did not ask', async () => {
    dailyChecks = 2;
    for (const n of [1, 2, 3, 4]) await sold(n, n * 100, 2 * HOUR, 'Success');
    const report = await runPass();
    expect(report).toMatchObject({ end: 'cap_reached', asked: 2 });
    expect(report.notAsked.map((row) => row.refId)).toEqual([aRefId(2), aRefId(1)]);
    expect(progress[0]).toEqual({ asked: 0, toAsk: 2, changed: 0 });
  });

  test('goes on where it was stopped', async () => {
    for (const n of [1, 2, 3]) await sold(n, n * 100, 2 * HOUR, 'Success');
    let isFirst = true;
    const stopped = at.desk.dayEnd.run(({ asked }) => {
      if (asked === 1 && isFirst) at.desk.dayEnd.stop();
      if (asked === 1) isFirst = false;
    });
    const running = { now: true };
    void stopped.finally(() => {
      running.now = false;
    });
    while (running.now) await timePasses(1000, clock);
    expect(await stopped).toMatchObject({ value: { end: 'stopped', asked: 1 } });
    const report = await runPass();
    // What it asked before it was stopped comes last, but it comes: much may have happened since.
    expect(report).toMatchObject({ end: 'all_asked', asked: 3, notAsked: [] });
    expect(askedAbout(at.gateway)).toEqual([3, 2, 1, 3].map(aRefId));
    await runPass();
    expect(askedAbout(at.gateway).slice(4)).toEqual([3, 2, 1].map(aRefId));
  });

  test('leaves out no row of the day, also not those that a check answered a moment ago', async () => {
    const row = await sold(1, 100, 2 * HOUR, 'Failure');
    const other = await sold(2, 50, 2 * HOUR, 'Success');
    await at.desk.followUp.check(row.refId, 'day_end', anybody);
    await at.desk.followUp.check(other.refId, 'day_end', anybody);
    at.gateway.plan(
      row.refId,
      says('Success', { ref_id: row.refId, number: '', amount: '', operator: '' }),
      'status',
    );
    await timePasses(2 * MINUTE, clock);
    const before = askedAbout(at.gateway).length;
    const report = await runPass();
    expect(askedAbout(at.gateway).slice(before)).toEqual([1, 2].map(aRefId));
    expect(report).toMatchObject({ end: 'all_asked', asked: 2, changed: [{ state: 'success' }] });
  });

  test('what the cap left over is asked about first the next time', async () => {
    dailyChecks = 2;
    for (const n of [1, 2, 3]) await sold(n, n * 100, 2 * HOUR, 'Success');
    expect((await runPass()).notAsked.map((row) => row.refId)).toEqual([aRefId(1)]);
    dailyChecks = 4;
    const report = await runPass();
    expect(askedAbout(at.gateway)).toEqual([3, 2, 1, 3].map(aRefId));
    expect(report.notAsked.map((row) => row.refId)).toEqual([aRefId(2)]);
  });

  test('asks nobody twice: what follow-up asked about meanwhile is passed over, and its news is told', async () => {
    await sold(1, 500, 2 * HOUR, 'Success');
    await sold(2, 400, 2 * HOUR, 'Success');
    // Due for follow-up now, and last in the pass: follow-up comes first.
    await sold(3, 100, 2 * MINUTE, 'Failure', 'Success');
    await sold(4, 50, 2 * MINUTE, 'Failure');
    const slow = says('Success', { ref_id: aRefId(1), number: '', amount: '', operator: '' });
    at.gateway.plan(aRefId(1), delayed(300, slow), 'status');
    const report = await runPass();
    expect([...askedAbout(at.gateway)].sort()).toEqual([1, 2, 3, 4].map(aRefId));
    expect(report).toMatchObject({ end: 'all_asked', notAsked: [] });
    expect(report.changed).toMatchObject([{ refId: aRefId(3), state: 'success' }]);
    expect(progress.at(-1)).toEqual({ asked: report.asked, toAsk: report.asked, changed: 1 });
  });

  test('ends at once when the gateway cannot be reached, and changes nothing', async () => {
    for (const n of [1, 2]) await sold(n, n * 100, 2 * HOUR, 'Success');
    await at.gateway.setConnections('refuse');
    const report = await runPass();
    expect(report).toMatchObject({ end: 'cannot_ask', asked: 0 });
    expect(report.notAsked).toHaveLength(2);
  });

  test('asked for twice at the same time is one pass', async () => {
    await sold(1, 100, 2 * HOUR, 'Success');
    const second = at.desk.dayEnd.run(() => undefined);
    const first = await runPass();
    expect(await second).toEqual({ ok: true, value: first });
    expect(askedAbout(at.gateway)).toEqual([aRefId(1)]);
  });

  test('is answered to the page when it has ended, with its progress on the way', async () => {
    await sold(1, 100, 2 * HOUR, 'Success', 'Failure');
    const desks = createDesks(async () => ok(at.desk));
    const ended: unknown[] = [];
    const handlers = dayEndHandlers({
      desks,
      dayEndProgress: (now) => void progress.push(now),
      dayEndEnded: (told) => void ended.push(told),
    });
    expect(await handlers['reports:day-end']({}, anybody)).toEqual({
      ok: false,
      failure: { code: 'no_mode' },
    });
    await desks.workOn('real');
    const running = { now: true };
    const answer = Promise.resolve(handlers['reports:day-end']({}, anybody)).finally(() => {
      running.now = false;
    });
    while (running.now) await timePasses(1000, clock);
    expect(await answer).toMatchObject({ ok: true, value: { asked: 1, changed: [{ state: 'failed' }] } });
    expect(progress.at(-1)).toEqual({ asked: 1, toAsk: 1, changed: 1 });
    // A page that began anew meanwhile has asked nothing, and hears of the end all the same.
    expect(ended).toEqual([await answer]);
    expect(await handlers['reports:stop-day-end']({}, anybody)).toEqual(ok({}));
  });
});
