import { expect, test } from 'vitest';
import { readTable } from '../../src/main/spreadsheet/read-table';
import type { Pace } from '../../src/main/spreadsheet/table';
import { writeWorkbook } from '../../src/main/practice/write-statement';
import { aWorkbook, aZip, zeros } from '../support/statements/a-workbook';

const pace: Pace = { breathe: async () => true };

/** What a file is read as: its cells, or why it is none. */
async function read(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const table = await readTable(bytes, pace);
  return table.ok ? table.value.rows.map(({ cells }) => cells) : table.failure;
}

test('CSV is read with a mark, semicolons, quotes that hold lines, and titles above the header', async () => {
  expect(
    await read('\uFEFFMy shop\r\n\r\nDate;"Amount\nin rupees";Id\r\n01-11-2026;"₹ 1,234.50";="0012"\r\n'),
  ).toEqual([['My shop'], ['Date', 'Amount in rupees', 'Id'], ['01-11-2026', '₹ 1,234.50', '0012']]);
  expect(await read(Buffer.from('\uFEFFa\tb\r\n१\t२', 'utf16le'))).toEqual([
    ['a', 'b'],
    ['१', '२'],
  ]);
  // What old programs write for a rupee sign is not known; the digits are.
  expect(await read(Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0x80, 0x31, 0x2c, 0x32]))).toEqual([
    ['a', 'b'],
    ['€1', '2'],
  ]);
});

test('signs that turn the direction of writing, and those that are not seen, are not in a cell', async () => {
  expect(await read('a,b\n\u202E991\u202C,\u200B0\u00A012\u0007')).toEqual([
    ['a', 'b'],
    ['991', '0 12'],
  ]);
});

test('a workbook is read: texts, numbers, dates, and what a formula showed last', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>';
  const strings = '<sst><si><r><t>Ai</t></r><r><t>rtel</t></r><rPh><t>x</t></rPh></si></sst>';
  const sheet = `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3"><v>1.2345678901234501E+15</v></c>
    <c r="D3" s="1"><v>45966.5</v></c></row>
    <row r="9"><c r="A9" t="str"><f>HYPERLINK("http://evil.example","0012")</f><v>0012</v></c>
    <c r="B9" t="inlineStr"><is><t>=1+1</t></is></c><c r="C9" t="e"><v>#REF!</v></c><c r="XFD9"><v>7</v></c></row>`;
  const bytes = aWorkbook(sheet, [
    ['xl/styles.xml', styles],
    ['xl/sharedStrings.xml', strings],
  ]);
  expect(await read(bytes)).toEqual([
    ['Airtel', '', { digits: '1.2345678901234501E+15', isDate: false }, { digits: '45966.5', isDate: true }],
    ['0012', '=1+1', ''],
  ]);
  const table = await readTable(bytes, pace);
  expect(table.ok && table.value.rows.map(({ place }) => place)).toEqual([3, 9]);
});

test('a workbook of another program, one that counts from 1904, and one with a hidden sheet are read', async () => {
  const written = await writeWorkbook([
    ['a', { number: 5, as: 'number' }],
    [],
    ['', { number: 45966, as: 'date' }],
  ]);
  expect(await read(written)).toEqual([
    ['a', { digits: '5', isDate: false }],
    ['', { digits: '45966', isDate: true }],
  ]);
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const mac = aWorkbook(
    '<row><c s="1"><v>44504</v></c></row>',
    [['xl/styles.xml', styles]],
    '<workbookPr date1904="1"/>',
  );
  expect(await read(mac)).toEqual([[{ digits: '45966', isDate: true }]]);
  const hidden = aZip([
    [
      'xl/workbook.xml',
      '<workbook xmlns:r="r"><sheets><sheet state="hidden" r:id="a"/><sheet r:id="b"/></sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="a" Target="x.xml"/><Relationship Id="b" Target="/xl/y.xml"/></Relationships>',
    ],
    ['xl/y.xml', '<x:worksheet xmlns:x="m"><x:row><x:c><x:v>1</x:v></x:c></x:row></x:worksheet>'],
  ]);
  expect(await read(hidden)).toEqual([[{ digits: '1', isDate: false }]]);
});

test('what is no table says so, whatever it is called', async () => {
  expect(await read('')).toBe('empty');
  expect(await read(' \r\n\r\n')).toBe('empty');
  expect(await read('%PDF-1.7\n1 0 obj,2\n')).toBe('not_a_table');
  expect(await read('<html><table><tr><td>1</td></tr></table></html>')).toBe('not_a_table');
  expect(await read('one line of prose')).toBe('not_a_table');
  expect(await read(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toBe('not_a_table');
  expect(await read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toBe('old_workbook');
  expect(await read(Buffer.from('PK\u0003\u0004 and nothing'))).toBe('damaged');
  expect(await read(aZip([['word/document.xml', '<x/>']]))).toBe('not_a_table');
  expect(await read(aWorkbook(''))).toBe('empty');
});

test('what is far too much is not unpacked, and not kept', async () => {
  const bytes = 50 * 1024 * 1024;
  expect(await read(aZip([['xl/workbook.xml', zeros(bytes)]]))).toBe('damaged');
  expect(await read(aWorkbook('', [['xl/sharedStrings.xml', zeros(bytes)]]))).toBe('damaged');
  // It says that it is gigabytes; or that it is small, and is not.
  const { packed, crc } = zeros(1024);
  expect(await read(aWorkbook('', [['xl/styles.xml', { packed, crc, size: 0xf000_0000 }]]))).toBe(
    'too_large',
  );
  expect(await read(aWorkbook('', [['xl/styles.xml', { ...zeros(bytes), size: 10 }]]))).toBe('damaged');
  expect(await read(','.repeat(3_000_001))).toBe('too_many_cells');
  expect(await read(new Uint8Array(32 * 1024 * 1024 + 1))).toBe('too_large');
  // Entities that would multiply are no XML of a workbook.
  const laughs =
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><row><c t="str"><v>&b;</v></c></row></worksheet>';
  expect(
    await read(
      aZip([
        ['xl/workbook.xml', '<workbook><sheets><sheet id="a"/></sheets></workbook>'],
        ['xl/worksheets/sheet1.xml', laughs],
      ]),
    ),
  ).toBe('damaged');
});

test('reading is stopped when a person wants that', async () => {
  const rows = 'a,b\n'.repeat(200_000);
  expect(await readTable(Buffer.from(rows), { breathe: async () => false })).toEqual({
    ok: false,
    failure: 'stopped',
  });
});
