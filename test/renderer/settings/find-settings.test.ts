import { expect, test } from 'vitest';
import { createSay } from '../../../src/preload/contract/words/create-say';
import hindi from '../../../src/preload/contract/words/translations/hi.json' with { type: 'json' };
import { findSettings, indexSettings } from '../../../src/renderer/src/screens/settings/find/find-settings';
import { findable } from '../../../src/renderer/src/screens/settings/find/findable';
import { parts } from '../../../src/renderer/src/screens/settings/groups';
import { say } from '../../support/say';

const english = indexSettings(findable, [say]);
const found = (typed: string) => findSettings(english, typed).map(({ name }) => name);

test.each([
  ['paper', 'settings.paper'],
  ['58', 'settings.paper'],
  ['password', 'settings.sections.owner'],
  ['forgotten', 'people.recovery.name'],
  ['dark', 'settings.counter.theme.label'],
  ['zoom', 'settings.text_size.label'],
  ['API key', 'settings.account.enter_token'],
  ['token', 'settings.account.enter_token'],
  ['thermal', 'settings.printers.add'],
  ['faint', 'settings.printers.darkness.name'],
  ['logo', 'settings.logo.name'],
  ['training', 'settings.sections.practice'],
  ['SHOP NAME', 'settings.shop.name'],
  ['hand-over', 'settings.close.required'],
] as const)('“%s” finds what it means first', (typed, name) => {
  expect(found(typed)[0]).toBe(name);
});

test('every setting is found first by its own name, or after one that is called the same', () => {
  const late = findable.filter(({ name }) => {
    const first = findSettings(english, say(name))[0]?.name;
    return first === undefined || !say(first).toLowerCase().includes(say(name).toLowerCase());
  });
  expect(late.map(({ name }) => name)).toEqual([]);
});

test('each typed word narrows, and one that fits nothing finds nothing', () => {
  expect(found('path').length).toBeGreaterThan(found('path balance').length);
  expect(found('path balance')[0]).toBe('settings.paths.balance');
  expect(found('paper rhinoceros')).toEqual([]);
  expect(found('  ')).toEqual([]);
});

test('a name that is still being typed is found, and what a setting is called comes before what it does', () => {
  expect(found('pap')[0]).toBe('settings.paper');
  expect(found('phone')[0]).toBe('settings.shop.phone');
});

test('Hindi is looked in beside English, with or without the dot below', () => {
  const inHindi = createSay('hi-IN', hindi).say;
  const both = indexSettings(findable, [inHindi, say]);
  expect(findSettings(both, 'कागज़')[0]?.name).toBe('settings.paper');
  expect(findSettings(both, 'कागज')[0]?.name).toBe('settings.paper');
  expect(findSettings(both, 'password')[0]?.name).toBe('settings.sections.owner');
  expect(findSettings(english, 'कागज़')).toEqual([]);
});

test('every part of the settings has something that is found', () => {
  const withNone = parts.filter((part) => !findable.some((each) => each.part === part));
  expect(withNone).toEqual([]);
});

test('no setting stands twice in the list', () => {
  const names = findable.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
