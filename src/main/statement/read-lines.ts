import type { Paise } from '../../preload/contract/money';
import type { ColumnMap, LeftOutReason, StatementField } from '../../preload/contract/statement/statement';
import type { Cell, Pace, TableRow } from '../spreadsheet/table';
import {
  dayOrderOf,
  readId,
  readMoment,
  readSum,
  readTime,
  textOf,
  type DayOrder,
  type ReadMoment,
  type SignedSum,
} from './read-cells';
import type { LineStatus, StatementLine } from './statement-line';

/** The lines of a statement, and the rows that are none. */
export interface ReadStatement {
  readonly lines: readonly StatementLine[];
  readonly leftOut: readonly { readonly place: number; readonly why: LeftOutReason }[];
}

/** So many rows are read between two turns of the event loop. */
const ROWS_A_TURN = 50;

/** Reads the rows below the header. `null`: a person stopped it. */
export async function readLines(
  rows: readonly TableRow[],
  map: ColumnMap,
  pace: Pace,
): Promise<ReadStatement | null> {
  const at = (row: TableRow, field: StatementField): Cell | undefined => {
    const column = map[field];
    return column === null ? undefined : row.cells[column];
  };
  const order = dayOrderOf(rows.map((row) => at(row, 'date')));
  const lines: StatementLine[] = [];
  const leftOut: { readonly place: number; readonly why: LeftOutReason }[] = [];
  const slots = new Map<string, number>();
  for (const [done, row] of rows.entries()) {
    if (done % ROWS_A_TURN === 0 && !(await pace.breathe(done / rows.length))) return null;
    const read = readLine(row, (field) => at(row, field), order);
    if ('why' in read) leftOut.push(read);
    else {
      const before = slots.get(read.slot) ?? 0;
      slots.set(read.slot, before + 1);
      lines.push(before === 0 ? read : { ...read, slot: `${read.slot}#${before}` });
    }
  }
  return { lines, leftOut };
}

type CellOf = (field: StatementField) => Cell | undefined;

function readLine(
  { place, cells }: TableRow,
  cell: CellOf,
  order: DayOrder,
): StatementLine | { readonly place: number; readonly why: LeftOutReason } {
  const moment = momentOf(cell, order);
  if (moment === null) return { place, why: isTotal(cells) ? 'total' : 'no_date' };
  const type = textOf(cell('type'));
  if (/commission|incentive|\bmargin\b|cash ?back|\btds\b|\bgst\b|surcharge/i.test(type)) {
    return { place, why: 'fee' };
  }
  const moved = sumOf(cell);
  if (moved === null) return { place, why: 'no_amount' };
  const [refId, txnId] = [readId(cell('refId')), readId(cell('txnId'))];
  const number = numberOf(cell('number'));
  const hasLostIds = refId.isLost || txnId.isLost;
  if (number === null && (refId.id === null || isPaidIn(type))) return { place, why: 'no_recharge' };
  const line = {
    place,
    ...moment,
    refId: refId.id?.toUpperCase() ?? null,
    txnId: txnId.id,
    hasLostIds,
    number,
    operator: textOf(cell('operator')),
    ...moved,
    status: statusOf(textOf(cell('status'))),
  };
  return { ...line, slot: slotOf(line, readSum(cell('balance'))) };
}

/** A date, with its time in the same cell or in one of its own. */
function momentOf(cell: CellOf, order: DayOrder): ReadMoment | null {
  const moment = readMoment(cell('date'), order);
  if (moment === null || !moment.isDayOnly) return moment;
  const time = readTime(textOf(cell('time')));
  return typeof time === 'number' ? { at: moment.at + time, isDayOnly: false } : moment;
}

/** What was recharged, and whether the balance was debited or credited. `null`: there is no sum. */
function sumOf(cell: CellOf): Pick<StatementLine, 'amountPaise' | 'side'> | null {
  const [amount, debit, credit] = [readSum(cell('amount')), readSum(cell('debit')), readSum(cell('credit'))];
  const isCredited = isSome(credit);
  const isDebited = isSome(debit);
  const sum = isSome(amount) ? amount : isDebited ? debit : isCredited ? credit : amount;
  if (sum === null || sum.paise === 0) return null;
  const said = /\b(?:cr|credit|refund|revers\w*|return\w*)\b/i.test(
    `${textOf(cell('type'))} ${/\b[cd]r\.?$/i.exec(textOf(cell('amount')))?.[0] ?? ''}`,
  );
  const isCredit = isCredited !== isDebited ? isCredited : said || sum.isBelow;
  return { amountPaise: sum.paise, side: isCredit ? 'credit' : 'debit' };
}

function isSome(sum: SignedSum | null): sum is SignedSum {
  return sum !== null && sum.paise > 0;
}

/** A number as it was written. One that a spreadsheet has rounded is none. */
function numberOf(cell: Cell | undefined): string | null {
  const text = textOf(cell);
  return /[0-9\p{L}]/u.test(text)
    && !/^\d(?:\.\d+)?e\+?\d+$/i.test(text)
    && !/^(?:na|n\/a|null|nil)$/i.test(text)
    ? text
    : null;
}

function statusOf(text: string): LineStatus | null {
  if (/refund|revers|return/i.test(text)) return 'refunded';
  if (/fail|reject|cancel|declin|unsuccess/i.test(text)) return 'failed';
  if (/pend|process|accept|queue|hold|initiat/i.test(text)) return 'pending';
  return /succ|complete|done/i.test(text) ? 'success' : null;
}

/** The sums at the end, or of a page. */
function isTotal(cells: readonly Cell[]): boolean {
  return cells.some((cell) => typeof cell === 'string' && /^(?:grand |sub ?|page )?totals?\b/i.test(cell));
}

/** Money that the shop paid in, or moved between its balances. */
function isPaidIn(type: string): boolean {
  return /top ?-?up|fund|transfer|deposit|renewed|opening/i.test(type);
}

function slotOf(line: Omit<StatementLine, 'slot' | 'place'>, balance: SignedSum | null): string {
  const { at, refId, txnId, number, amountPaise, side } = line;
  const closing: Paise | '' = balance?.paise ?? '';
  return [Math.floor(at / 1000), refId ?? '', txnId ?? '', number ?? '', amountPaise, side, closing].join(
    '|',
  );
}
