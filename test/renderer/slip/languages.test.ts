import { expect, test } from 'vitest';
import { slipLanguages } from '../../../src/preload/contract/printing/slip';
import { languageOrder } from '../../../src/renderer/src/screens/slip/language-order';
import { chooseLanguage, chosenLanguage } from '../../../src/renderer/src/screens/slip/slip-language';
import { say } from '../../support/say';

test('the language of the shop is the first one offered, and each is offered once', () => {
  expect(languageOrder('ta')[0]).toBe('ta');
  expect([...languageOrder('ta')].toSorted()).toEqual([...slipLanguages].toSorted());
  expect(languageOrder(null)).toEqual(slipLanguages);
});

test('each language is found by typing its English name', () => {
  for (const language of slipLanguages) expect(say(`language.${language}`)).toMatch(/^[A-Z][a-z]+$/);
});

test('a language is chosen for one sale, not for another', () => {
  expect(chosenLanguage('A')).toBeNull();
  chooseLanguage('A', 'hi');
  chooseLanguage('B', 'ta');
  expect([chosenLanguage('A'), chosenLanguage('B'), chosenLanguage('C')]).toEqual(['hi', 'ta', null]);
});
