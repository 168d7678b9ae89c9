import { describe, expect, test } from 'vitest';
import { fewDays } from './calendar';
import { mistakes } from './mistakes';
import { runMonth } from './run-month';
import { middle, small } from './shop';

/** A short form of `npm run test:simulation`. */
describe('a few days, with outages, a refused token, a power cut and a clock that jumps', () => {
  test('of a small shop leave nothing that is neither asked nor listed, and no silent difference', async () => {
    const { judge, ...figures } = await runMonth(small, fewDays, 1);
    expect(judge.complaints).toEqual([]);
    expect(figures.sold).toBeGreaterThan(60);
    expect(figures.changedSince).toBeGreaterThan(10);
    expect(judge.checks.total().day_end).toBeGreaterThan(10);
  });

  test('of a shop whose checks are not enough leave as little: what they do not reach is listed', async () => {
    const { judge, ...figures } = await runMonth(middle, fewDays, 1);
    expect(judge.complaints).toEqual([]);
    expect(figures.sold).toBeGreaterThan(500);
    expect(figures.notAskedForADay).toBeGreaterThan(100);
    expect(judge.checks.most()).toMatchObject({ young: 40, old: 60 });
  });
});

describe('the judge finds', () => {
  test.each(mistakes)('that $name', async (mistake) => {
    const { judge } = await runMonth(mistake.shop, { ...fewDays, days: mistake.days }, 1, mistake);
    expect(judge.complaints.map(({ rule }) => rule)).toContain(mistake.breaks);
  });
});
