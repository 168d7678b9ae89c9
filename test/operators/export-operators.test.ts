import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operator } from '../../src/preload/contract/operators/operator';
import { makeCatalogue } from '../../src/main/operators/catalogue';
import { harmlessCell, plainCell } from '../../src/main/operators/csv-cells';
import { exportOperators } from '../../src/main/operators/export-operators';
import { planOf } from './plan-of';
import { starterCatalogue, starterOperator } from './starter-catalogue';

const catalogue = starterCatalogue();

describe('an export comes back as it went', () => {
  test.each(['csv', 'json'] as const)('%s', async (format) => {
    const { preview, next } = await planOf(exportOperators(catalogue.operators, format), format, {
      mode: 'replace',
    });
    expect(preview.problems).toEqual([]);
    expect(preview.count).toMatchObject({
      unchanged: catalogue.operators.length,
      changed: 0,
      added: 0,
      removed: 0,
    });
    expect(next?.operators).toEqual(catalogue.operators);
  });

  test.each(['csv', 'json'] as const)('%s into an empty catalogue', async (format) => {
    const { next } = await planOf(exportOperators(catalogue.operators, format), format, {
      into: makeCatalogue([]),
    });
    expect(next?.operators).toEqual(catalogue.operators);
  });

  test('also with a spreadsheet’s semicolons, CRLF, its mark and its quotes', async () => {
    const text = exportOperators(catalogue.operators, 'csv');
    const parted = (by: string): string =>
      text.replaceAll(/("(?:[^"]|"")*")|,/g, (_all, quoted: string | undefined) => quoted ?? by);
    expect((await planOf(parted(';'), 'csv')).preview.count).toMatchObject({ problems: 0, changed: 0 });
    const tabs = parted('\t').replaceAll('\r\n', '\r');
    expect((await planOf(tabs, 'csv')).preview.count).toMatchObject({ problems: 0, changed: 0 });
  });

  test('no cell of an export can be run by a spreadsheet', () => {
    const evil: Operator = {
      ...starterOperator('AT'),
      name: "=cmd|'/c calc'!A0",
      shortName: '+1',
      note: '@SUM(1)',
      routeNote: '-2',
      number: { ...starterOperator('AT').number, pattern: '-?\\d+', help: '\tTab' },
    };
    const row = exportOperators([evil], 'csv').split('\r\n')[1] ?? '';
    expect(row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
  });

  test('what is made harmless is read as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainCell(harmlessCell(text))).toBe(text);
        expect(harmlessCell(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
    expect(plainCell("'=1")).toBe('=1');
    expect(plainCell("'plain")).toBe("'plain");
  });
});
