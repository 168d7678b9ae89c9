import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { counterForm, readCounter } from '../../../src/renderer/src/screens/settings/shop/counter-form';
import { say } from '../../support/say';

const counter = {
  shieldMinutes: 15,
  dailyChecks: 100,
  retypeAbovePaise: paise(200_000),
  salesAMinute: 15,
  spendAnHourPaise: paise(2_00_000_00),
  lowBalancePaise: paise(123_456_50),
  lowUtilityPaise: paise(200_00),
  spokenReadBack: false,
  theme: 'system',
  numberPad: 'touch',
  slipWidth: 58,
} as const;

describe('the counter form', () => {
  test('shows what is set and saves the same again', () => {
    const form = counterForm(counter);
    expect(form).toMatchObject({ shieldMinutes: '15', retypeAbove: '2,000', lowBalance: '1,23,456.50' });
    expect(readCounter(say, form)).toEqual({ ok: true, value: counter });
  });

  test('an empty limit means never asking to type again', () => {
    expect(readCounter(say, { ...counterForm(counter), retypeAbove: ' ' })).toMatchObject({
      ok: true,
      value: { retypeAbovePaise: null },
    });
    expect(counterForm({ ...counter, retypeAbovePaise: null }).retypeAbove).toBe('');
  });

  test.each([
    ['shieldMinutes', '0'],
    ['shieldMinutes', '1441'],
    ['shieldMinutes', '1.5'],
    ['shieldMinutes', ''],
    ['shieldMinutes', '1e2'],
    ['dailyChecks', '-1'],
    ['dailyChecks', '10001'],
    ['dailyChecks', 'many'],
    ['retypeAbove', '12.345'],
    ['retypeAbove', '-5'],
    ['retypeAbove', '1e3'],
    ['lowBalance', ''],
    ['lowBalance', '1,2,3'],
    ['lowBalance', '99999999999'],
  ] as const)('%s %j gets a sentence and is not saved', (field, typed) => {
    const read = readCounter(say, { ...counterForm(counter), [field]: typed });
    expect(read.ok).toBe(false);
    expect(read.ok ? '' : read.failure[field]).toMatch(/\.$/);
  });
});
