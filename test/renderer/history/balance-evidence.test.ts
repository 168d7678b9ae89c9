import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import type { BalanceObservation } from '../../../src/preload/contract/sale/recharge';
import { balanceEvidence } from '../../../src/renderer/src/screens/history/details/balance-evidence';
import { say } from '../../support/say';

const seen = (at: number, rupees: number): BalanceObservation => ({
  at,
  balancePaise: paise(rupees * 100),
  source: 'recharge_reply',
  refId: null,
});
const recharge = { createdAt: 900, sentAt: 1000, amountPaise: paise(19_900) };

describe('what the balance did around a recharge', () => {
  test('is read from the last one before it and the first one after it', () => {
    const evidence = balanceEvidence(say, recharge, [
      seen(2000, 5),
      seen(100, 900),
      seen(950, 800),
      seen(1500, 601),
    ]);
    expect(evidence.before?.at).toBe(950);
    expect(evidence.after?.at).toBe(1500);
    expect(evidence.reading).toBe('The balance went down by ₹ 199: exactly this amount.');
  });

  test('says so when it moved by something else, up, or not at all', () => {
    const reading = (after: number) =>
      balanceEvidence(say, recharge, [seen(1, 1000), seen(1001, after)]).reading;
    expect(reading(1000)).toBe('The balance did not move.');
    expect(reading(602)).toBe('The balance went down by ₹ 398; this recharge is ₹ 199.');
    expect(reading(1500)).toBe('The balance went up by ₹ 500.');
  });

  test('reads nothing from one observation alone', () => {
    expect(balanceEvidence(say, recharge, [seen(1, 1000)]).reading).toBeNull();
    expect(balanceEvidence(say, recharge, []).reading).toBeNull();
  });
});
