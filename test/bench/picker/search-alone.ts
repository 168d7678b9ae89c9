import { indexOperators, searchOperators } from '../../../src/renderer/src/store/operators/operator-search';
import { manyOperators } from '../../operators/starter-catalogue';

/** Filtering only, without painting. Aim: p99 of a few milliseconds. Run by `search-alone.mjs`. */
const texts = [
  '',
  'b',
  'be',
  'ben',
  'e:',
  'e: mum',
  'tp',
  'tata play',
  'mumbai water board',
  'dth tata',
  'zzz',
];

const operators = manyOperators(20_000);
const weights = new Map(operators.slice(0, 400).map((operator, place) => [operator.code, 400 - place]));

const begun = performance.now();
const index = indexOperators(operators);
console.log(`index of ${operators.length} operators: ${(performance.now() - begun).toFixed(0)} ms`);

const all = texts.flatMap((typed) => {
  const times = Array.from({ length: 200 }, () => {
    const pressed = performance.now();
    searchOperators(index, typed, weights, 50);
    return performance.now() - pressed;
  });
  report(`"${typed}"`, times);
  return times;
});
report('all', all);

function report(title: string, times: readonly number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2);
  console.log(`${title.padEnd(24)} median ${at(0.5)} ms   p99 ${at(0.99)} ms   worst ${at(1)} ms`);
}
