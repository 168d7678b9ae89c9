import { expect, test } from 'vitest';
import { readPassphrases } from '../../../src/renderer/src/screens/settings/account/passphrase-form';
import { savedWords } from '../../../src/renderer/src/screens/settings/saved-words';
import { say } from '../../support/say';

test('saving says what was saved, and when nothing was', () => {
  const labels = { name: 'settings.shop.saved.name', phone: 'settings.shop.saved.phone' } as const;
  expect(savedWords(say, { name: 'a', phone: '1' }, { name: 'b', phone: '2' }, labels)).toBe(
    'Saved: name, phone.',
  );
  expect(savedWords(say, { name: 'a', phone: '1' }, { name: 'a', phone: '1' }, labels)).toBe(
    'Nothing was changed.',
  );
});

test.each([
  [{ current: '', next: 'new one', again: 'new one' }, ['current']],
  [{ current: 'old', next: 'abc', again: 'abc' }, ['next']],
  [{ current: 'same', next: 'same', again: 'same' }, ['next']],
  [{ current: 'old', next: 'new one', again: 'new onr' }, ['again']],
  [{ current: 'old', next: 'new one', again: 'new one' }, []],
])('the passphrases %j have sentences against %j', (form, fields) => {
  const read = readPassphrases(say, form);
  expect(read.ok ? [] : Object.keys(read.failure)).toEqual(fields);
  expect(read.ok).toBe(fields.length === 0);
});
