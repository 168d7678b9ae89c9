import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { withWord } from '../../../src/renderer/src/screens/counter/not-saved-word';
import { moneySentence } from '../../../src/renderer/src/text/outcome-sentences';
import { aRecharge, SOLD_AT } from '../history/a-recharge';

const word = (state: 'success' | 'failed' | 'refunded' | 'pending') => ({
  refId: aRecharge().refId,
  state,
  message: null,
});
const waits = { state: 'pending', message: 'Please wait' } as const;

describe('a word that is not saved yet', () => {
  test('about a sale that was pending takes the money no second time', () => {
    expect(moneySentence(withWord(aRecharge(waits), word('success')))).toBe(
      'It went through after all. Keep the money.',
    );
    expect(moneySentence(withWord(aRecharge({ ...waits, state: 'unknown' }), word('success')))).toBe(
      'It went through after all. Keep the money.',
    );
  });

  test('about a sale that was pending gives back what was taken, with the charge', () => {
    const sold = aRecharge({ ...waits, chargePaise: paise(5_00) });
    expect(moneySentence(withWord(sold, word('failed')))).toBe('It failed after all. Give ₹ 204 back.');
    expect(moneySentence(withWord(sold, word('refunded')))).toBe(
      'The gateway took it back. Give ₹ 204 back.',
    );
  });

  test('about a sale whose money went back before names what the customer owes', () => {
    const later = aRecharge({ ...waits, changedAt: SOLD_AT + 60_000 });
    const sold = { ...later, money: { ...later.money, sumPaise: paise(0) } };
    expect(moneySentence(withWord(sold, word('success')))).toBe(
      'It went through after all. The customer owes you ₹ 199.',
    );
    expect(moneySentence(withWord(sold, word('failed')))).toBe('It failed after all. No money is due.');
  });

  test('that ends the request says what the first outcome says', () => {
    const sent = aRecharge({ state: 'sent', endedAt: null });
    expect(moneySentence(withWord(sent, word('success')))).toBe('Take the money. Give the slip.');
    expect(moneySentence(withWord(sent, word('failed')))).toBe(
      'No money is due. If you took it, give it back.',
    );
    expect(moneySentence(withWord(sent, word('pending')))).toBe('Take the money. Give the pending slip.');
  });

  test('of a sale on account moves no money', () => {
    const sold = aRecharge({ ...waits, payment: 'on_account', customerName: 'Sunita' });
    expect(moneySentence(withWord(sold, word('success')))).toBe(
      'It went through after all. Keep it on Sunita’s account.',
    );
    expect(moneySentence(withWord(sold, word('failed')))).toBe(
      'It is not on Sunita’s account. Take no money.',
    );
  });

  test('carries what the gateway said, or what it said before', () => {
    expect(withWord(aRecharge(waits), { ...word('failed'), message: 'No' })).toMatchObject({
      state: 'failed',
      message: 'No',
    });
    expect(withWord(aRecharge(waits), word('failed')).message).toBe('Please wait');
  });
});
