import { open, rm, type FileHandle } from 'node:fs/promises';
import { unparse } from 'papaparse';
import { formatRupees, type Paise } from '../../preload/contract/money';
import type { Recharge } from '../../preload/contract/sale/recharge';
import { fail, ok, type Result } from '../../preload/contract/result';
import { draftName } from '../files/draft-name';
import { patiently } from '../files/patiently';
import { renameIntoPlace } from '../files/rename-into-place';
import { saleCells, type SaleCell } from '../journal/rows/sale-columns';
import type { Journal } from '../journal/thread/journal-client';
import { istDateTime } from '../../preload/contract/ist-date';
import type { JournalFailure } from '../recharge/ports';
import { textCell } from '../spreadsheet/text-cell';

/** Why no file was written. The chosen file is as it was before. */
export type NotExported =
  | { readonly kind: 'journal'; readonly failure: JournalFailure }
  | { readonly kind: 'file'; readonly cause: 'disk_full' | 'not_writable' };

const PAGE = 200;

/** One column of the file. */
interface Column {
  readonly header: string;
  readonly cell: (row: Recharge) => string;
}

const columns: readonly Column[] = [
  ...Object.values<SaleCell | null>(saleCells).flatMap((cell) => (cell === null ? [] : [columnOf(cell)])),
  { header: 'state', cell: ({ state }) => state },
  { header: 'settled_by_hand', cell: ({ settledByHand }) => (settledByHand ? 'yes' : 'no') },
  { header: 'txn_id', cell: ({ txnId }) => textCell(txnId ?? '') },
  { header: 'opt_id', cell: ({ optId }) => textCell(optId ?? '') },
  { header: 'message', cell: ({ message }) => textCell(message ?? '') },
];

/**
 * Writes everything that `search` finds as CSV (UTF-8 with a byte order mark, so that a spreadsheet reads it
 * right), newest first, page by page. Times are India's; what a spreadsheet would run or round off is marked as text by
 * an apostrophe. The file appears whole or not at all. Answers the number of rows.
 */
export async function exportHistory(
  journal: Pick<Journal, 'historyPage'>,
  search: string,
  file: string,
): Promise<Result<number, NotExported>> {
  const part = draftName(file);
  try {
    const written = await writeTo(part, journal, search);
    if (written.ok) await renameIntoPlace(part, file);
    else await rm(part, { force: true });
    return written;
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    return fail({ kind: 'file', cause: isDiskFull(error) ? 'disk_full' : 'not_writable' });
  }
}

async function writeTo(
  part: string,
  journal: Pick<Journal, 'historyPage'>,
  search: string,
): Promise<Result<number, NotExported>> {
  // SECURITY: only as a new file. The folder may be anybody's.
  const out = await patiently(() => open(part, 'wx', 0o600));
  try {
    return await writePages(journal, search, out);
  } finally {
    await out.close();
  }
}

async function writePages(
  journal: Pick<Journal, 'historyPage'>,
  search: string,
  out: FileHandle,
): Promise<Result<number, NotExported>> {
  await out.write(`\uFEFF${unparse([columns.map(({ header }) => header)])}\r\n`);
  let before: number | null = null;
  let rows = 0;
  do {
    const page = await journal.historyPage(search, before, PAGE);
    if (!page.ok) return fail({ kind: 'journal', failure: page.failure });
    if (page.value.rows.length > 0) {
      await out.write(`${unparse(page.value.rows.map((row) => columns.map(({ cell }) => cell(row))))}\r\n`);
    }
    rows += page.value.rows.length;
    ({ before } = page.value);
  } while (before !== null);
  await out.sync();
  return ok(rows);
}

function columnOf(sold: SaleCell): Column {
  const { header } = sold;
  switch (sold.as) {
    case 'text':
      return { header, cell: (row) => textCell(sold.read(row)) };
    case 'word':
      return { header, cell: (row) => sold.read(row) };
    case 'rupees':
      return { header, cell: (row) => plainRupees(sold.read(row)) };
    case 'ist_time':
      return { header, cell: (row) => istDateTime(sold.read(row)) };
  }
}

/** Without grouping: a spreadsheet reads it as a number. */
function plainRupees(amount: Paise): string {
  return formatRupees(amount).replaceAll(',', '');
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
