import { fail, type Result } from '../../preload/contract/result';
import { MOST_FILE_BYTES } from './bounds';
import { decodeText } from './decode-text';
import { readCsvTable } from './read-csv-table';
import { readWorkbook } from './read-workbook';
import type { Pace, Table, TableProblem } from './table';

/**
 * Reads the table of a file: CSV, or the first sheet of a workbook. What it is told by its first bytes: panels call a page
 * of HTML a workbook, and people rename files. Never throws.
 */
export async function readTable(bytes: Uint8Array, pace: Pace): Promise<Result<Table, TableProblem>> {
  if (bytes.length === 0) return fail('empty');
  if (bytes.length > MOST_FILE_BYTES) return fail('too_large');
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readWorkbook(bytes, pace);
  // The workbooks of before 2007, and those that are locked with a password.
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fail('old_workbook');
  const text = await decodeText(bytes, pace);
  if (!text.ok) return text;
  return isMarkup(text.value) ? fail('not_a_table') : readCsvTable(text.value, pace);
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}

/** A page, a document of another kind: nothing that has rows of cells. */
function isMarkup(text: string): boolean {
  return /^\s*(?:<|%PDF-|\{\\rtf|[{[]\s*["{[])/.test(text.slice(0, 1000));
}
