import { array, assert, boolean, constantFrom, integer, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { flipsTo, nearestWays, waysOf, type Candidate } from '../../src/main/earnings/wallet/flips';

/** Few amounts, so that many ways come to the same. */
const candidate = record({
  paise: constantFrom(0, -1000, -1900, 1000, 1900, -2900, 50_000),
  isNew: boolean(),
});
const candidates = array(candidate, { maxLength: 12 });

const sumOf = (some: readonly Candidate[], way: readonly number[]): number =>
  way.reduce((sum, place) => sum + (some[place]?.paise ?? 0), 0);

/** What is said of it, word by word: every way, those with the fewest of the others first. */
function everyWay(target: number, all: readonly Candidate[]): readonly (readonly number[])[] {
  const places = [...all.keys()].filter((place) => all[place]?.paise !== 0);
  const fresh = places.filter((place) => all[place]?.isNew).slice(0, 10);
  const old = places.filter((place) => all[place]?.isNew !== true);
  const pairs = old.flatMap((one, at) => old.slice(at + 1).map((other) => [one, other]));
  const ofFresh = waysOf(fresh).toSorted((one, other) => one.length - other.length);
  for (const others of [[[]], old.map((one) => [one]), pairs]) {
    const ways = others.flatMap((some) =>
      ofFresh.map((way) => some.concat(way)).filter((way) => sumOf(all, way) === target),
    );
    if (ways.length > 0) return ways.slice(0, 3);
  }
  return [];
}

test('the ways to a sum are those that every way looked through one by one gives, in their order', () => {
  assert(
    property(candidates, array(nat(11), { maxLength: 4 }), (all, taken) => {
      const target = sumOf(all, [...new Set(taken)]);
      expect(flipsTo(target, all)).toEqual(everyWay(target, all));
    }),
  );
});

test('the nearest ways are the first of all ways by what they leave', () => {
  assert(
    property(candidates, integer({ min: -6000, max: 6000 }), nat(4), (some, value, most) => {
      const all = some.slice(0, 6);
      const left = (paise: number): number => Math.abs(value - paise);
      const expected = waysOf([...all.keys()])
        .filter((way) => way.length > 0)
        .toSorted((one, other) => left(sumOf(all, one)) - left(sumOf(all, other)))
        .slice(0, most);
      const paiseOf = (place: number): number => all[place]?.paise ?? 0;
      expect(nearestWays([...all.keys()], paiseOf, left, most)).toEqual(expected);
    }),
  );
});
