import { describe, expect, test } from 'vitest';
import { aRefId } from '../../journal/support/builders';
import { accountAt } from '../../support/desk/a-desk';
import { askedAbout, soldBefore, timePasses } from '../../support/desk/asked-rows';
import { deskFixture } from '../../support/desk/desk-fixture';
import { fakeClock, type FakeClock } from '../../support/fake-clock';
import { says } from '../../support/scripted-gateway/behaviour';
import { anybody } from '../../../src/main/recharge/state/moment';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let clock: FakeClock;
let dailyChecks: number;

const at = deskFixture(() => {
  clock = fakeClock();
  dailyChecks = 100;
  return {
    clock,
    settings: {
      get dailyChecks() {
        return dailyChecks;
      },
    },
  };
});

const sold = async (n: number, ageMs: number, word: 'Accepted' | 'Success' = 'Success') =>
  soldBefore(at.desk.journal, n, { accountId: accountAt(at.gateway) }, clock.now() - ageMs, word);
const pass = async (ms: number) => timePasses(ms, clock);
const byHand = async (n: number) => at.desk.followUp.check(aRefId(n), 'by_hand', anybody);

/** Asks by hand about `count` rows that nobody else asks about. */
async function askMany(count: number): Promise<void> {
  for (let n = 101; n <= 100 + count; n += 1) {
    await sold(n, HOUR);
    await byHand(n);
  }
}

describe('checks by hand', () => {
  test('leave the checks of the day to those who wait for them', async () => {
    dailyChecks = 10;
    await askMany(20);
    await sold(1, MINUTE, 'Accepted');
    await pass(4 * SECOND);
    expect(askedAbout(at.gateway).at(-1)).toBe(aRefId(1));
  });

  test('are thirty a day for an account, and the next day thirty more', async () => {
    await askMany(30);
    await sold(1, HOUR);
    expect(await byHand(1)).toEqual({ ok: false, failure: 'checks_by_hand_used_up' });
    expect(askedAbout(at.gateway)).toHaveLength(30);
    clock.setTo(clock.now() + DAY);
    expect(await byHand(1)).toMatchObject({ ok: true });
  });

  test('are not refused when the checks of the day are used up', async () => {
    dailyChecks = 0;
    await sold(1, HOUR);
    expect(await byHand(1)).toMatchObject({ ok: true });
  });

  test('about one row come a minute apart, also across a restart', async () => {
    at.gateway.plan(aRefId(1), says('Pending'), 'status');
    await sold(1, 0, 'Accepted');
    expect(await byHand(1)).toMatchObject({ ok: true });
    expect(await byHand(1)).toEqual({ ok: false, failure: 'asked_just_now' });
    const now = clock.now();
    await at.restart();
    clock.setTo(now + 50 * SECOND);
    expect(await byHand(1)).toEqual({ ok: false, failure: 'asked_just_now' });
    expect(askedAbout(at.gateway)).toHaveLength(1);
    clock.setTo(now + 61 * SECOND);
    expect(await byHand(1)).toMatchObject({ ok: true });
  });

  test('wait for nothing that was asked under a clock that ran ahead', async () => {
    await sold(1, HOUR);
    const now = clock.now();
    clock.setTo(now + 5 * DAY);
    expect(await byHand(1)).toMatchObject({ ok: true });
    clock.setTo(now);
    expect(await byHand(1)).toMatchObject({ ok: true });
  });

  test('that found no connection cost nothing and may be tried again at once', async () => {
    await sold(1, HOUR);
    await at.gateway.setConnections('refuse');
    for (let tries = 0; tries < 31; tries += 1) {
      expect(await byHand(1)).toEqual({ ok: false, failure: 'no_connection' });
    }
    await at.gateway.setConnections('normal');
    expect(await byHand(1)).toMatchObject({ ok: true });
  });

  test('are answered with a refusal of the account by its name', async () => {
    at.gateway.plan(aRefId(1), says('Error', { message: 'Invalid API Token' }), 'status');
    await sold(1, HOUR);
    expect(await byHand(1)).toEqual({ ok: false, failure: 'wrong_credentials' });
  });
});
