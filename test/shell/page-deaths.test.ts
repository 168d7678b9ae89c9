import { expect, test } from 'vitest';
import { createPageDeaths } from '../../src/main/shell/page/page-deaths';

function deathsAt(...times: readonly number[]): readonly boolean[] {
  let now = 0;
  const deaths = createPageDeaths(() => now);
  return times.map((time) => {
    now = time;
    return deaths.again();
  });
}

test('the third death within a minute is one too many, and so is the next', () => {
  expect(deathsAt(0, 30_000, 59_000, 59_500)).toEqual([false, false, true, true]);
});

test('deaths that lie further apart are dealt with one by one', () => {
  expect(deathsAt(0, 40_000, 80_000, 120_000)).toEqual([false, false, false, false]);
});
