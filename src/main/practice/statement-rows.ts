import { DAY_MS, istDateTime } from '../../preload/contract/ist-date';
import { formatRupees, paise as toPaise, parseGatewayRupees } from '../../preload/contract/money';
import type { LedgerLine, LineKind } from './ledger-lines';

/** A cell of a statement: a text, or what a spreadsheet keeps as a number. `date`: days since the end of 1899. */
export type StatementCell = string | { readonly number: number; readonly as: 'number' | 'date' };

/** How dates are written. `mixed`: as a spreadsheet leaves them that understood some of them. */
export type StatementDates = 'dmy' | 'iso' | 'serial' | 'mixed';

/** What makes a statement hard to read; all of it was seen in statements of panels, or in ones that a spreadsheet saved again. */
export interface StatementTraps {
  readonly dates: StatementDates;
  /** `₹ 1,234.50` instead of `1234.50`. */
  readonly grouped: boolean;
  /** Whether the line at this place has lost our ref id, and its txn id has become a number. */
  losesIds(line: LedgerLine, place: number): boolean;
  /** Rows above the header, and a line of totals at the end. */
  readonly framed: boolean;
}

/** The header of a practice statement. */
export const statementHeader = [
  'S.No',
  'Date',
  'Type',
  'Number',
  'Operator',
  'Amount',
  'Debit',
  'Credit',
  'Closing Balance',
  'Txn ID',
  'Client Ref ID',
  'Operator Ref',
  'Status',
  'Wallet',
] as const;

const types = {
  debit: 'Recharge',
  reversal: 'Reversal',
  refund: 'Refund',
  top_up: 'Wallet top-up',
  renewed: 'Practice balance renewed',
} as const satisfies Readonly<Record<LineKind, string>>;

const statuses = {
  debit: 'Success',
  reversal: 'Failed',
  refund: 'Refunded',
  top_up: 'Credited',
  renewed: 'Credited',
} as const satisfies Readonly<Record<LineKind, string>>;

/** The statement of these lines, as rows of a table. */
export function statementRows(
  lines: readonly LedgerLine[],
  traps: StatementTraps,
): readonly (readonly StatementCell[])[] {
  const body = lines.map((line, place) => rowOf(line, place, traps));
  if (!traps.framed) return [statementHeader, ...body];
  const [first, last] = [lines[0]?.at ?? 0, lines.at(-1)?.at ?? 0];
  const sum = (below: boolean): number =>
    lines.reduce((total, { paise }) => total + (paise < 0 === below ? Math.abs(paise) : 0), 0);
  return [
    ['Practice gateway: account statement'],
    [`From ${dmy(first)} to ${dmy(last)}`],
    [],
    statementHeader,
    ...body,
    ['', 'Total', '', '', '', '', money(sum(true), traps), money(sum(false), traps)],
  ];
}

function rowOf(line: LedgerLine, place: number, traps: StatementTraps): readonly StatementCell[] {
  const { entry, kind, word, paise, closingPaise, at, balance } = line;
  const sale = entry === null || entry.kind === 'top_up' ? null : entry;
  const amount = entry === null ? Math.abs(paise) : (parseGatewayRupees(entry.amount) ?? 0);
  const isLost = traps.losesIds(line, place);
  const type = kind === 'debit' && balance === 'utility' ? 'Bill payment' : types[kind];
  return [
    String(place + 1),
    writtenDate(at, place, traps.dates),
    type,
    sale?.number ?? '',
    sale?.operator ?? '',
    money(amount, traps),
    paise < 0 ? money(-paise, traps) : '',
    paise < 0 ? '' : money(paise, traps),
    money(closingPaise, traps),
    isLost ? asSpreadsheetReads(entry?.txnId ?? '') : (entry?.txnId ?? ''),
    isLost ? '' : (entry?.refId ?? ''),
    sale !== null && kind === 'debit' ? sale.optId : '',
    kind === 'debit' && isUnderWay(word) ? 'Pending' : statuses[kind],
    balance === 'utility' ? 'Utility' : 'Recharge',
  ];
}

/** What a spreadsheet makes of an id that looks like a number: without its zeros in front, and rounded where it is long. */
function asSpreadsheetReads(id: string): StatementCell {
  return /^\d+$/.test(id) ? { number: Number(Number(id).toPrecision(15)), as: 'number' } : id;
}

function isUnderWay(word: LedgerLine['word']): boolean {
  return word === 'Pending' || word === 'Accepted';
}

function money(paise: number, { grouped }: StatementTraps): string {
  const plain = formatRupees(toPaise(Math.abs(paise)));
  const [whole = '', decimals = '00'] = plain.split('.');
  const written = grouped ? `₹ ${whole}.${decimals}` : `${whole.replaceAll(',', '')}.${decimals}`;
  return paise < 0 ? `-${written}` : written;
}

function writtenDate(at: number, place: number, dates: StatementDates): StatementCell {
  switch (dates) {
    case 'iso':
      return istDateTime(at);
    case 'dmy':
      return dmy(at);
    case 'serial':
      return { number: serialOf(at), as: 'date' };
    case 'mixed':
      return place % 2 === 0 ? dmy(at) : { number: serialOf(at), as: 'date' };
  }
}

function dmy(at: number): string {
  const [date = '', time = ''] = istDateTime(at).split(' ');
  return `${date.split('-').toReversed().join('-')} ${time}`;
}

/** Days since the end of 1899 by India's clock, to the second. */
function serialOf(at: number): number {
  const seconds = Date.parse(`${istDateTime(at).replace(' ', 'T')}Z`);
  return Math.round((seconds / DAY_MS + 25_569) * 1e9) / 1e9;
}
