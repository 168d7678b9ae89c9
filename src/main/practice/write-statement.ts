import { unparse } from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import type { StatementCell } from './statement-rows';

/** How a CSV file is written. */
export interface CsvForm {
  readonly separator: ',' | ';' | '\t';
  /** With the mark that Excel puts in front of UTF-8. */
  readonly hasMark: boolean;
}

/** The rows as CSV. What a spreadsheet keeps as a number stands there as it shows it. */
export function writeCsv(
  rows: readonly (readonly StatementCell[])[],
  { separator, hasMark }: CsvForm,
): string {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : shown(cell.number))));
  return `${hasMark ? '\uFEFF' : ''}${unparse(texts, { delimiter: separator })}\r\n`;
}

/** As a spreadsheet shows a number that has no format: long ones with six digits and their power of ten. */
function shown(number: number): string {
  return number < 1e11 ? String(number) : number.toExponential(5).replace('e', 'E');
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
