import type { HistoryPage } from '../../../preload/contract/sale/overview';
import { toAsciiDigits } from '../../../preload/contract/money';
import { isRefId } from '../../../preload/contract/ids';
import type { Readable } from '../database/handles';
import { readableRecharges } from '../database/readable-rows';
import { RECHARGE_COLUMNS } from '../rows/recharge-row';
import { searchQuery } from './search-terms';
import { seqOf } from '../rows/seq-of';

/**
 * One page of the history, newest first. Pages are cut by sequence, so a row that arrives meanwhile
 * moves nothing; an export walks the same pages with a higher limit.
 * @param search as typed; empty for everything.
 * @param before the `before` of the page above; `null` for the first.
 */
export function historyPage(db: Readable, search: string, before: number | null, limit: number): HistoryPage {
  // Nothing that was sold holds this sign, and the index takes it for the end of the question.
  if (search.includes('\0')) return { rows: [], before: null };
  const exact = toAsciiDigits(search).trim().toUpperCase();
  // A ref id that was scanned or pasted needs no index of parts.
  const named = isRefId(exact)
    ? db.all(`SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE ref_id = @exact`, { exact })
    : [];
  if (named.length > 0) return { rows: before === null ? readableRecharges(db, named) : [], before: null };
  const query = searchQuery(search);
  const found =
    query === null
      ? db.all(
          `SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE seq < @before ORDER BY seq DESC LIMIT @more`,
          { before: before ?? Number.MAX_SAFE_INTEGER, more: limit + 1 },
        )
      : db.all(
          `SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE seq IN (
             SELECT rowid FROM recharge_search WHERE recharge_search MATCH @query AND rowid < @before
             ORDER BY rowid DESC LIMIT @more
           ) ORDER BY seq DESC`,
          { query, before: before ?? Number.MAX_SAFE_INTEGER, more: limit + 1 },
        );
  const page = found.slice(0, limit);
  return {
    rows: readableRecharges(db, page),
    before: found.length > limit && page.length > 0 ? seqOf(page.at(-1)) : null,
  };
}
