import type { RechargeEvent } from '../../preload/contract/sale/entries/recharge-event';
import type { Recharge } from '../../preload/contract/sale/recharge';
import { saleCells, type SaleCell } from '../journal/rows/sale-columns';
import type { Line, LineCell, LineColumn } from '../spreadsheet/lines/line';

/** One column of the file. */
interface Column extends LineColumn {
  readonly cell: (row: Recharge) => LineCell;
}

const columns: readonly Column[] = [
  ...Object.values<SaleCell | null>(saleCells).flatMap((cell) =>
    cell === null ? [] : [{ header: cell.header, as: cell.as, cell: cell.read }],
  ),
  { header: 'state', as: 'word', cell: ({ state }) => state },
  { header: 'settled_by_hand', as: 'word', cell: ({ settledByHand }) => (settledByHand ? 'yes' : 'no') },
  { header: 'txn_id', as: 'text', cell: ({ txnId }) => txnId },
  { header: 'opt_id', as: 'text', cell: ({ optId }) => optId },
  { header: 'message', as: 'text', cell: ({ message }) => message },
];

interface EventColumn extends LineColumn {
  readonly cell: (event: RechargeEvent) => LineCell;
}

const eventColumns: readonly EventColumn[] = [
  { header: 'event_at_ist', as: 'ist_time', cell: ({ at }) => at },
  { header: 'event', as: 'word', cell: ({ entry }) => entry.kind },
  { header: 'state_before', as: 'word', cell: ({ stateBefore }) => stateBefore },
  { header: 'state_after', as: 'word', cell: ({ stateAfter }) => stateAfter },
  { header: 'by', as: 'text', cell: ({ by }) => by },
  { header: 'allowed_by', as: 'text', cell: ({ allowedBy }) => allowedBy },
  { header: 'entry', as: 'text', cell: ({ entry }) => JSON.stringify(entry) },
];

/** What stands in the columns of a file. */
export function columnsOf(withStories: boolean): readonly LineColumn[] {
  return [...columns, ...(withStories ? eventColumns : [])];
}

/**
 * A line for each recharge, and below it one for each of its events (`null`: without them). Those hold no amount: a sum over the
 * column stays right.
 */
export function linesOf(rows: readonly Recharge[], events: readonly RechargeEvent[] | null): readonly Line[] {
  if (events === null) return rows.map((row) => columns.map(({ cell }) => cell(row)));
  const of = new Map<string, RechargeEvent[]>();
  for (const event of events) of.set(event.refId, [...(of.get(event.refId) ?? []), event]);
  return rows.flatMap((row) => [
    [...columns.map(({ cell }) => cell(row)), ...eventColumns.map(() => null)],
    ...(of.get(row.refId) ?? []).map((event) => eventLine(event)),
  ]);
}

function eventLine(event: RechargeEvent): Line {
  const ofRow = columns.map(({ header }) => (header === 'ref_id' ? event.refId : null));
  return [...ofRow, ...eventColumns.map(({ cell }) => cell(event))];
}
