import { expect, test } from 'vitest';
import { chooseFavourites } from '../../../src/renderer/src/store/choose-favourites';
import { manyOperators, starterCatalogue } from '../../operators/starter-catalogue';

const { operators } = starterCatalogue();
const first = operators.slice(0, 9).map(({ code }) => code);
const chosen = (
  before: readonly string[],
  sold: Readonly<Record<string, number>>,
  of = operators,
): string[] => chooseFavourites(before, of, new Map(Object.entries(sold))).map(({ code }) => code);

test('a new shop has the first of the catalogue on its keys', () => {
  expect(chosen([], {})).toEqual(first);
});

test('what a shop sells most has the first keys from the beginning', () => {
  expect(chosen([], { LIC: 40, JIO: 90 }).slice(0, 3)).toEqual(['JIO', 'LIC', 'AT']);
});

test('a key keeps its operator although another one sells more today', () => {
  const sold = Object.fromEntries(first.map((code, place) => [code, 100 + place]));
  expect(chosen(first, sold)).toEqual(first);
  expect(chosen(first, { ...sold, LIC: 199 })).toEqual(first);
});

test('what sells clearly more takes the place of the one that sells least, and no other key moves', () => {
  const sold = Object.fromEntries(first.map((code) => [code, 100]));
  expect(chosen(first, { ...sold, VI: 3, LIC: 30 })).toEqual(first.with(first.indexOf('VI'), 'LIC'));
});

test('a few sales are no habit', () => {
  expect(chosen(first, { LIC: 4 })).toEqual(first);
  expect(chosen(first, { LIC: 5 })).toContain('LIC');
});

test('a key whose operator is switched off or gone is free for another', () => {
  const without = operators.filter(({ code }) => code !== 'JIO');
  expect(chosen(first, {}, without)).not.toContain('JIO');
  expect(chosen(first, {}, without)).toHaveLength(9);
});

test('20,000 operators are no matter', () => {
  expect(chosen(['GONE'], { PB: 12 }, manyOperators(20_000))[0]).toBe('PB');
});
