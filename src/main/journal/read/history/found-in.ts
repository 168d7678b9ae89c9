import { z } from 'zod';
import type { HiddenNumbers, HistoryFilter } from '../../../../preload/contract/sale/history-filter';
import { readRows } from '../../database/column-types';
import type { Readable } from '../../database/handles';
import { textOf } from '../../migrations/up-to-90/migration-20';
import { bindingsOf, IS_LEFT } from './filter-sql';
import { textAsShown } from './text-as-shown';
import { isFound, searchQuery, type SearchTerms } from './search-terms';

/** Rows from `from` up to, not including, `below`, by `seq`. */
export interface Piece {
  /** `null`: nothing is searched for. */
  readonly terms: SearchTerms | null;
  readonly filter: HistoryFilter;
  /** `null`: nothing is hidden. */
  readonly hidden: HiddenNumbers | null;
  readonly from: number;
  readonly below: number;
  /** No more than these, at least one. */
  readonly most: number;
}

/** What a piece holds, newest first. */
export interface Looked {
  readonly seqs: readonly number[];
  /** Where looking goes on: below the last one where there may be more of them, else below the piece. */
  readonly below: number;
}

/** A value of another kind, which only decay puts there, is found by nothing. */
const rowSchema = z.object({
  seq: z.int(),
  text: z.string().catch(''),
  amountPaise: z.unknown(),
  number: z.string().catch(''),
  phone: z.string().catch(''),
  createdAt: z.number().catch(0),
});

const PARTS = `amount_paise AS amountPaise, number, ifnull(customer_phone, '') AS phone, created_at AS createdAt`;
const WALKED = `SELECT seq, '' AS text, ${PARTS} FROM recharges
  WHERE seq < @below AND seq >= @lowest AND ${IS_LEFT} ORDER BY seq DESC LIMIT @most`;

/** The index says where to look, from the newest down: the join must not be turned round. */
const SEARCHED = `SELECT seq, ${textOf('recharges')} AS text, ${PARTS}
  FROM recharge_search CROSS JOIN recharges ON recharges.seq = recharge_search.rowid
  WHERE recharge_search MATCH @query AND recharge_search.rowid < @below AND recharge_search.rowid >= @lowest
    AND ${IS_LEFT} ORDER BY recharge_search.rowid DESC LIMIT @most`;

/** Which rows of a piece are meant. */
export function foundIn(db: Readable, { terms, filter, hidden, from, below, most }: Piece): Looked {
  const bounds = { lowest: from, below, most, ...bindingsOf(filter) };
  const rows = readRows(
    rowSchema,
    terms === null ? db.all(WALKED, bounds) : db.all(SEARCHED, { ...bounds, query: searchQuery(terms) }),
  );
  const last = rows.length < most ? undefined : rows.at(-1);
  return {
    seqs: rows
      .filter((row) => terms === null || isFound(terms, { ...row, text: textAsShown(row, hidden) }))
      .map(({ seq }) => seq),
    below: last?.seq ?? from,
  };
}
