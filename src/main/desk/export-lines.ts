import { istDateTime } from '../../preload/contract/ist-date';
import { formatRupees, type Paise } from '../../preload/contract/money';
import type { RechargeEvent } from '../../preload/contract/sale/entries/recharge-event';
import type { Recharge } from '../../preload/contract/sale/recharge';
import { saleCells, type SaleCell } from '../journal/rows/sale-columns';
import { textCell } from '../spreadsheet/text-cell';

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

/** What stands above the lines. */
export function headers(withStories: boolean): string[] {
  return [...columns.map(({ header }) => header), ...(withStories ? eventHeaders : [])];
}

/**
 * A line for each recharge, and below it one for each of its events (`null`: without them). Those hold no amount: a sum over the
 * column stays right.
 */
export function linesOf(rows: readonly Recharge[], events: readonly RechargeEvent[] | null): string[][] {
  if (events === null) return rows.map((row) => columns.map(({ cell }) => cell(row)));
  const of = new Map<string, RechargeEvent[]>();
  for (const event of events) of.set(event.refId, [...(of.get(event.refId) ?? []), event]);
  return rows.flatMap((row) => [
    [...columns.map(({ cell }) => cell(row)), ...eventHeaders.map(() => '')],
    ...(of.get(row.refId) ?? []).map((event) => eventLine(event)),
  ]);
}

function eventLine(event: RechargeEvent): string[] {
  const ofRow = columns.map(({ header }) => (header === 'ref_id' ? textCell(event.refId) : ''));
  return [...ofRow, ...eventCells(event)];
}

const eventHeaders = ['event_at_ist', 'event', 'state_before', 'state_after', 'by', 'allowed_by', 'entry'];

function eventCells({ at, entry, stateBefore, stateAfter, by, allowedBy }: RechargeEvent): string[] {
  return [
    istDateTime(at),
    entry.kind,
    stateBefore ?? '',
    stateAfter,
    textCell(by ?? ''),
    textCell(allowedBy ?? ''),
    textCell(JSON.stringify(entry)),
  ];
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
