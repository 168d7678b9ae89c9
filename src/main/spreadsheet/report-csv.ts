import { unparse } from 'papaparse';
import { istDateTime } from '../../preload/contract/ist-date';
import type { ReportCell, ReportCellKind, ReportTable } from '../../preload/contract/reports/report-table';
import { rupeeText } from '../../preload/contract/money';
import { percentText } from '../../preload/contract/reports/percent-text';
import { textCell } from './text-cell';

/** Without it a spreadsheet guesses the encoding, and `₹` and Hindi are rubbish. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Tables as CSV (UTF-8), one below the other, each under its title and period. Amounts are plain rupees, times are India's;
 * what a spreadsheet would run or round off is marked as text by an apostrophe.
 */
export function reportCsv(tables: readonly ReportTable[]): string {
  const blocks = tables.map(({ title, period, columns, rows, foot }) => [
    [textCell(title)],
    [textCell(period)],
    columns.map((column) => textCell(column.title)),
    ...[...rows, ...(foot === null ? [] : [foot])].map((row) =>
      row.map((cell, place) => csvCell(cell, columns[place]?.as ?? 'text')),
    ),
  ]);
  return `${BYTE_ORDER_MARK}${blocks.map((lines) => `${unparse(lines)}\r\n`).join('\r\n')}`;
}

function csvCell(cell: ReportCell, as: ReportCellKind): string {
  if (cell === null) return '';
  // SECURITY: whatever a column is called, a text in it is written as text.
  if (typeof cell === 'string') return textCell(cell);
  switch (as) {
    case 'text':
      return textCell(String(cell));
    case 'paise':
      return rupeeText(cell);
    case 'count':
      return String(cell);
    case 'time':
      return istDateTime(cell);
    case 'percent':
      return `${percentText(cell)}%`;
  }
}
