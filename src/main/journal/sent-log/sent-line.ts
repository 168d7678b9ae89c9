import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RefId } from '../../../preload/contract/ids';
import { categories } from '../../../preload/contract/operators/operator';
import { payments } from '../../../preload/contract/sale/recharge';
import { partsSchema } from '../../../preload/contract/money-moves/parts-schemas';
import type { LogMark, SentLine } from '../../recharge/ports';
import { accountIdColumn, refIdColumn, timeColumn } from '../database/column-types';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { hashColumn, signatureColumn, type Checkpoint } from '../checkpoints/checkpoint';

const sale = {
  refId: refIdColumn,
  accountId: accountIdColumn,
  operator: z.string().min(1),
  number: z.string().min(1),
  amountPaise: paiseSchema,
  istDate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  at: timeColumn,
};
// Exactly these members: a newer line whose checksum lost its name is no line of an older Galla.
const olderSaleSchema = z.strictObject(sale).transform((line): SentLine => ({ ...line, sold: null }));
const saleSchema = z
  .strictObject({
    v: z.literal(2),
    ...sale,
    category: z.enum(categories),
    operatorName: z.string(),
    chargePaise: paiseSchema,
    payment: z.enum(payments),
    // Only where it was paid in more than one way.
    parts: partsSchema.nullable().default(null),
    customerPhone: z.string().nullable(),
    customerName: z.string().nullable(),
  })
  .transform((line): SentLine => {
    const { refId, accountId, operator, number, amountPaise, istDate, at } = line;
    const { category, operatorName, chargePaise, payment, parts, customerPhone, customerName } = line;
    const sold = { category, operatorName, chargePaise, payment, parts, customerPhone, customerName };
    return { refId, accountId, operator, number, amountPaise, istDate, at, sold };
  });
const givenUpSchema = z.strictObject({ givenUp: refIdColumn, at: timeColumn });
const copySchema = z.strictObject({ copy: z.string().min(1), at: timeColumn });

const key = { counter: z.string().regex(/^[A-Z]{4}$/), epoch: z.int().min(1) };
const markSchema = z.discriminatedUnion('mark', [
  z.strictObject({ mark: z.literal('epoch'), ...key, at: timeColumn }),
  z.strictObject({ mark: z.literal('z'), ...key, n: z.int().min(1), at: timeColumn }),
  z.strictObject({ mark: z.literal('move'), ...key, move: z.int().min(1), at: timeColumn }),
  z.strictObject({ mark: z.literal('wallet'), ...key, wallet: z.int().min(1), at: timeColumn }),
]);
const headSchema = z.strictObject({
  head: z.int().min(1),
  h: z.string().regex(/^[0-9a-f]{32}$/),
  ...key,
  at: timeColumn,
});

const checkpointSchema = z.strictObject({
  checkpoint: z.int().min(0),
  h: hashColumn,
  ...key,
  at: timeColumn,
  key: hashColumn.nullable(),
  signature: signatureColumn.nullable(),
});
const awaySchema = z.strictObject({ away: z.string().regex(/^[0-9a-f]{16}$/), at: timeColumn });
/** So many digits of a hash stand for a head. */
const HEAD_DIGITS = 32;

/** What one line of `sent.log` says. */
export type ReadLine =
  | { readonly kind: 'sale'; readonly line: SentLine }
  /** Nothing left for this line, and nothing will. */
  | { readonly kind: 'given_up'; readonly refId: RefId }
  /** A copy of the journal was begun under this name: it holds every sale above. */
  | { readonly kind: 'copy'; readonly name: string }
  /** An epoch of the journal began, a Z was written, somebody moved money or wrote of the wallet, or where the chain was. */
  | { readonly kind: 'mark'; readonly mark: LogMark }
  /** The shop went to another computer by this move. */
  | { readonly kind: 'away'; readonly move: string }
  /** Nothing, or a line that a stop tore: its append never answered, so its request never left. */
  | { readonly kind: 'torn' }
  /** It was whole once: what it said is not known. */
  | { readonly kind: 'damaged' };

/** How the next start marks what a stop has torn, so that it is never taken for damage. */
export const TORN = '#torn';

/**
 * How lines end that an older Galla does not know: it takes them for torn and passes them over, where another whole line
 * would be told as damage. What stands behind the checksum is no part of what such a line says.
 */
const PASSED_OVER = `#newer${TORN}`;
const MARK_START = '{"mark":';
/** The same of a line about the chain. Another end: a Galla that knows marks would take an unknown one for damage. */
const HEAD_OVER = `#head${TORN}`;
const HEAD_START = '{"head":';
/** The same of a checkpoint. */
const CHECKPOINT_OVER = `#checkpoint${TORN}`;
const CHECKPOINT_START = '{"checkpoint":';
/** The same of a move to another computer. */
const AWAY_OVER = `#away${TORN}`;
const AWAY_START = '{"away":';
/** How lines begin, and how they end, that older ones of ours do not know. */
const NEWER_STARTS = [MARK_START, HEAD_START, CHECKPOINT_START, AWAY_START];
const NEWER_ENDS = [PASSED_OVER, HEAD_OVER, CHECKPOINT_OVER, AWAY_OVER];

const SUM = /,"sum":"([0-9a-f]{16})"\}$/;
const SUM_ANYWHERE = /,"sum":"([0-9a-f]{16})"\}/;

/** The line of a sale as text, with its end. SECURITY: member by member, so that nothing else ever gets in. */
export function writeSentLine({ sold, ...line }: SentLine): string {
  const { refId, accountId, operator, number, amountPaise, istDate, at } = line;
  const sent = { refId, accountId, operator, number, amountPaise, istDate, at };
  if (sold === null) return summed(sent);
  const { category, operatorName, chargePaise, payment, parts, customerPhone, customerName } = sold;
  return summed({
    v: 2,
    ...sent,
    category,
    operatorName,
    chargePaise,
    payment,
    customerPhone,
    customerName,
    ...(parts === null ? {} : { parts: { ...parts } }),
  });
}

/** The line that takes another back: nothing left. `at` in UTC milliseconds, as everywhere here. */
export function writeGivenUp(refId: RefId, at: number): string {
  return summed({ givenUp: refId, at });
}

/** The line that says which copy of the journal was begun here. */
export function writeCopyMark(name: string, at: number): string {
  return summed({ copy: name, at });
}

/** The line that says that an epoch began, that a Z was written, or that somebody moved money or wrote of the wallet. */
export function writeMark({ counter, epoch, n, move, wallet }: LogMark, at: number): string {
  if (move !== undefined) return summed({ mark: 'move', counter, epoch, move, at }, PASSED_OVER);
  if (wallet !== undefined) return summed({ mark: 'wallet', counter, epoch, wallet, at }, PASSED_OVER);
  const members = n === null ? { mark: 'epoch', counter, epoch, at } : { mark: 'z', counter, epoch, n, at };
  return summed(members, PASSED_OVER);
}

/** The line that says where the journal's chain was; it stands before the line that it was noted with. */
export function writeHead(
  { counter, epoch, head }: LogMark & Required<Pick<LogMark, 'head'>>,
  at: number,
): string {
  return summed({ head: head.n, h: head.h, counter, epoch, at }, HEAD_OVER);
}

/** The line of a checkpoint, which is in the journal by then. */
export function writeCheckpoint({ counter, epoch, n, h, at, signed }: Checkpoint): string {
  const [by, signature] = [signed?.publicKey ?? null, signed?.signature ?? null];
  return summed({ checkpoint: n, h, counter, epoch, at, key: by, signature }, CHECKPOINT_OVER);
}

/** The line of a move to another computer, which is in the journal by then. */
export function writeAway(move: string, at: number): string {
  return summed({ away: move, at }, AWAY_OVER);
}

/** Reads one line without its end. A line of the oldest Galla has no checksum and is read by its form. */
export function readLine(text: string): ReadLine {
  if (isNewer(text)) return readSummed(text) ?? { kind: isTorn(text) ? 'torn' : 'damaged' };
  if (text === '' || text.endsWith(TORN)) return { kind: 'torn' };
  if (SUM.test(text)) return readSummed(text) ?? { kind: 'damaged' };
  const old = olderSaleSchema.safeParse(jsonOf(text));
  return old.success ? { kind: 'sale', line: old.data } : { kind: 'damaged' };
}

/** Reads a line whose checksum is right; `null` for any other. */
export function readSummed(text: string): ReadLine | null {
  const sum = (isNewer(text) ? SUM_ANYWHERE : SUM).exec(text);
  if (sum === null) return null;
  const content = text.slice(0, sum.index);
  return sum[1] === sumOf(content) ? said(jsonOf(`${content}}`)) : null;
}

/**
 * Whether the last piece of a log, which has no end of line, is the beginning of a line and no more. Where a whole
 * checksum stands, all of the line was there: it is whole or damaged.
 */
export function isTear(text: string): boolean {
  return !SUM_ANYWHERE.test(text) && readLine(text).kind === 'damaged';
}

function summed(
  members: Readonly<Record<string, string | number | null | Readonly<Record<string, number>>>>,
  tail = '',
): string {
  const content = JSON.stringify(members).slice(0, -1);
  return `${content},"sum":"${sumOf(content)}"}${tail}\n`;
}

/** By either of its ends: one of them may be damaged. */
function isNewer(text: string): boolean {
  return NEWER_STARTS.some((start) => text.startsWith(start)) || NEWER_ENDS.some((end) => text.endsWith(end));
}

/** Where a whole checksum stands, or what is written behind it, all of the line was there. */
function isTorn(text: string): boolean {
  const isWhole = NEWER_ENDS.some((end) => text.endsWith(end)) || SUM_ANYWHERE.test(text);
  return text.endsWith(TORN) && !isWhole;
}

/** Against decay, not against people: those are stopped by the journal's own chain of evidence. */
function sumOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function said(value: unknown): ReadLine {
  const line = z.union([saleSchema, olderSaleSchema]).safeParse(value);
  if (line.success) return { kind: 'sale', line: line.data };
  const givenUp = givenUpSchema.safeParse(value);
  if (givenUp.success) return { kind: 'given_up', refId: givenUp.data.givenUp };
  const mark = markSchema.safeParse(value);
  if (mark.success) return { kind: 'mark', mark: markOf(mark.data) };
  const head = headSchema.safeParse(value);
  if (head.success) {
    const { counter, epoch, head: n, h } = head.data;
    return { kind: 'mark', mark: { counter, epoch, n: null, head: { n, h } } };
  }
  const checkpoint = checkpointSchema.safeParse(value);
  if (checkpoint.success) return { kind: 'mark', mark: checkpointOf(checkpoint.data) };
  const away = awaySchema.safeParse(value);
  if (away.success) return { kind: 'away', move: away.data.away };
  const copy = copySchema.safeParse(value);
  return copy.success ? { kind: 'copy', name: copy.data.copy } : { kind: 'damaged' };
}

function markOf(line: z.infer<typeof markSchema>): LogMark {
  const { counter, epoch } = line;
  if (line.mark === 'move') return { counter, epoch, n: null, move: line.move };
  if (line.mark === 'wallet') return { counter, epoch, n: null, wallet: line.wallet };
  return { counter, epoch, n: line.mark === 'z' ? line.n : null };
}

function checkpointOf(line: z.infer<typeof checkpointSchema>): LogMark {
  const { checkpoint: n, h, counter, epoch, at, key: publicKey, signature } = line;
  const signed = publicKey === null || signature === null ? null : { publicKey, signature };
  const head = { n, h: h.slice(0, HEAD_DIGITS) };
  return { counter, epoch, n: null, head, checkpoint: { h, at, signed } };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
