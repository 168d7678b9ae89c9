import { fail, ok, type Result } from '../../preload/contract/result';
import { cellFormats } from './cell-formats';
import { sharedStrings } from './shared-strings';
import { sheetRows } from './sheet-rows';
import type { Pace, Table, TableProblem } from './table';
import { openWorkbook, type WorkbookParts } from './workbook-parts';

/** Between the two days from which workbooks count. */
const DAYS_TO_1904 = 1462;

/** Reads the first sheet that is shown. A zip that holds no workbook is no table. */
export async function readWorkbook(bytes: Uint8Array, pace: Pace): Promise<Result<Table, TableProblem>> {
  const opened = await openWorkbook(bytes, pace);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const found = await firstSheet(parts);
  if (!found.ok) return found;
  const strings = sharedStrings();
  const formats = cellFormats();
  for (const [name, reader] of [
    ['xl/sharedStrings.xml', strings],
    ['xl/styles.xml', formats],
  ] as const) {
    const read = await parts.read(name, reader);
    if (!read.ok) return read;
  }
  const { part, daysOff } = found.value;
  const sheet = sheetRows({ texts: strings.texts, isDate: formats.isDate, daysOff });
  const read = await parts.read(part, sheet);
  if (!read.ok) return read;
  return sheet.rows.length === 0 ? fail('empty') : ok({ kind: 'workbook', rows: sheet.rows });
}

interface FirstSheet {
  readonly part: string;
  readonly daysOff: number;
}

async function firstSheet(parts: WorkbookParts): Promise<Result<FirstSheet, TableProblem>> {
  if (!parts.has('xl/workbook.xml')) return fail('not_a_table');
  let [id, daysOff] = ['', 0];
  const book = await parts.read('xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes['date1904'] ?? '')) daysOff = DAYS_TO_1904;
      if (name === 'sheet' && id === '' && (attributes['state'] ?? 'visible') === 'visible') {
        id = Object.entries(attributes).find(([attribute]) => /(?:^|:)id$/.test(attribute))?.[1] ?? '';
      }
    },
  });
  if (!book.ok) return book;
  let target = 'worksheets/sheet1.xml';
  const links = await parts.read('xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      if (name === 'Relationship' && attributes['Id'] === id) target = attributes['Target'] ?? target;
    },
  });
  if (!links.ok) return links;
  return ok({ part: target.startsWith('/') ? target.slice(1) : `xl/${target}`, daysOff });
}
