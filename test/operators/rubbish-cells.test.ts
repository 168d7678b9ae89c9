import { describe, expect, test } from 'vitest';
import { fileProblemCodes } from '../../src/preload/contract/operators/operator-import';
import { operatorProblemCodes } from '../../src/preload/contract/operators/operator-problem';
import { exportOperators } from '../../src/main/operators/export-operators';
import { planOf, sentencesOf } from './plan-of';
import { starterCatalogue } from './starter-catalogue';

const catalogue = starterCatalogue();

/** All that an import can complain about. */
const problemCodes = [...fileProblemCodes, ...operatorProblemCodes];

/** A CSV of one new operator with all that is needed, one cell changed. */
function csvWith(column: string, cell: string): string {
  const cells: Record<string, string> = {
    code: 'NEW1',
    name: 'New operator',
    category: 'prepaid',
    [column]: cell,
  };
  const quoted = Object.values(cells).map((text) => `"${text.replaceAll('"', '""')}"`);
  return `${Object.keys(cells).join(',')}\n${quoted.join(',')}\n`;
}

/** A CSV of one operator with three extra fields, one part of the third changed. */
function fieldWith(part: string, cell: string): string {
  return `code,name,category,field1_label,field2_label,field3_label,field3_${part}\nN1,New,gas,A,B,C,"${cell}"\n`;
}

/** The starter as JSON with the value at a path of its first operator changed. */
function jsonWith(path: string, value: unknown): string {
  const file: unknown = JSON.parse(exportOperators(catalogue.operators.slice(0, 1), 'json'));
  const keys = ['operators', '0', ...path.split('.')];
  const last = keys.pop() ?? '';
  const target = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), file);
  if (value === undefined) Reflect.deleteProperty(Object(target), last);
  else Object.defineProperty(Object(target), last, { value, enumerable: true });
  return JSON.stringify(file);
}

describe('rubbish cells', () => {
  const long = 'x'.repeat(5000);
  const cells: readonly (readonly [string, string, string])[] = [
    ['code', '', 'missing'],
    ['code', 'A B', 'bad_code'],
    ['code', '-A', 'bad_code'],
    ['code', '=A', 'bad_code'],
    ['code', 'A&B', 'bad_code'],
    ['code', '../A', 'bad_code'],
    ['code', 'कोड', 'bad_code'],
    ['code', 'A'.repeat(41), 'bad_code'],
    ['code', 'A\nB', 'bad_code'],
    ['name', '', 'missing'],
    ['name', '=cmd|calc', 'formula'],
    ['name', '+1+1', 'formula'],
    ['name', '-1', 'formula'],
    ['name', '@SUM(A1)', 'formula'],
    ['name', "'=1+1", 'formula'],
    ['name', ' =1', 'formula'],
    ['name', long, 'too_long'],
    ['name', 'A\u0007B', 'forbidden_characters'],
    ['name', 'A\u202eB', 'forbidden_characters'],
    ['name', 'A\nB', 'forbidden_characters'],
    ['short_name', 'A very long short name', 'too_long'],
    ['short_name', '=A', 'formula'],
    ['nicknames', 'a|a', 'duplicate'],
    ['nicknames', 'a||b', 'empty'],
    ['nicknames', `a|${long}`, 'too_long'],
    ['nicknames', Array.from({ length: 61 }, (_, n) => `n${n}`).join('|'), 'too_many'],
    ['nicknames', '=a', 'formula'],
    ['category', '', 'missing'],
    ['category', 'Prepaid', 'not_in_list'],
    ['category', 'mobile', 'not_in_list'],
    ['category', '__proto__', 'not_in_list'],
    ['colour', 'red', 'bad_colour'],
    ['colour', '#fff', 'bad_colour'],
    ['colour', '#12345g', 'bad_colour'],
    ['colour', '#000000;background:url(x)', 'bad_colour'],
    ['number_label', long, 'too_long'],
    ['number_kind', 'phone', 'not_in_list'],
    ['number_pattern', '(', 'bad_pattern'],
    ['number_pattern', '[a-', 'bad_pattern'],
    ['number_pattern', '(?=x)', 'bad_pattern'],
    ['number_pattern', '\\1', 'bad_pattern'],
    ['number_pattern', long, 'bad_pattern'],
    ['number_min_length', '-1', 'not_a_whole_number'],
    ['number_min_length', '1.5', 'not_a_whole_number'],
    ['number_min_length', '1e3', 'not_a_whole_number'],
    ['number_min_length', 'ten', 'not_a_whole_number'],
    ['number_min_length', '60', 'minimum_above_maximum'],
    ['number_max_length', '0', 'out_of_range'],
    ['number_max_length', '101', 'out_of_range'],
    ['number_max_length', '9999999', 'not_a_whole_number'],
    ['number_example', 'x'.repeat(51), 'example_does_not_fit'],
    ['number_help', long, 'too_long'],
    ['number_help', '=HYPERLINK("x")', 'formula'],
    ['number_mismatch', 'maybe', 'not_in_list'],
    ['amount_min', '0', 'out_of_range'],
    ['amount_min', '-5', 'not_an_amount'],
    ['amount_min', '12.345', 'not_an_amount'],
    ['amount_min', '1e3', 'not_an_amount'],
    ['amount_min', 'NaN', 'not_an_amount'],
    ['amount_min', '50000', 'minimum_above_maximum'],
    ['amount_min', '1,2', 'not_an_amount'],
    ['amount_max', '99999999', 'out_of_range'],
    ['amount_max', '99999999999999999999', 'not_an_amount'],
    ['amount_max', 'Infinity', 'not_an_amount'],
    ['amount_whole_rupees', 'maybe', 'not_yes_or_no'],
    ['amount_whole_rupees', '2', 'not_yes_or_no'],
    ['amount_allowed', '10|x', 'not_an_amount'],
    ['amount_allowed', '10|10', 'duplicate'],
    ['amount_allowed', '10||20', 'not_an_amount'],
    ['amount_allowed', '0', 'out_of_range'],
    ['quick_amounts', '1|2|3|4|5|6|7|8|9|10|11|12|13', 'too_many'],
    ['quick_amounts', '-10', 'not_an_amount'],
    ['charge', '10001', 'out_of_range'],
    ['charge', 'free', 'not_an_amount'],
    ['on', 'perhaps', 'not_yes_or_no'],
    ['note', '@x', 'formula'],
    ['note', long, 'too_long'],
    ['note', 'a\u001bb', 'forbidden_characters'],
    ['route_note', '=1', 'formula'],
    ['confirmation', 'sure', 'not_in_list'],
    ['aliases', 'VF|vf', 'duplicate'],
    ['aliases', 'x'.repeat(41), 'too_long'],
    ['field1_label', '=1', 'formula'],
    ['field1_label', long, 'too_long'],
  ];

  test.each(cells)('CSV: %s "%s" is refused: %s', async (column, cell, code) => {
    const { preview, next } = await planOf(csvWith(column, cell), 'csv');
    expect(next).toBeNull();
    expect(preview.problems).toContainEqual(expect.objectContaining({ line: 2, column, code }));
    expect(problemCodes).toEqual(expect.arrayContaining(preview.problems.map((problem) => problem.code)));
  });

  const fieldCells: readonly (readonly [string, string, string])[] = [
    ['type', 'list', 'not_in_list'],
    ['choices', 'a|a', 'duplicate'],
    ['choices', 'a|=b', 'formula'],
    ['pattern', '(a', 'bad_pattern'],
    ['min_length', '51', 'minimum_above_maximum'],
    ['max_length', '1000', 'out_of_range'],
    ['required', 'x', 'not_yes_or_no'],
    ['help', '=x', 'formula'],
    ['sentence', long, 'too_long'],
  ];
  test.each(fieldCells)('CSV: field3_%s "%s" is refused: %s', async (column, cell, code) => {
    const { preview } = await planOf(fieldWith(column, cell), 'csv');
    expect(preview.problems.map((problem) => `${problem.column} ${problem.code}`)).toContain(
      `field3_${column} ${code}`,
    );
  });

  const values: readonly (readonly [string, unknown, string])[] = [
    ['code', undefined, 'missing'],
    ['code', 5, 'wrong_kind'],
    ['code', null, 'wrong_kind'],
    ['code', '', 'bad_code'],
    ['name', ['x'], 'wrong_kind'],
    ['name', {}, 'wrong_kind'],
    ['name', '   ', 'empty'],
    ['name', '=cmd', 'formula'],
    ['name', 'a\u0000b', 'forbidden_characters'],
    ['name', '\ud800', 'forbidden_characters'],
    ['shortName', long, 'too_long'],
    ['nicknames', 'airtel', 'wrong_kind'],
    ['nicknames', [5], 'wrong_kind'],
    ['nicknames', ['a|b'], 'separator'],
    ['nicknames', Array.from({ length: 1000 }, (_, n) => `n${n}`), 'too_many'],
    ['category', 'PREPAID', 'not_in_list'],
    ['category', undefined, 'missing'],
    ['colour', 'javascript:alert(1)', 'bad_colour'],
    ['number', null, 'wrong_kind'],
    ['number.label', undefined, 'missing'],
    ['number.pattern', '(?<a>x)', 'bad_pattern'],
    ['number.pattern', 5, 'wrong_kind'],
    ['number.minLength', 1.5, 'wrong_kind'],
    ['number.minLength', '1', 'wrong_kind'],
    ['number.minLength', -1, 'out_of_range'],
    ['number.maxLength', 1e9, 'out_of_range'],
    ['number.kind', 'number', 'not_in_list'],
    ['number.example', '123', 'example_does_not_fit'],
    ['number.extra', 1, 'not_expected'],
    ['amount.minPaise', 10.5, 'not_an_amount'],
    ['amount.minPaise', -100, 'not_an_amount'],
    ['amount.minPaise', '1000', 'wrong_kind'],
    ['amount.minPaise', 0, 'out_of_range'],
    ['amount.maxPaise', 1e300, 'not_an_amount'],
    ['amount.maxPaise', 100, 'minimum_above_maximum'],
    ['amount.wholeRupees', 'yes', 'wrong_kind'],
    ['amount.allowedPaise', [10, 10], 'duplicate'],
    ['amount.allowedPaise', Array.from({ length: 501 }, (_, n) => n + 1), 'too_many'],
    ['fields', {}, 'wrong_kind'],
    ['fields', [{}], 'missing'],
    ['fields', [null], 'wrong_kind'],
    ['on', 1, 'wrong_kind'],
    ['on', null, 'wrong_kind'],
    ['note', '', 'empty'],
    ['note', 5, 'wrong_kind'],
    ['chargePaise', 1_000_001, 'out_of_range'],
    ['chargePaise', null, 'wrong_kind'],
    ['confirmation', 'yes', 'not_in_list'],
    ['aliases', [''], 'empty'],
    ['quickAmountsPaise', [0], 'out_of_range'],
    ['__proto__', { on: false }, 'not_expected'],
    ['constructor', 1, 'not_expected'],
    ['extra', true, 'not_expected'],
  ];
  test.each(values)('JSON: %s = %j is refused: %s', async (path, value, code) => {
    const { preview, next } = await planOf(jsonWith(path, value), 'json');
    expect(next).toBeNull();
    const said = preview.problems.map((problem) => `${problem.line ?? '-'} ${problem.code}`);
    expect(said).toContain(`1 ${code}`);
    expect(problemCodes).toEqual(expect.arrayContaining(preview.problems.map((problem) => problem.code)));
  });

  test('each is answered with a sentence that says what to write', async () => {
    const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 40);
    const files = [
      ...cells.map(([column, cell]) => ({ what: `${column} ${shown(cell)}`, text: csvWith(column, cell) })),
      ...fieldCells.map(([part, cell]) => ({
        what: `field3_${part} ${shown(cell)}`,
        text: fieldWith(part, cell),
      })),
    ];
    const lines: string[] = [];
    for (const { what, text } of files)
      lines.push(`${what}: ${(await sentencesOf(text, 'csv')).join(' / ')}`);
    for (const [path, value] of values) {
      const said = await sentencesOf(jsonWith(path, value), 'json');
      lines.push(`${path} ${shown(value)}: ${said.join(' / ')}`);
    }
    expect(lines.length).toBeGreaterThan(140);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('rubbish-cells.txt');
  });
});
