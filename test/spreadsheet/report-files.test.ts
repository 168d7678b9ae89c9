import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackZip } from '../../scripts/set-up/unpack-zip.mjs';
import { reportCsv } from '../../src/main/spreadsheet/report-csv';
import { reportXlsx } from '../../src/main/spreadsheet/report-xlsx';
import type { ReportTable } from '../../src/preload/contract/reports/report-table';

/** What a spreadsheet would run, round off or rewrite. */
const evil = ['=1+1', '+91 98765', '-1', '@SUM(A1)', '\t=1', ' =cmd|x', '001234567890123456', 'MAR12'];

const table: ReportTable = {
  title: 'By operator: March/April',
  period: '=HYPERLINK("x")',
  columns: [
    { title: 'Operator', as: 'text' },
    { title: 'Sold', as: 'paise' },
    { title: 'Count', as: 'count' },
    { title: 'Last', as: 'time' },
    { title: 'Change', as: 'percent' },
  ],
  rows: [
    ...evil.map((text) => [text, 1_23_456_50, 1_234, Date.parse('2026-11-30T18:40:00Z'), -1_250] as const),
    ['a "quoted", <b>&\u0001', -49_50, 0, null, 0],
    // A column says what its numbers are, and no text in it is believed.
    ['', '=1+1', '=2', '=3', '=4'],
  ],
  foot: ['All', 9_87_605_00, 9_872, null, null],
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-xlsx-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is in the workbook, as another program unpacks it. */
async function unpacked(tables: readonly ReportTable[]) {
  const file = join(folder, 'report.xlsx');
  writeFileSync(file, await reportXlsx(tables));
  await unpackZip(file, join(folder, 'in'), (name) => name);
  const read = (path: string) => readFileSync(join(folder, 'in', path), 'utf8');
  const texts = [...read('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
    ([, text = '']) => text,
  );
  return { read, texts, sheet: read('xl/worksheets/sheet1.xml'), book: read('xl/workbook.xml') };
}

test('in a workbook an id is text, an amount a number with India’s grouping, and nothing is a formula', async () => {
  const { texts, sheet, read } = await unpacked([table]);
  expect(sheet).not.toMatch(/<f[ >]/);
  for (const text of evil) expect(texts).toContain(text);
  expect(texts).toContain('=HYPERLINK("x")');
  const cells = new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>(.*?)<\/v>/g)].map(
      ([, at = '', how = '', value = '']) => [at, { isText: how.includes('t="s"'), value }],
    ),
  );
  const first = 5;
  expect(cells.get(`A${first + 6}`)).toMatchObject({ isText: true });
  expect(texts[Number(cells.get(`A${first + 6}`)?.value)]).toBe('001234567890123456');
  expect(cells.get(`B${first}`)).toEqual({ isText: false, value: '123456.5' });
  expect(cells.get(`B${first + evil.length}`)).toEqual({ isText: false, value: '-49.5' });
  expect(cells.get(`C${first}`)).toEqual({ isText: false, value: '1234' });
  expect(cells.get(`E${first}`)).toEqual({ isText: false, value: '-0.125' });
  for (const column of ['B', 'C', 'D', 'E'])
    expect(cells.get(`${column}${first + evil.length + 1}`)).toMatchObject({ isText: true });
  // 00:10 of the first of December in India, as days since 1900.
  expect(Number(cells.get(`D${first}`)?.value)).toBeCloseTo(46_357 + 10 / 1440, 6);
  expect(read('xl/styles.xml')).toContain('##\\,##\\,##0.00');
});

test('sheets are called by their titles, cut and without the signs that a workbook refuses, and no two alike', async () => {
  const { book } = await unpacked([
    table,
    { ...table, title: 'by operator  march april' },
    { ...table, title: '' },
  ]);
  const names = [...book.matchAll(/<sheet [^>]*?\bname="(.*?)"/g)].map(([, name = '']) => name);
  expect(names).toHaveLength(3);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
});

test('in CSV amounts are plain numbers, times India’s, and nothing runs', () => {
  const csv = reportCsv([table, { ...table, foot: null, rows: [] }]);
  const lines = csv.split('\r\n');
  expect(csv.startsWith('\uFEFFBy operator')).toBe(true);
  expect(lines[3]).toBe("'=1+1,123456.50,1234,2026-12-01 00:10:00,-12.5%");
  expect(lines[9]).toContain("'001234567890123456,");
  expect(lines[3 + evil.length]).toContain('-49.50,0,,0%');
  expect(lines[4 + evil.length]).toBe(",'=1+1,'=2,'=3,'=4");
  expect(lines[5 + evil.length]).toBe('All,987605,9872,,');
  for (const line of lines) for (const cell of line.split(',')) expect(cell).not.toMatch(/^\s*[=+@\t]/);
});
