import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/main/operators/plan-import';
import { complaintsOf, planOf } from './plan-of';
import { cpuMsOf } from '../support/cpu-time';

const good = 'code,name,category\nA1,One,gas\n';

describe('rubbish files', () => {
  test('thirty megabytes of brackets are refused before the window would freeze', async () => {
    const start = performance.now();
    expect(await complaintsOf('['.repeat(30_000_000), 'json')).toEqual(['- not_operators']);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test.each<[string, string | Uint8Array, string[]]>([
    ['empty', '', ['- empty_file']],
    ['of spaces', ' \n \r\n\t', ['- empty_file']],
    ['of the mark alone', '\u{feff}', ['- empty_file']],
    ['UTF-16', new Uint8Array(Buffer.from(`\u{feff}${good}`, 'utf16le')), ['- not_utf8']],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(good, 'utf16le')), ['- not_utf8']],
    ['Latin-1', new Uint8Array(Buffer.from(good.replace('One', 'Café'), 'latin1')), ['- not_utf8']],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), ['- not_utf8']],
    ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), ['- not_utf8']],
    [
      'of another table',
      'date,amount\n1,2\n',
      ['1 no_code_column', '1 date unknown_column', '1 amount unknown_column'],
    ],
    [
      'without a header',
      'A1,One,gas\n',
      ['1 no_code_column', '1 A1 unknown_column', '1 One unknown_column', '1 gas unknown_column'],
    ],
    ['with a column twice', 'code,name,Name\nA1,One,One\n', ['1 Name repeated_column']],
    ['with an open quote', 'code,name,category\nA1,"One,gas\n', ['2 not_csv']],
    ['with text after a quote', 'code,name,category\nA1,"One"x,gas\n', ['2 not_csv']],
    ['with a cell too many', 'code,name,category\nA1,One,gas,5\n', ['2 wrong_cell_count']],
    ['with a cell too few', 'code,name,category\nA1,One\n', ['2 wrong_cell_count']],
    ['with a code twice', 'code,name,category\nA1,One,gas\na1,Two,gas\n', ['3 code repeated_code']],
    [
      'with an unlabelled field',
      'code,name,category,field1_label,field1_type\nA1,One,gas,,digits\n',
      ['2 field1_label missing'],
    ],
    [
      'with a gap between fields',
      'code,name,category,field2_label\nA1,One,gas,Zone\n',
      ['2 field1_label missing'],
    ],
    ['JSON', '{"code":"A1"}', ['1 no_code_column', '1 {"code":"A1"} unknown_column']],
  ])('a CSV that is %s', async (_what, content, said) => {
    expect(await complaintsOf(content, 'csv')).toEqual(said);
  });

  test.each<[string, string | Uint8Array, string[]]>([
    ['empty', '', ['- empty_file']],
    ['a CSV', good, ['1 not_json']],
    ['cut off', '{\n"format":"galla-operators",\n"version":1,\n"operators":[', ['1 not_json']],
    ['with a trailing comma', '{\n"format": "galla-operators",\n}', ['3 not_json']],
    ['a number', '5', ['- not_operators']],
    ['null', 'null', ['- not_operators']],
    ['a bare list', '[]', ['- not_operators']],
    ['another format', '{"format":"x","version":1,"operators":[]}', ['- not_operators']],
    ['a later version', '{"format":"galla-operators","version":2,"operators":[]}', ['- not_operators']],
    [
      'more than it should hold',
      '{"format":"galla-operators","version":1,"operators":[],"x":1}',
      ['- not_operators'],
    ],
    ['100,000 brackets', '['.repeat(100_000), ['- not_operators']],
    ['UTF-16', new Uint8Array(Buffer.from('{}', 'utf16le')), ['- not_utf8']],
  ])('a JSON that is %s', async (_what, content, said) => {
    const heard = await complaintsOf(content, 'json');
    expect(heard.map((line) => line.replace(/^\d+ not_json$/, said[0] ?? ''))).toEqual(said);
  });

  test.each(['csv', 'json'] as const)('100 MB of %s are refused without being read', async (format) => {
    const file = new Uint8Array(100_000_000);
    const ms = await cpuMsOf(async () => {
      expect(await complaintsOf(file, format)).toEqual(['- file_too_large']);
    });
    expect(MAX_FILE_BYTES).toBeLessThan(100_000_000);
    expect(ms).toBeLessThan(500);
  });

  test('a million lines are refused as too many', async () => {
    expect(await complaintsOf(`code\n${'A\n'.repeat(1_000_000)}`, 'csv')).toEqual(['- too_many_operators']);
  });

  test('whatever bytes come in, the answer is a plan', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(`code,name\n${text}`)),
        ),
        fc.constantFrom('csv' as const, 'json' as const),
        async (bytes, format) => {
          const { preview, next } = await planOf(bytes, format);
          expect(next === null).toBe(preview.count.problems > 0);
        },
      ),
    );
  });
});
