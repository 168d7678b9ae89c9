import type { StatementState } from '../../preload/contract/statement/statement';
import type { KeptLine } from './statement-line';

/** The lines of one recharge, taken together. */
export interface NettedLines {
  /** In the order of time; never empty. */
  readonly lines: readonly [KeptLine, ...KeptLine[]];
  readonly refId: string | null;
  readonly txnId: string | null;
}

/** What they come to. Whole paise; below 0: more came back than was taken. */
export interface Net {
  readonly paise: number;
  readonly state: StatementState;
  /** The line that says so. */
  readonly word: KeptLine;
}

/** So much is done between two turns of whoever runs it. */
const STEPS_A_TURN = 250;

/**
 * Puts the lines together that are of one recharge: by our ref id, else by the gateway's txn id, which may stand for a ref id
 * where a line names both. Lines without an id that can be trusted stand alone. Of lines that differ in nothing but the
 * status, the one that was kept last counts: the file was fetched again. Yields now and then.
 */
export function* netLines(lines: readonly KeptLine[]): Generator<undefined, readonly NettedLines[]> {
  const newest = new Map<string, KeptLine>();
  for (const [done, line] of lines.entries()) {
    const before = newest.get(line.slot);
    if (before === undefined || before.line < line.line) newest.set(line.slot, line);
    if (done % STEPS_A_TURN === 0) yield;
  }
  const refOf = new Map<string, string>();
  for (const { txnId, refId } of newest.values()) {
    if (txnId !== null && refId !== null) refOf.set(txnId, refId);
  }
  yield;
  const groups = new Map<string, KeptLine[]>();
  for (const line of newest.values()) {
    const refId = line.refId ?? (line.txnId === null ? undefined : refOf.get(line.txnId));
    const key = refId !== undefined ? `r${refId}` : line.txnId === null ? `l${line.line}` : `t${line.txnId}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
    if (groups.size % STEPS_A_TURN === 0) yield;
  }
  const netted: NettedLines[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group.toSorted((one, two) => one.at - two.at || one.line - two.line);
    if (first === undefined) continue;
    const all = [first, ...others] as const;
    netted.push({ lines: all, refId: idIn(all, 'refId'), txnId: idIn(all, 'txnId') });
    if (netted.length % STEPS_A_TURN === 0) yield;
  }
  return netted;
}

/** The first id of a kind that one of the lines names. */
export function idIn(lines: readonly KeptLine[], kind: 'refId' | 'txnId'): string | null {
  return lines.find((line) => line[kind] !== null)?.[kind] ?? null;
}

/** What lines of one recharge come to, by what was recharged and not by what was debited for it. */
export function netOf(lines: readonly [KeptLine, ...KeptLine[]]): Net {
  const debits = lines.filter(({ side }) => side === 'debit');
  const credits = lines.filter(({ side }) => side === 'credit');
  const paise = sumOf(debits) - sumOf(credits);
  if (credits.length > 0 && paise <= 0) {
    // Money that came back is money of a failure, unless a line says that it was a refund.
    const refund = credits.findLast(({ status }) => status === 'refunded');
    const word = refund ?? credits.at(-1) ?? lines[0];
    return { paise, state: refund !== undefined || debits.length === 0 ? 'refunded' : 'failed', word };
  }
  const told = debits.findLast(({ status }) => status !== null);
  return { paise, state: told?.status ?? 'debited', word: told ?? lines[0] };
}

function sumOf(lines: readonly KeptLine[]): number {
  return lines.reduce((sum, { amountPaise }) => sum + amountPaise, 0);
}
