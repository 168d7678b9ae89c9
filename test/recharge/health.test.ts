import { describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import { createClockOffset } from '../../src/main/recharge/follow-up/clock-offset';
import { fakeClock } from '../support/fake-clock';
import { healthAfter, healthWithBalance, notAsked } from '../../src/main/recharge/follow-up/health';
import type { RechargeAnswer } from '../../src/main/recharge/state/replies';
import { aReply } from '../support/builders/recharge-builders';

const reply: RechargeAnswer = {
  kind: 'reply',
  reply: { ...aReply('Success'), call: 'recharge' },
  gatewayClock: null,
};
const refused: RechargeAnswer = { kind: 'not_sent', cause: 'connection_refused', gatewayClock: null };

describe('the health light', () => {
  test('says since when the gateway cannot be reached, and forgets it with the first answer', () => {
    const first = healthAfter(notAsked, refused, 1000, null);
    const second = healthAfter(first, refused, 2000, null);
    expect(second).toMatchObject({ state: 'unreachable', since: 1000, at: 2000 });
    expect(healthAfter(second, reply, 3000, null)).toMatchObject({ state: 'ok', since: 3000 });
  });

  test('is troubled by an answer without a clear word', () => {
    const unclear: RechargeAnswer = {
      kind: 'unclear',
      cause: 'http_status',
      httpStatus: 503,
      message: null,
      gatewayClock: null,
    };
    expect(healthAfter(notAsked, unclear, 1, 'operator_down')).toMatchObject({
      state: 'troubled',
      condition: 'operator_down',
    });
  });

  test('warns when the last balance is below the limit', () => {
    const low = healthWithBalance(
      notAsked,
      { kind: 'recharge', balancePaise: paise(499_99), at: 10 },
      paise(500_00),
    );
    expect(low).toMatchObject({ balancePaise: 499_99, balanceAt: 10, low: true });
    expect(
      healthWithBalance(low, { kind: 'recharge', balancePaise: paise(500_00), at: 11 }, paise(500_00)).low,
    ).toBe(false);
  });
});

describe('the balance in the header', () => {
  const seen = (kind: 'recharge' | 'utility', rupees: number, at: number) =>
    ({ kind, balancePaise: paise(rupees * 100), at }) as const;

  test('is the one that was seen last, also after the clock was set back: the order counts, not the time', () => {
    for (const kind of ['recharge', 'utility'] as const) {
      const ahead = healthWithBalance(notAsked, seen(kind, 9000, 60 * 86_400_000), paise(500_00));
      const back = healthWithBalance(ahead, seen(kind, 40, 1000), paise(500_00));
      expect(kind === 'utility' ? back.utility : back).toMatchObject({ balancePaise: 40_00, low: true });
      expect(kind === 'utility' ? back.utility?.at : back.balanceAt).toBe(1000);
    }
  });
});

describe('the clock comparison', () => {
  test('speaks up beyond five minutes, in either direction, and falls silent when the clock is set right', () => {
    const wall = fakeClock();
    const clock = createClockOffset(wall);
    const now = wall.now();
    clock.observe(now - 300_000);
    expect(clock.offMs()).toBeNull();
    clock.observe(now - 300_001);
    expect(clock.offMs()).toBe(300_001);
    clock.observe(now + 3_600_000);
    expect(clock.offMs()).toBe(-3_600_000);
    clock.observe(null);
    expect(clock.offMs()).toBe(-3_600_000);
    clock.observe(now);
    expect(clock.offMs()).toBeNull();
  });
});
