import { describe, expect, test } from 'vitest';
import { anAccount, aRefId } from '../../journal/support/builders';
import { accountAt } from '../../support/desk/a-desk';
import { askedAbout, soldBefore, timePasses } from '../../support/desk/asked-rows';
import { deskFixture } from '../../support/desk/desk-fixture';
import { fakeClock, type FakeClock } from '../../support/fake-clock';
import { says } from '../../support/scripted-gateway/behaviour';
import { anybody } from '../../../src/main/recharge/state/moment';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let clock: FakeClock;
let dailyChecks: number;
/** Reading the settings throws: a bug that the next read does not have. */
let bugs: number;

const at = deskFixture(() => {
  clock = fakeClock();
  dailyChecks = 100;
  bugs = 0;
  return {
    clock,
    settings: {
      get dailyChecks() {
        if (bugs > 0) {
          bugs -= 1;
          throw new Error('a bug');
        }
        return dailyChecks;
      },
    },
  };
});

const sold = async (n: number, ageMs: number, word: 'Accepted' | 'Failure' | 'Success' = 'Accepted') =>
  soldBefore(at.desk.journal, n, { accountId: accountAt(at.gateway) }, clock.now() - ageMs, word);
const pass = async (ms: number) => timePasses(ms, clock);

/** When each row was asked about, in fake time, in the order of asking. */
async function timesAsked(rows: readonly string[]): Promise<readonly number[]> {
  const stories = await Promise.all(rows.map(async (refId) => at.desk.journal.details(refId)));
  return stories
    .flatMap((story) => (story.ok ? (story.value?.events ?? []) : []))
    .filter(({ entry }) => entry.kind === 'status_asked')
    .map((event) => event.at)
    .sort((a, b) => a - b);
}

test('a bug in one turn is reported, and asking goes on', async () => {
  await sold(1, HOUR);
  bugs = 1;
  await pass(4 * SECOND);
  expect(at.desk.bugs).toEqual(['follow-up']);
  expect(askedAbout(at.gateway)).toEqual([]);
  await pass(6 * MINUTE);
  expect(askedAbout(at.gateway)).toContain(aRefId(1));
  expect(at.desk.bugs).toHaveLength(1);
});

describe('after a night without network', () => {
  test('the longest due are asked first, one at a time, with a pause between them', async () => {
    for (const n of [3, 1, 5, 2, 4]) await sold(n, 12 * HOUR - n * MINUTE);
    await pass(15 * SECOND);
    const oldestFirst = [1, 2, 3, 4, 5].map(aRefId);
    expect(askedAbout(at.gateway)).toEqual(oldestFirst);
    const times = await timesAsked(oldestFirst);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2 * SECOND);
  });

  test('a young row is asked before all of them', async () => {
    for (const n of [1, 2, 3]) await sold(n, 12 * HOUR - n * MINUTE);
    await sold(9, MINUTE);
    await pass(4 * SECOND);
    expect(askedAbout(at.gateway)[0]).toBe(aRefId(9));
  });

  test('while the gateway cannot be reached it waits longer and longer, and costs no check', async () => {
    await sold(1, HOUR);
    await at.gateway.setConnections('refuse');
    await pass(2 * MINUTE);
    const story = await at.desk.journal.details(aRefId(1));
    const tries = story.ok
      ? story.value?.events.filter(({ entry }) => entry.kind === 'status_not_asked')
      : [];
    expect(tries?.length).toBeGreaterThan(0);
    expect(tries?.length).toBeLessThan(5);
    expect(await at.desk.journal.checksOn(accountAt(at.gateway), '2026-11-12')).toEqual({
      ok: true,
      value: { young: 0, old: 0, day_end: 0, by_hand: 0 },
    });
    expect(await at.desk.journal.recharge(aRefId(1))).toMatchObject({ value: { state: 'pending' } });
  });
});

describe('the daily cap', () => {
  test('lets old rows use six tenths, and keeps the rest for young ones', async () => {
    dailyChecks = 10;
    for (let n = 1; n <= 12; n += 1) await sold(n, 12 * HOUR - n * MINUTE);
    await pass(60 * SECOND);
    expect(askedAbout(at.gateway)).toHaveLength(6);
    for (let n = 21; n <= 27; n += 1) await sold(n, MINUTE);
    await pass(60 * SECOND);
    expect(askedAbout(at.gateway)).toHaveLength(10);
    expect(new Set(askedAbout(at.gateway).slice(6))).toEqual(new Set([21, 22, 23, 24].map(aRefId)));
  });

  test('keeps it for a young one, too, when very many old ones wait', async () => {
    dailyChecks = 10;
    for (let n = 1; n <= 210; n += 1) await sold(n, 12 * HOUR - n * MINUTE);
    await pass(20 * SECOND);
    await sold(300, MINUTE);
    await pass(4 * SECOND);
    expect(askedAbout(at.gateway).at(-1)).toBe(aRefId(300));
  });

  test('is counted anew on the next Indian day, and outlives a restart', async () => {
    dailyChecks = 5;
    for (let n = 1; n <= 6; n += 1) await sold(n, 12 * HOUR - n * MINUTE);
    await pass(30 * SECOND);
    expect(askedAbout(at.gateway)).toHaveLength(3);
    const today = clock.now();
    await at.restart();
    dailyChecks = 5;
    clock.setTo(today);
    await pass(30 * SECOND);
    expect(askedAbout(at.gateway)).toHaveLength(3);
    clock.setTo(today + 24 * HOUR);
    await pass(30 * SECOND);
    expect(askedAbout(at.gateway)).toHaveLength(6);
  });

  test('does not stop a person who asks', async () => {
    dailyChecks = 0;
    const row = await sold(1, HOUR);
    await pass(10 * SECOND);
    expect(askedAbout(at.gateway)).toEqual([]);
    expect(await at.desk.followUp.check(row.refId, 'by_hand', anybody)).toMatchObject({ ok: true });
    expect(askedAbout(at.gateway)).toEqual([row.refId]);
  });
});

test('a failure is asked about once, a minute after it', async () => {
  await sold(1, 0, 'Failure');
  await pass(55 * SECOND);
  expect(askedAbout(at.gateway)).toEqual([]);
  await pass(10 * SECOND);
  expect(askedAbout(at.gateway)).toEqual([aRefId(1)]);
  await pass(5 * MINUTE);
  expect(askedAbout(at.gateway)).toHaveLength(1);
});

test('an open one is asked about after 45 s, and then at growing distances', async () => {
  at.gateway.plan(aRefId(1), says('Pending'), 'status');
  await sold(1, 0);
  await pass(44 * SECOND);
  expect(askedAbout(at.gateway)).toHaveLength(0);
  await pass(9 * MINUTE);
  expect(askedAbout(at.gateway)).toHaveLength(4);
});

describe('a clock that ran ahead and was set right', () => {
  const wrongBy = 3 * 24 * HOUR;

  test('holds back no first check, and the schedule goes on as if nothing had been', async () => {
    const now = clock.now();
    clock.setTo(now + wrongBy);
    at.gateway.plan(aRefId(1), says('Pending'), 'status');
    await sold(1, 0);
    clock.setTo(now);
    await pass(4 * SECOND);
    expect(askedAbout(at.gateway)).toHaveLength(1);
    await pass(9 * MINUTE);
    expect(askedAbout(at.gateway)).toHaveLength(4);
  });

  test('holds back no later check either, whichever was the next', async () => {
    const now = clock.now();
    clock.setTo(now + wrongBy);
    for (const n of [1, 2]) {
      at.gateway.plan(aRefId(n), says('Pending'), 'status');
      const moment = { at: clock.now(), ...anybody, jitter: 0 };
      await sold(n, 60 * HOUR);
      const checks = n === 1 ? 2 : 9;
      for (let asked = 0; asked < checks; asked += 1) {
        await at.desk.journal.enter(
          aRefId(n),
          { kind: 'status_asked', istDate: '2026-11-01', budget: 'old' },
          moment,
        );
      }
    }
    clock.setTo(now);
    await pass(10 * SECOND);
    expect([...askedAbout(at.gateway)].sort()).toEqual([1, 2].map(aRefId));
  });
});

describe('asking by hand', () => {
  test('about a row of another account asks nobody', async () => {
    const row = await soldBefore(at.desk.journal, 1, { accountId: anAccount('other') }, clock.now() - HOUR);
    await pass(10 * SECOND);
    expect(await at.desk.followUp.check(row.refId, 'by_hand', anybody)).toEqual({
      ok: false,
      failure: 'other_account',
    });
    expect(at.gateway.requests()).toEqual([]);
  });

  test('twice at the same moment asks once', async () => {
    const row = await sold(1, 0);
    const both = await Promise.all([
      at.desk.followUp.check(row.refId, 'by_hand', anybody),
      at.desk.followUp.check(row.refId, 'by_hand', anybody),
    ]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(askedAbout(at.gateway)).toEqual([row.refId]);
  });

  test('about a success without a connection leaves it a success that nobody asks about', async () => {
    const row = await sold(1, HOUR, 'Success');
    await at.gateway.setConnections('refuse');
    expect(await at.desk.followUp.check(row.refId, 'by_hand', anybody)).toEqual({
      ok: false,
      failure: 'no_connection',
    });
    await at.gateway.setConnections('normal');
    expect(await at.desk.journal.recharge(row.refId)).toMatchObject({
      value: { state: 'success', nextCheckAt: null },
    });
  });
});
