import { z } from 'zod';
import { isRefId } from '../../../../preload/contract/ids';
import { toAsciiDigits } from '../../../../preload/contract/money';
import type { HistoryQuestion } from '../../../../preload/contract/sale/history-filter';
import type { HistoryPage } from '../../../../preload/contract/sale/overview';
import type { Readable } from '../../database/handles';
import { readableRecharges } from '../../database/readable-rows';
import { RECHARGE_COLUMNS } from '../../rows/recharge-row';
import { untilSpent, type MayGoOn } from '../may-go-on';
import { bindingsOf, IS_LEFT } from './filter-sql';
import { spanOf } from './days-span';
import { foundIn } from './found-in';
import { searchTerms } from './search-terms';

/**
 * For how long one question looks, in milliseconds: the thread sells, and a sale that comes meanwhile waits for it. A piece
 * that was begun is ended.
 */
const SLICE_MS = 6;
/** So many rows are looked through in the first piece; each next one is twice as long while that takes no time to speak of. */
const FIRST_PIECE = 512;
const FIRST_PIECE_OF_INDEX = 16_384;
const QUICK_MS = 1.5;

/**
 * One page of the history, newest first. Pages are cut by sequence, so a row that arrives meanwhile moves nothing; an
 * export walks the same pages. Where little is found, looking stops in the middle: the page is short then, `before` goes
 * on behind it, and `lookedTo` says how far it came.
 *
 * @param before the `before` of the page above; `null` for the first.
 */
export function historyPage(
  db: Readable,
  question: HistoryQuestion,
  before: number | null,
  limit: number,
  mayGoOn: MayGoOn = untilSpent(SLICE_MS),
): HistoryPage {
  const { search, filter, hidden = null } = question;
  // Nothing that was sold holds this sign, and the index takes it for the end of the question.
  if (search.includes('\0')) return nothing;
  const named = rowNamed(db, question);
  if (named !== null) return { ...nothing, rows: before === null ? named : [] };
  const terms = searchTerms(search);
  const span = spanOf(db, filter);
  const found: number[] = [];
  let below = Math.min(before ?? Number.MAX_SAFE_INTEGER, span.highest + 1);
  let piece = terms === null ? FIRST_PIECE : FIRST_PIECE_OF_INDEX;
  do {
    const since = performance.now();
    const from = Math.max(span.lowest, below - piece);
    const looked = foundIn(db, { terms, filter, hidden, from, below, most: limit + 1 - found.length });
    found.push(...looked.seqs);
    below = looked.below;
    if (performance.now() - since < QUICK_MS) piece *= 2;
  } while (found.length <= limit && below > span.lowest && mayGoOn());
  const rows = rowsOf(db, found.slice(0, limit));
  if (found.length > limit) return { rows, before: found.at(limit - 1) ?? null, lookedTo: null };
  if (below <= span.lowest) return { ...nothing, rows };
  return { rows, before: below, lookedTo: dayOf(db, below) };
}

const nothing: HistoryPage = { rows: [], before: null, lookedTo: null };

/** A ref id that was scanned or pasted needs no index of parts. `null`: none was, or it is not ours. */
function rowNamed(db: Readable, { search, filter }: HistoryQuestion): HistoryPage['rows'] | null {
  const refId = toAsciiDigits(search).trim().toUpperCase();
  if (!isRefId(refId)) return null;
  const known = db.one('SELECT 1 FROM recharges WHERE ref_id = @refId', { refId });
  if (known === undefined) return null;
  const rows = db.all(`SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE ref_id = @refId AND ${IS_LEFT}`, {
    refId,
    ...bindingsOf(filter),
  });
  return readableRecharges(db, rows);
}

function rowsOf(db: Readable, seqs: readonly number[]): HistoryPage['rows'] {
  return readableRecharges(
    db,
    db.all(
      `SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE seq IN (SELECT value FROM json_each(@seqs))
       ORDER BY seq DESC`,
      { seqs: JSON.stringify(seqs) },
    ),
  );
}

const daySchema = z.object({ istDate: z.string() });

/** The Indian day of the oldest row that was looked at. */
function dayOf(db: Readable, seq: number): string | null {
  const row = db.one('SELECT ist_date AS istDate FROM recharges WHERE seq >= @seq ORDER BY seq LIMIT 1', {
    seq,
  });
  return daySchema.safeParse(row).data?.istDate ?? null;
}
