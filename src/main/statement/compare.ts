import type { RefId } from '../../preload/contract/ids';
import { istDate } from '../../preload/contract/ist-date';
import { paise } from '../../preload/contract/money';
import type { RechargeState } from '../../preload/contract/sale/recharge';
import {
  findingLists,
  type Finding,
  type FindingCounts,
  type FindingList,
  type HereSold,
  type SettledAs,
  type ThereSaid,
} from '../../preload/contract/statement/statement';
import { shieldKey } from '../recharge/state/shield-key';
import { idIn, netLines, netOf, type Net, type NettedLines } from './net-lines';
import type { KeptLine } from './statement-line';

/** A recharge as it is compared. */
export interface ComparedRow extends HereSold {
  readonly txnId: string | null;
}

/** What a person confirmed of a line, and its key in the journal. */
export interface ConfirmedPair {
  readonly pair: number;
  readonly refId: RefId;
}

/** What is compared. */
export interface Comparison {
  readonly lines: readonly KeptLine[];
  /** All recharges of the period, of some days before it, and those whose ref ids the lines name. */
  readonly rows: readonly ComparedRow[];
  /** What people confirmed: which recharge a line is of, by the line's slot. */
  readonly confirmed: ReadonlyMap<string, ConfirmedPair>;
  /** The period that the statement speaks of, in UTC milliseconds: of what was sold outside it, nothing has to be there. */
  readonly from: number;
  readonly to: number;
}

export type Findings = Readonly<Record<FindingList, readonly Finding[]>>;

/** How far the gateway's time of a line may be from ours, in milliseconds, for it to be likely of that recharge. */
export const NEAR_MS = 15 * 60 * 1000;

/** States in which nothing has to be in a statement. */
const owesNothing: ReadonlySet<RechargeState> = new Set([
  'created',
  'sent',
  'not_sent',
  'failed',
  'refunded',
]);

/** So many are judged between two turns of whoever runs it. */
const STEPS_A_TURN = 100;

/**
 * Holds a statement against the journal. Evidence, never a fact: nothing moves by it. A line is of a recharge when an id says
 * so that can be trusted, or a person; by number, amount and time it is likely at most. Yields now and then, so that whoever
 * runs it can let others go first.
 */
export function* compare({ lines, rows, confirmed, from, to }: Comparison): Generator<undefined, Findings> {
  const found: Record<FindingList, Finding[]> = {
    other_state: [],
    other_amount: [],
    refunds: [],
    likely: [],
    only_there: [],
    only_here: [],
    agree: [],
  };
  const netted = yield* netLines(lines);
  const inPeriod = netted.filter((group) => group.lines.some(({ at }) => at >= from && at <= to));
  yield;
  const { ofRow, unmatched } = yield* matchById(inPeriod, rows, confirmed);
  let done = 0;
  for (const [row, own] of ofRow) {
    const { list, finding } = judge(row, own, confirmed);
    found[list].push(finding);
    if (++done % STEPS_A_TURN === 0) yield;
  }
  const free = rows.filter((row) => !ofRow.has(row));
  yield;
  const candidatesOf = yield* likely(free);
  const wanted = new Set<ComparedRow>();
  for (const group of unmatched) {
    const candidates = candidatesOf(group);
    for (const row of candidates) wanted.add(row);
    const there = thereOf(group.lines, netOf(group.lines));
    const finding = { there, here: null, candidates: candidates.map(hereOf), settleAs: null, pairs: [] };
    found[candidates.length > 0 ? 'likely' : 'only_there'].push(finding);
    if (++done % STEPS_A_TURN === 0) yield;
  }
  for (const row of free) {
    const isMissing =
      !wanted.has(row) && !owesNothing.has(row.state) && row.createdAt >= from && row.createdAt <= to;
    if (isMissing)
      found.only_here.push({ there: null, here: hereOf(row), candidates: [], settleAs: null, pairs: [] });
  }
  return found;
}

/** How long each list is. */
export function countFindings(found: Findings): FindingCounts {
  const counts = {
    other_state: 0,
    other_amount: 0,
    refunds: 0,
    likely: 0,
    only_there: 0,
    only_here: 0,
    agree: 0,
  };
  for (const list of findingLists) counts[list] = found[list].length;
  return counts;
}

interface Matched {
  /** The lines of each recharge that has any. */
  readonly ofRow: ReadonlyMap<ComparedRow, readonly [KeptLine, ...KeptLine[]]>;
  readonly unmatched: readonly NettedLines[];
}

function* matchById(
  groups: readonly NettedLines[],
  rows: readonly ComparedRow[],
  confirmed: ReadonlyMap<string, ConfirmedPair>,
): Generator<undefined, Matched> {
  const byRefId = new Map<string, ComparedRow>();
  const byTxnId = new Map<string, ComparedRow | null>();
  for (const [done, row] of rows.entries()) {
    byRefId.set(row.refId, row);
    // An id that two recharges have tells neither.
    if (row.txnId !== null) byTxnId.set(row.txnId, byTxnId.has(row.txnId) ? null : row);
    if (done % STEPS_A_TURN === 0) yield;
  }

  function rowOf({ lines, refId, txnId }: NettedLines): ComparedRow | undefined {
    const told = lines.map(({ slot }) => confirmed.get(slot)?.refId).find((each) => each !== undefined);
    if (told !== undefined) return byRefId.get(told);
    const named = refId === null ? undefined : byRefId.get(refId);
    if (named !== undefined) return named;
    const known = txnId === null ? null : (byTxnId.get(txnId) ?? null);
    return known !== null && isOfNumber(lines[0], known) ? known : undefined;
  }

  const ofRow = new Map<ComparedRow, readonly [KeptLine, ...KeptLine[]]>();
  const unmatched: NettedLines[] = [];
  for (const [done, group] of groups.entries()) {
    const row = rowOf(group);
    if (done % STEPS_A_TURN === 0) yield;
    if (row === undefined) unmatched.push(group);
    else {
      const before = ofRow.get(row);
      ofRow.set(row, before === undefined ? group.lines : [...before, ...group.lines]);
    }
  }
  return { ofRow, unmatched };
}

/** A line that names another number is of another recharge, whatever its id. */
function isOfNumber({ number }: KeptLine, row: ComparedRow): boolean {
  return number === null || shieldKey(number) === shieldKey(row.number);
}

/**
 * Finds the recharges that lines may be of: the same number and amount, about the same time, and no id that says otherwise.
 * All of that day are offered where there is more than one, so that nobody takes the first for the right one.
 */
function* likely(
  free: readonly ComparedRow[],
): Generator<undefined, (group: NettedLines) => readonly ComparedRow[]> {
  const keyOf = (number: string, amountPaise: number): string => `${shieldKey(number)}|${amountPaise}`;
  const alike = new Map<string, ComparedRow[]>();
  for (const [done, row] of free.entries()) {
    if (done % STEPS_A_TURN === 0) yield;
    const key = keyOf(row.number, row.amountPaise);
    const before = alike.get(key);
    if (before === undefined) alike.set(key, [row]);
    else before.push(row);
  }
  return ({ lines: [line], refId, txnId }) => {
    // Ref ids are ours: a line with another one is of another terminal.
    if (line.number === null || refId !== null) return [];
    const day = istDate(line.at);
    const sameDay = (alike.get(keyOf(line.number, line.amountPaise)) ?? []).filter(
      (row) => mayBe(row.txnId, txnId) && istDate(row.createdAt) === day,
    );
    const isNear = sameDay.some(
      ({ createdAt }) => line.isDayOnly || Math.abs(createdAt - line.at) <= NEAR_MS,
    );
    return isNear ? sameDay : [];
  };
}

/** Whether two txn ids may be one: a spreadsheet takes the zeros in front away. */
function mayBe(ours: string | null, theirs: string | null): boolean {
  if (ours === null || theirs === null) return true;
  return ours.replace(/^0+/, '') === theirs.replace(/^0+/, '');
}

/** In which list a recharge and its lines stand. */
function judge(
  row: ComparedRow,
  own: readonly [KeptLine, ...KeptLine[]],
  confirmed: ReadonlyMap<string, ConfirmedPair>,
): { readonly list: FindingList; readonly finding: Finding } {
  const net = netOf(own);
  const settle = settleAs(row.state, net, row.amountPaise);
  const said = own.flatMap(({ slot }) => confirmed.get(slot) ?? []);
  const pairs = said.filter(({ refId }) => refId === row.refId).map(({ pair }) => pair);
  const finding = { there: thereOf(own, net), here: hereOf(row), candidates: [], settleAs: settle, pairs };
  return { list: listOf(row, net), finding };
}

function listOf({ state, amountPaise }: ComparedRow, { paise: net, state: said }: Net): FindingList {
  const isTaken = said === 'success' || said === 'debited' || said === 'pending';
  if (isTaken && net !== amountPaise) return 'other_amount';
  const isOpen = state === 'pending' || state === 'unknown' || state === 'created' || state === 'sent';
  if (isOpen)
    return said === 'pending' || (said === 'debited' && state === 'pending') ? 'agree' : 'other_state';
  if (state === 'success')
    return isTaken && said !== 'pending' ? 'agree' : isTaken ? 'other_state' : 'refunds';
  // Failed, refunded or never sent: nothing may be taken.
  return isTaken ? 'other_state' : 'agree';
}

/** SECURITY: only a row that is open, and only by a word; money that was taken says nothing about the recharge. */
function settleAs(
  state: RechargeState,
  { paise: net, state: said }: Net,
  amountPaise: number,
): SettledAs | null {
  if (state !== 'pending' && state !== 'unknown') return null;
  switch (said) {
    case 'success':
      return net === amountPaise ? 'success' : null;
    case 'failed':
    case 'refunded':
      return said;
    case 'pending':
    case 'debited':
      return null;
  }
}

function thereOf(lines: readonly [KeptLine, ...KeptLine[]], { state, paise: net, word }: Net): ThereSaid {
  const [{ line, place, at, isDayOnly, number, operator, amountPaise }] = lines;
  return {
    line,
    place,
    at,
    isDayOnly,
    number,
    operator,
    // Of what came back, what had been taken.
    amountPaise: state === 'failed' || state === 'refunded' ? amountPaise : paise(Math.abs(net)),
    state,
    word: { statement: word.statement, place: word.place, at: word.at },
    lines: lines.length,
    refId: idIn(lines, 'refId'),
    txnId: idIn(lines, 'txnId'),
    hasLostIds: lines.some(({ hasLostIds }) => hasLostIds),
  };
}

function hereOf({ refId, createdAt, number, operatorName, amountPaise, state }: ComparedRow): HereSold {
  return { refId, createdAt, number, operatorName, amountPaise, state };
}
