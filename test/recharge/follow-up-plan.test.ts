import { describe, expect, test } from 'vitest';
import { planNextCheck, type PlanInput } from '../../src/main/recharge/state/follow-up-plan';
import { nothingSaid } from '../../src/main/recharge/state/status';
import { rechargeStates } from '../../src/preload/contract/sale/recharge';
import { aStatus } from '../support/builders/recharge-builders';

const SENT = Date.UTC(2026, 10, 12, 6, 0);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function plan(changes: Partial<PlanInput>) {
  return planNextCheck({
    status: aStatus('pending'),
    createdAt: SENT,
    sentAt: SENT,
    endedAt: SENT + SECOND,
    checksDone: 0,
    unanswered: 0,
    askedAt: null,
    now: SENT + SECOND,
    jitter: 0,
    ...changes,
  });
}

/** Asks at each planned time until the plan ends; answers the times after sending. */
function allChecks(jitter: number): number[] {
  const times: number[] = [];
  let [before, now] = [SENT, SENT + SECOND];
  for (let checksDone = 0; checksDone < 1000; checksDone++) {
    const next = plan({ checksDone, askedAt: times.length === 0 ? null : before, now, jitter }).at;
    if (next === null) return times;
    times.push(next - SENT);
    before = now;
    now = next;
  }
  return times;
}

describe('the follow-up schedule', () => {
  test('asks first 45 s after sending', () => {
    expect(plan({})).toEqual({ at: SENT + 45 * SECOND, needsPerson: false });
  });

  test('asks first when the request has ended, when that is later', () => {
    expect(plan({ endedAt: SENT + 60 * SECOND })).toEqual({ at: SENT + 60 * SECOND, needsPerson: false });
  });

  test('then after 1, 2, 5, 10, 30 minutes, hourly to 48 hours, daily for 7 days', () => {
    const times = allChecks(0);
    const gaps = times.map((time, i) => time - (times[i - 1] ?? 0));
    expect(gaps.slice(0, 7)).toEqual([
      45 * SECOND,
      MINUTE,
      2 * MINUTE,
      5 * MINUTE,
      10 * MINUTE,
      30 * MINUTE,
      HOUR,
    ]);
    expect(gaps.slice(6).filter((gap) => gap === HOUR)).toHaveLength(48);
    expect(gaps.slice(6).filter((gap) => gap === DAY)).toHaveLength(7);
    expect(new Set(gaps.slice(6))).toEqual(new Set([HOUR, DAY]));
  });

  test('then a person has to look', () => {
    expect(plan({ checksDone: 60, askedAt: SENT + 9 * DAY, now: SENT + 10 * DAY })).toEqual({
      at: null,
      needsPerson: true,
    });
  });

  test('is not ended by one look at a clock that ran two months ahead', () => {
    const asked = { checksDone: 20, askedAt: SENT + 14 * HOUR, now: SENT + 60 * DAY };
    expect(plan(asked)).toEqual({ at: SENT + 61 * DAY, needsPerson: false });
    const settled = { state: 'failed', by: 'hand', said: nothingSaid, doubt: null } as const;
    expect(plan({ ...asked, status: settled }).at).toBe(SENT + 61 * DAY);
  });

  test('spreads its times by chance, by a tenth at most', () => {
    expect(plan({ checksDone: 1, now: SENT + MINUTE, jitter: 1 }).at).toBe(SENT + MINUTE + 66 * SECOND);
  });

  test('asks about a failure once, after 60 s', () => {
    expect(plan({ status: aStatus('failed') }).at).toBe(SENT + SECOND + 60 * SECOND);
    expect(plan({ status: aStatus('failed'), checksDone: 1 })).toEqual({ at: null, needsPerson: false });
  });

  test('asks about a refusal that may be none at 1, 5, 15, 60 and 180 minutes', () => {
    for (const doubt of ['duplicate', 'timed_out', 'no_id'] as const) {
      const status = { state: 'failed', by: 'gateway', said: nothingSaid, doubt } as const;
      const minutes: number[] = [];
      let now = SENT;
      for (let checksDone = 0; checksDone < 10; checksDone++) {
        const { at, needsPerson } = plan({ status, checksDone, now });
        expect(needsPerson).toBe(false);
        if (at === null) break;
        minutes.push((at - SENT) / MINUTE);
        now = at;
      }
      expect(minutes).toEqual([1, 5, 15, 60, 180]);
    }
  });

  test('asks about a failure again where a check had no word, less and less, nine times at most', () => {
    const minutes: number[] = [];
    let now = SENT;
    for (let checksDone = 0; checksDone < 20; checksDone++) {
      const { at } = plan({ status: aStatus('failed'), checksDone, unanswered: checksDone, now });
      if (at === null) break;
      minutes.push((at - SENT) / MINUTE);
      now = at;
    }
    expect(minutes).toEqual([1, 5, 15, 60, 180, 300, 300 + 720, 300 + 1440, 300 + 2160]);
  });

  test('a word after checks without one ends that', () => {
    expect(plan({ status: aStatus('failed'), checksDone: 4, unanswered: 3 }).at).toBeNull();
    const status = { state: 'failed', by: 'gateway', said: nothingSaid, doubt: 'no_id' } as const;
    expect(plan({ status, checksDone: 4, unanswered: 3, now: SENT }).at).toBe(SENT + 120 * MINUTE);
    expect(plan({ status, checksDone: 8, unanswered: 3 }).at).toBeNull();
  });

  test('goes on asking about what was settled by hand, and then needs nobody', () => {
    const settled = { state: 'success', by: 'hand', said: nothingSaid } as const;
    expect(plan({ status: settled, checksDone: 3, now: SENT + HOUR }).at).toBe(SENT + HOUR + 5 * MINUTE);
    const over = { checksDone: 70, askedAt: SENT + 9 * DAY, now: SENT + 10 * DAY };
    expect(plan({ status: settled, ...over })).toEqual({
      at: null,
      needsPerson: false,
    });
  });

  test('asks about nothing else', () => {
    const asked = rechargeStates.filter((state) => plan({ status: aStatus(state) }).at !== null);
    expect(asked).toEqual(['pending', 'unknown', 'failed']);
  });
});
