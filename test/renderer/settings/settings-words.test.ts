import { describe, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import type { Operator } from '../../../src/preload/contract/operator';
import {
  findOperators,
  inOrderOfWork,
  inSameOrder,
  notConfirmed,
} from '../../../src/renderer/src/screens/settings/find-operators';
import { passphraseProblems } from '../../../src/renderer/src/screens/settings/passphrase-form';
import { sampleSlip } from '../../../src/renderer/src/screens/settings/sample-slip';
import { savedWords } from '../../../src/renderer/src/screens/settings/saved-words';

const operator = (code: string, over: Partial<Operator> = {}): Operator => ({
  code,
  name: `Operator ${code}`,
  shortName: code,
  nicknames: [],
  category: 'prepaid',
  colour: '#112233',
  number: {
    label: 'Number',
    pattern: null,
    minLength: 1,
    maxLength: 20,
    example: '1',
    help: null,
    mismatch: 'warn',
    kind: 'text',
  },
  amount: { minPaise: paise(1000), maxPaise: paise(1_000_000), wholeRupees: true, allowedPaise: [] },
  fields: [],
  on: true,
  note: null,
  chargePaise: paise(0),
  routeNote: null,
  confirmation: 'not_confirmed',
  aliases: [],
  quickAmountsPaise: [],
  ...over,
});
const codes = (operators: readonly Operator[]): string[] => operators.map(({ code }) => code);

describe('the list of operators', () => {
  const all = [
    operator('AT', { name: 'Airtel', confirmation: 'confirmed' }),
    operator('TP', { name: 'Tata Play', category: 'dth', nicknames: ['tatasky'] }),
    operator('BE', { name: 'BESCOM', category: 'electricity', confirmation: 'seed' }),
  ];

  test('begins with those still to be confirmed', () => {
    expect(codes(inOrderOfWork(all))).toEqual(['TP', 'BE', 'AT']);
    expect(notConfirmed(all)).toBe(2);
  });

  test('does not jump when one is confirmed; a new one comes last', () => {
    const old = inOrderOfWork(all);
    const fresh = [
      operator('NEW'),
      operator('AT'),
      operator('TP', { confirmation: 'confirmed' }),
      operator('BE'),
    ];
    expect(codes(inSameOrder(old, fresh))).toEqual(['TP', 'BE', 'AT', 'NEW']);
  });

  test('is found by name, code, nickname and category, every word of it', () => {
    expect(codes(findOperators(all, 'tata sky'))).toEqual(['TP']);
    expect(codes(findOperators(all, 'be'))).toEqual(['BE']);
    expect(codes(findOperators(all, 'DTH'))).toEqual(['TP']);
    expect(codes(findOperators(all, '  '))).toEqual(['AT', 'TP', 'BE']);
    expect(findOperators(all, 'airtel dth')).toEqual([]);
  });
});

test('saving says what was saved, and when nothing was', () => {
  const labels = { name: 'name', phone: 'phone' };
  expect(savedWords({ name: 'a', phone: '1' }, { name: 'b', phone: '2' }, labels)).toBe(
    'Saved: name, phone.',
  );
  expect(savedWords({ name: 'a', phone: '1' }, { name: 'a', phone: '1' }, labels)).toBe(
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
  expect(Object.keys(passphraseProblems(form))).toEqual(fields);
});

test('the slip beside the form shows the shop as it is being typed', () => {
  const { lines } = sampleSlip({ name: '', address: 'Road 1\nPune', phone: '', footer: 'Bye' });
  const texts = lines.flatMap((line) => (line.kind === 'text' ? [line.text] : []));
  expect(texts).toEqual(expect.arrayContaining(['Name of the shop', 'Road 1', 'Pune', 'Bye']));
});
