import { describe, expect, test } from 'vitest';
import { customerAccount } from '../../src/preload/contract/customers/customer-account';
import { paise } from '../../src/preload/contract/money';
import { slipLanguages } from '../../src/preload/contract/printing/slip';
import { accountSlip, type AccountSource } from '../../src/main/slips/account-slip';
import { isPrintable } from '../../src/main/slips/fonts/printable-text';
import { slipText } from '../../src/main/slips/slip-text';
import { anAccountSource } from '../support/slips/an-account-source';

const printed = (changes: Partial<AccountSource> = {}): string =>
  slipText(accountSlip(anAccountSource(changes)));

describe('the account of a customer on a slip', () => {
  test('says whose it is, each sale and payment, what they come to and what is owed', () => {
    expect(printed()).toBe(
      [
        'Sharma Mobile Point',
        'Shop 4, Station Road',
        'Nashik 422001',
        '0253 2345678',
        'Statement of account',
        '',
        'Sunita',
        '98••• ••321',
        'Printed: 13-11-2026 12:41 IST',
        '',
        '10-11-2026 Airtel: ₹ 199.00',
        '98••• ••210',
        '12-11-2026 Cash: -₹ 100.00',
        'You paid',
        '12-11-2026 Jio: ₹ 49.00',
        '70••• ••456',
        '',
        'On account: ₹ 248.00',
        'You paid: -₹ 100.00',
        '',
        'You owe: ₹ 148.00',
        'Thank you. Please come again.',
        '',
      ].join('\n'),
    );
  });

  test('of some days it says which, and begins with what was owed before them', () => {
    const days = { from: '2026-11-12', to: '2026-11-30' };
    const { account } = anAccountSource();
    const later = { ...account, beforePaise: 199_00, lines: account.lines.slice(1) };
    const text = printed({ days, account: later });
    expect(text).toContain('Period: 12-11-2026 - 30-11-2026');
    expect(text).toContain('Owed before: ₹ 199.00');
  });

  test('who paid too much reads that, and an account without a line is one of sums', () => {
    const none = customerAccount(
      { onAccount: [], payments: [], owesPaise: paise(0), overpaidPaise: paise(20_00) },
      null,
    );
    expect(printed({ account: none })).toContain('Paid too much: ₹ 20.00');
    expect(printed({ account: none })).not.toContain('You owe');
  });

  test('no whole number and no whole phone stands on it', () => {
    expect(printed().replaceAll(' ', '')).not.toMatch(/9876543210|7000123456|9876504321/);
  });

  test('practice and a part that the shop hides are as on other slips', () => {
    const { slips } = anAccountSource();
    const text = printed({ stamp: 'practice', slips: { ...slips, hidden: ['address'] } });
    expect(text).toContain('*PRACTICE*');
    expect(text).not.toContain('Nashik');
  });

  test.each(slipLanguages)('has words and glyphs of its own in %s', (language) => {
    const text = printed({ language });
    expect(Array.from(text).filter((letter) => letter !== '\n' && !isPrintable(letter))).toEqual([]);
    expect(text.includes('Statement of account')).toBe(language === 'en');
  });
});
