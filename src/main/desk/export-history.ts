import { Buffer } from 'node:buffer';
import { open, rm, type FileHandle } from 'node:fs/promises';
import type { ReportFile } from '../../preload/contract/reports/report-wanted';
import type { ExportProgress, HistoryQuestion } from '../../preload/contract/sale/history-filter';
import type { RechargeEvent } from '../../preload/contract/sale/entries/recharge-event';
import type { Recharge } from '../../preload/contract/sale/recharge';
import { fail, ok, type Result } from '../../preload/contract/result';
import { draftName } from '../files/draft-name';
import { patiently } from '../files/patiently';
import { renameIntoPlace } from '../files/rename-into-place';
import type { Journal } from '../journal/thread/journal-client';
import type { ClockPort, JournalFailure } from '../recharge/ports';
import type { LineFile, WriteOut } from '../spreadsheet/lines/line';
import { columnsOf, linesOf } from './export-lines';

/** Why no file was written. The chosen file is as it was before. */
export type NotExported =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'journal'; readonly failure: JournalFailure }
  | { readonly kind: 'file'; readonly cause: 'disk_full' | 'not_writable' };

/** Rows of one page. With their stories they are fewer: each has five events or more to be read. */
const PAGE = 200;
const STORIES = 40;

/** How an export goes. */
export interface ExportWay {
  readonly as: ReportFile;
  /** Below each recharge what happened to it, a line for each event. */
  readonly withStories: boolean;
  /** A row as whoever exports it may see it. */
  readonly shown: (row: Recharge) => Recharge;
  /** An event of a row that is not shown as it is. */
  readonly shownEvent: (event: RechargeEvent) => RechargeEvent;
  /** Told after each page. Must not throw. */
  readonly progress: (come: ExportProgress) => void;
  /** Whether somebody does not want it any more. */
  readonly isStopped: () => boolean;
}

/** What an export works with. */
export interface ExportParts {
  readonly journal: Pick<Journal, 'historyPage' | 'stories'>;
  readonly clock: Pick<ClockPort, 'after'>;
  /** Whether a sale is on its way: it goes first. */
  selling(): boolean;
}

/** While somebody sells an export waits for so long after each page. In milliseconds. */
const WHILE_SELLING_MS = 60;

/**
 * Writes everything that is found, newest first, page by page: however many rows there are, the journal and the memory hold one
 * page of them. Times are India's, ids stay text, and nothing in a cell runs as a formula. The file appears whole or not at
 * all. Answers the number of recharges.
 */
export async function exportHistory(
  parts: ExportParts,
  question: HistoryQuestion,
  file: string,
  way: ExportWay,
): Promise<Result<number, NotExported>> {
  const part = draftName(file);
  try {
    const written = await writeTo(part, (out) => writePages(parts, question, out, way));
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
  write: (out: FileHandle) => Promise<Result<number, NotExported>>,
): Promise<Result<number, NotExported>> {
  // SECURITY: only as a new file. The folder may be anybody's.
  const out = await patiently(() => open(part, 'wx', 0o600));
  try {
    return await write(out);
  } finally {
    await out.close();
  }
}

async function writePages(
  parts: ExportParts,
  question: HistoryQuestion,
  out: FileHandle,
  way: ExportWay,
): Promise<Result<number, NotExported>> {
  const lines = await linesInto(way, async (piece) => {
    await out.write(typeof piece === 'string' ? Buffer.from(piece) : piece);
  });
  try {
    const written = await writeLines(parts, question, lines, way);
    if (!written.ok) return written;
    await lines.end();
    await out.sync();
    return written;
  } finally {
    lines.abandon();
  }
}

/** What writes a file of that kind is loaded with the first one: a start waits for none of it. */
async function linesInto({ as, withStories }: ExportWay, write: WriteOut): Promise<LineFile> {
  switch (as) {
    case 'csv':
      return (await import('../spreadsheet/lines/csv-lines')).csvLines(columnsOf(withStories), write);
    case 'xlsx':
      return (await import('../spreadsheet/lines/xlsx-lines')).xlsxLines(columnsOf(withStories), write);
  }
}

async function writeLines(
  { journal, clock, selling }: ExportParts,
  question: HistoryQuestion,
  lines: LineFile,
  { withStories, shown, shownEvent, progress, isStopped }: ExportWay,
): Promise<Result<number, NotExported>> {
  let before: number | null = null;
  let rows = 0;
  do {
    if (isStopped()) return fail({ kind: 'stopped' });
    const page = await journal.historyPage(question, before, withStories ? STORIES : PAGE);
    if (!page.ok) return fail({ kind: 'journal', failure: page.failure });
    const events = withStories ? await storiesOf(journal, page.value.rows) : ok(null);
    if (!events.ok) return fail({ kind: 'journal', failure: events.failure });
    const rowsShown = page.value.rows.map(shown);
    const hidden = new Set(
      rowsShown.filter((row, at) => row !== page.value.rows[at]).map(({ refId }) => refId),
    );
    const eventsShown =
      events.value?.map((event) => (hidden.has(event.refId) ? shownEvent(event) : event)) ?? null;
    await lines.write(linesOf(rowsShown, eventsShown));
    rows += page.value.rows.length;
    progress({ rows, lookedTo: page.value.lookedTo ?? page.value.rows.at(-1)?.istDate ?? null });
    ({ before } = page.value);
    if (selling()) await new Promise<void>((resume) => void clock.after(WHILE_SELLING_MS, resume));
  } while (before !== null);
  return ok(rows);
}

async function storiesOf(
  journal: Pick<Journal, 'stories'>,
  rows: readonly Recharge[],
): Promise<Result<readonly RechargeEvent[], JournalFailure>> {
  return rows.length === 0 ? ok([]) : journal.stories(rows.map(({ refId }) => refId));
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
