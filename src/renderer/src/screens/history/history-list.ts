import type { HistoryPage } from '../../../../preload/contract/sale/overview';
import type { Recharge } from '../../../../preload/contract/sale/recharge';

/** How many rows one page asks for. */
export const PAGE_ROWS = 100;

/**
 * How many rows the page keeps at most: some 20 MB. Older ones are found by searching or in the export,
 * so that scrolling for an hour over a million recharges does not eat a shop's old computer.
 */
export const MOST_ROWS = 20_000;

/** The rows that a page brings, and where the next one begins. */
type PageRows = Pick<HistoryPage, 'rows' | 'before'>;

/** What the history shows: the newest rows that match, in one run without gaps. */
export interface HistoryList {
  readonly rows: readonly Recharge[];
  /** Where the next page begins; `null` when everything older is shown or the list is full. */
  readonly before: number | null;
  /** Older rows exist but are not loaded: only searching reaches them. */
  readonly full: boolean;
}

export const emptyList: HistoryList = { rows: [], before: null, full: false };

/** The list that a first page makes. */
export function firstPage(page: PageRows): HistoryList {
  return withPage(emptyList, page);
}

/** Puts the next older page below what is there. Rows that are there already are not shown twice. */
export function withPage(list: HistoryList, page: PageRows): HistoryList {
  const oldest = list.rows.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
  const rows = [...list.rows, ...page.rows.filter((row) => row.seq < oldest)];
  const full = rows.length >= MOST_ROWS && page.before !== null;
  return { rows, before: full ? null : page.before, full };
}

/**
 * Takes in a row that was made or moved while the list is open. A row that the list does not hold is put on
 * top only when it is the newest and every recharge is shown (`takesAll`): whether it is an answer, main decides.
 */
export function withChanged(list: HistoryList, changed: Recharge, takesAll: boolean): HistoryList {
  const at = list.rows.findIndex((row) => row.refId === changed.refId);
  if (at >= 0) return { ...list, rows: list.rows.with(at, changed) };
  const newest = list.rows[0]?.seq ?? 0;
  return takesAll && changed.seq > newest ? { ...list, rows: [changed, ...list.rows] } : list;
}
