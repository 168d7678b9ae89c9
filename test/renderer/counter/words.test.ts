import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { hintSentence } from '../../../src/renderer/src/screens/counter/entry/hint-sentence';
import {
  needsYouSummary,
  whyItNeedsYou,
} from '../../../src/renderer/src/screens/counter/day/needs-you-words';
import { aRecharge, SOLD_AT } from '../history/a-recharge';
import { say } from '../../support/say';

describe('a hint names its source', () => {
  const hint = { operatorCode: 'AT', operatorName: 'Airtel', times: 5, lastAt: SOLD_AT };

  test('the shop’s own journal counts', () => {
    const known = { ...hint, source: 'journal', lastAmountsPaise: [paise(19_900)] } as const;
    expect(hintSentence(say, known, SOLD_AT + 86_400_000)).toBe(
      'Airtel · this number 5 times, last ₹\u00a0199 on 12 Nov',
    );
    expect(hintSentence(say, known, SOLD_AT + 400 * 86_400_000)).toContain('on 12 Nov 2026');
  });

  test('a prefix is never spoken of as knowledge', () => {
    expect(hintSentence(say, { ...hint, source: 'prefix', lastAmountsPaise: [] }, SOLD_AT)).toContain(
      'Ask the customer',
    );
  });
});

describe('what needs you is counted and says why', () => {
  const changed = aRecharge({
    state: 'failed',
    changedSince: { from: 'success', to: 'failed', at: SOLD_AT },
    changedAt: SOLD_AT + 60_000,
  });
  const unknown = aRecharge({ state: 'unknown' });

  test('each row is counted once, by what there is to do', () => {
    const counts = { give_back: 3, collect: 0, decide: 4, wait: 1745 };
    expect(needsYouSummary(say, { counts })).toBe('3 to give back · 4 to look at · 1,745 wait');
  });

  test('a late failure says how much goes back', () => {
    expect(whyItNeedsYou(say, { why: 'changed_since', recharge: changed })).toBe(
      'It failed after all. Give ₹ 199 back.',
    );
  });

  test('money that is left after a part went back is counted and named', () => {
    const left = aRecharge({
      state: 'failed',
      cashReturned: true,
      money: { ...changed.money, isOpen: true, sumPaise: paise(49_00), toCustomerPaise: paise(49_00) },
    });
    expect(whyItNeedsYou(say, { why: 'owed', recharge: left })).toBe('It failed after all. Give ₹ 49 back.');
  });

  test('what nobody has seen says what is due', () => {
    expect(whyItNeedsYou(say, { why: 'not_seen', recharge: aRecharge({ state: 'failed' }) })).toBe(
      'Nobody has seen this yet. No money is due. If you took it, give it back. You can try again.',
    );
    expect(whyItNeedsYou(say, { why: 'not_seen', recharge: aRecharge({ state: 'success' }) })).toBe(
      'Nobody has seen this yet. Take the money. Give the slip.',
    );
  });

  test('a success against a refund settled by hand names what the customer owes', () => {
    const { money } = aRecharge();
    const after = aRecharge({
      alarm: 'word_against_hand',
      cashReturned: true,
      money: { ...money, cameLater: true, isOpen: true, sumPaise: paise(0), toShopPaise: paise(199_00) },
    });
    expect(whyItNeedsYou(say, { why: 'to_look_at', recharge: after })).toBe(
      'A person settled it differently before. The gateway says this now. It went through after all. The customer owes you ₹ 199.',
    );
  });

  test.each([
    ['word_against_final', 'refunded', 'The gateway took it back. Give ₹ 199 back.'],
    ['word_against_final', 'success', 'It went through after all. The customer owes you ₹ 199.'],
    ['word_after_not_sent', 'success', 'It went through after all. The customer owes you ₹ 199.'],
  ] as const)('money that is owed is named beside %s on %s', (alarm, state, words) => {
    const later = aRecharge({ state, changedAt: SOLD_AT + 60_000 });
    const owes = { ...later.money, isOpen: true, sumPaise: paise(0), toShopPaise: paise(199_00) };
    const money = state === 'success' ? owes : { ...later.money, isOpen: true };
    expect(whyItNeedsYou(say, { why: 'to_look_at', recharge: { ...later, alarm, money } })).toMatch(
      new RegExp(`${words}$`),
    );
  });

  test('what is to be looked at and owes nothing says nothing of the money', () => {
    const final = aRecharge({ alarm: 'word_against_final' });
    expect(whyItNeedsYou(say, { why: 'to_look_at', recharge: final })).not.toMatch(/money|₹/);
  });

  test('an unknown says not to send again', () => {
    expect(whyItNeedsYou(say, { why: 'unknown', recharge: unknown })).toContain('Do not send again');
  });
});
