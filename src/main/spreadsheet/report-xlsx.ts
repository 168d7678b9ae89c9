import writeXlsxFile, { type CellObject, type Sheet, type SheetData } from 'write-excel-file/node';
import type { ReportCell, ReportCellKind, ReportTable } from '../../preload/contract/reports/report-table';

const IST_OFFSET_MS = 5.5 * 60 * 60 * 1000;

/** `1,23,45,678.50`. A format has two conditions at most, so an amount below zero has its groups of three. */
const INDIAN_RUPEES = '[>=10000000]##\\,##\\,##\\,##0.00;[>=100000]##\\,##\\,##0.00;##,##0.00';
const INDIAN_COUNT = '[>=10000000]##\\,##\\,##\\,##0;[>=100000]##\\,##\\,##0;##,##0';

/** The longest that a column is made for its cells, in characters. */
const WIDEST = 40;

/**
 * Tables as an XLSX workbook, a sheet each. Texts are cells of the kind text, so an id keeps its digits and nothing in them is a
 * formula; amounts are numbers of rupees; times are India's.
 */
export async function reportXlsx(tables: readonly ReportTable[]): Promise<Buffer> {
  const names = new Set<string>();
  const sheets = tables.map((table): Sheet<never> => ({
    sheet: sheetName(table.title, names),
    data: sheetOf(table),
    columns: table.columns.map((_, place) => ({ width: widthOf(table, place) })),
  }));
  return writeXlsxFile(sheets).toBuffer();
}

function sheetOf({ title, period, columns, rows, foot }: ReportTable): SheetData {
  return [
    [bold(textOf(title))],
    [textOf(period)],
    [],
    columns.map((column) => ({
      ...bold(textOf(column.title)),
      ...(column.as === 'text' ? {} : { align: 'right' as const }),
    })),
    ...rows.map((row) => row.map((cell, place) => cellOf(cell, columns[place]?.as ?? 'text'))),
    ...(foot === null
      ? []
      : [
          foot.map((cell, place) => {
            const written = cellOf(cell, columns[place]?.as ?? 'text');
            return written === null ? null : bold(written);
          }),
        ]),
  ];
}

function cellOf(cell: ReportCell, as: ReportCellKind): CellObject | null {
  if (cell === null || cell === '') return null;
  // SECURITY: a text is never anything else, whatever it begins with.
  if (typeof cell === 'string') return textOf(cell);
  switch (as) {
    case 'text':
      return textOf(String(cell));
    case 'paise':
      // The double that is nearest to two decimals is written with them: nothing is added up here.
      return { value: cell / 100, type: Number, format: INDIAN_RUPEES };
    case 'count':
      return { value: cell, type: Number, format: INDIAN_COUNT };
    case 'time':
      return { value: new Date(cell + IST_OFFSET_MS), type: Date, format: 'dd-mm-yyyy hh:mm:ss' };
    case 'percent':
      return { value: cell / 10_000, type: Number, format: '0.00%' };
  }
}

function textOf(text: string): CellObject {
  return { value: text, type: String, format: '@' };
}

function bold(cell: CellObject): CellObject {
  return { ...cell, fontWeight: 'bold' };
}

function widthOf({ columns, rows, foot }: ReportTable, place: number): number {
  const cells = [
    columns[place]?.title ?? '',
    ...[...rows, foot ?? []].map((row) => String(row[place] ?? '')),
  ];
  const longest = cells.reduce((most, cell) => Math.max(most, cell.length), 0);
  return Math.min(WIDEST, Math.max(columns[place]?.as === 'time' ? 19 : 12, longest + 2));
}

/** As a workbook takes it: 31 characters, none of seven signs, and no two alike in any letter case. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replaceAll(/[[\]:*?/\\']/g, ' ').trim();
  for (let nth = 1; ; nth += 1) {
    const end = nth === 1 ? '' : ` ${nth}`;
    const name = `${(plain === '' ? 'Galla' : plain).slice(0, 31 - end.length)}${end}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
