import { expect, test } from 'vitest';
import { languageOf } from '../../src/preload/contract/language-of';
import { spokenLanguage } from '../../src/preload/contract/people/spoken-language';
import { aPersonId } from '../support/builders/a-person-id';

test.each([
  [['hi-IN', 'en-US'], 'hi'],
  [['en-GB'], 'en'],
  [['pa_IN.UTF-8'], 'pa'],
  [['ur-PK', 'mr-IN', 'en'], 'mr'],
  [['fr-FR'], 'en'],
  [['C', 'POSIX'], 'en'],
  [[], 'en'],
] as const)('a computer that wants %j speaks %s', (wanted, language) => {
  expect(languageOf(wanted)).toBe(language);
});

test('whoever is at the counter reads their own language; a locked counter and a shop without people the shop’s', () => {
  const person = { id: aPersonId('1'), name: 'Asha', role: 'staff', language: 'ta' } as const;
  const open = { kind: 'open', person, rights: [], verified: true, others: [] } as const;
  const locked = { kind: 'locked', reading: false, tiles: [], waiting: 0 } as const;
  expect(spokenLanguage({ lock: open, language: 'hi' })).toBe('ta');
  expect(spokenLanguage({ lock: locked, language: 'hi' })).toBe('hi');
  expect(spokenLanguage({ lock: { kind: 'none' }, language: 'hi' })).toBe('hi');
});
