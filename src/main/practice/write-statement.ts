import { unparse } from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import type { StatementCell } from './statement-rows';

/** How a CSV file is written. */
export interface CsvForm {
  readonly separator: ',' | ';' | '\t';
  /** With the mark that Excel puts in front of UTF-8. */
  readonly hasMark: boolean;
}

/** The rows as CSV. What a spreadsheet keeps as a number stands there as digits. */
export function writeCsv(
  rows: readonly (readonly StatementCell[])[],
  { separator, hasMark }: CsvForm,
): string {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : String(cell.number))));
  return `${hasMark ? '\uFEFF' : ''}${unparse(texts, { delimiter: separator })}\r\n`;
}

/** The rows as a workbook with one sheet. */
export async function writeWorkbook(rows: readonly (readonly StatementCell[])[]): Promise<Buffer> {
  const data = rows.map((row) =>
    row.map((cell) => {
      if (typeof cell === 'string') return cell === '' ? null : { value: cell, type: String };
      const { number, as } = cell;
      return as === 'date'
        ? { value: number, type: Number, format: 'dd/mm/yyyy hh:mm:ss' }
        : { value: number, type: Number };
    }),
  );
  return writeExcelFile(data).toBuffer();
}
