import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { RefId } from '../../../preload/contract/ids';
import { closeName } from '../../../preload/contract/shift/close-id';
import type { LogMark } from '../../recharge/ports';
import { newestMove } from '../books/book-move';
import { chainHead, hashAt, type ChainHead } from '../chain/chain-head';
import { markCashUnknown } from '../books/cash-unknown';
import { readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { newest } from './marks';

/** This counter, and which of its epochs the journal is in. */
export interface Epoch {
  readonly counter: string;
  readonly epoch: number;
}

const schema = z.object({ counter: z.string(), epoch: z.int() }) satisfies z.ZodType<Epoch>;

/** What nobody reads as a digit; as the first counter's was made. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A counter id that this journal never had. */
export function freshCounter(db: Readable): string {
  for (;;) {
    const counter = Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    if (!wasOurs(db, counter)) return counter;
  }
}

/** The present epoch: the first was made with the journal. */
export function epochNow(db: Readable): Epoch {
  return readRow(schema, db.one('SELECT counter, epoch FROM epochs ORDER BY seq DESC LIMIT 1'));
}

/** What `sent.log` knew at a start that the journal did not. */
export interface LogKnows {
  readonly marks: readonly LogMark[];
  /** The first sale that only the log knew; `null`: there was none. */
  readonly found: RefId | null;
  /** Where the chain was before what was found entered it. */
  readonly head: ChainHead;
}

/**
 * Begins a new epoch when the log knows of a sale, an epoch, a Z, a move of money, an entry of the wallet or a head of the chain that
 * the journal lacks: an older journal was put back. Its number is above all that either of them knows, so that no Z gets a number that is
 * on paper already. The cause is kept with it: the same line begins none at the next start. What lies in the drawer is not
 * known from then on. Called inside the transaction that inserts what was found.
 */
export function takeUpLog(db: Writable, { marks, found, head }: LogKnows, at: number): void {
  const now = epochNow(db);
  const foreign = marks.findLast(({ counter }) => !wasOurs(db, counter) && !isKnown(db, logOf(counter)));
  const cause =
    (foreign === undefined ? null : logOf(foreign.counter))
    ?? marks
      .map((mark) => lacking(db, now, mark, head))
      .findLast((each) => each !== null && !isKnown(db, each))
    ?? (found === null ? null : `sale ${found}`);
  if (cause === null) return;
  const ours = marks.filter(({ counter }) => counter === now.counter).map(({ epoch }) => epoch);
  const begun: Epoch =
    foreign === undefined
      ? { counter: now.counter, epoch: 1 + Math.max(now.epoch, ...ours) }
      : { counter: freshCounter(db), epoch: 1 };
  db.run(
    `INSERT INTO epochs (counter, epoch, parent_counter, parent_epoch, why, cause, at, parent_n, parent_h)
     VALUES (@counter, @epoch, @parentCounter, @parentEpoch, 'restored', @cause, @at, @parentN, @parentH)`,
    {
      ...begun,
      parentCounter: now.counter,
      parentEpoch: now.epoch,
      cause,
      at,
      parentN: head.n,
      parentH: head.h,
    },
  );
  markCashUnknown(db, 'restored', at);
}

/**
 * The newest money move and the newest entry of the wallet, as far as there are any: what the log has to know of them, so that
 * a copy which lacks no sale and no Z is known for one.
 */
export function moneyMarks(db: Readable): readonly LogMark[] {
  const now = epochNow(db);
  const [move, wallet] = [newestMove(db).seq, newest(db, 'wallet_entries')];
  return [
    ...(move === 0 ? [] : [{ ...now, n: null, move }]),
    ...(wallet === 0 ? [] : [{ ...now, n: null, wallet }]),
  ];
}

/** Where the chain is, as the log is told. */
export function headMark(db: Readable): LogMark & Required<Pick<LogMark, 'head'>> {
  const { n, h } = chainHead(db);
  return { ...epochNow(db), n: null, head: { n, h: h.slice(0, 32) } };
}

/**
 * The newest epoch, the newest Z in it, the newest money move and the newest entry of the wallet: what the log has to know of
 * the journal. The epoch that was made with the journal is not noted: a folder in which nothing was ever sold or closed has
 * nothing to lose.
 */
export function marksOf(db: Readable): readonly LogMark[] {
  const now = epochNow(db);
  const n = lastN(db, now);
  return [
    ...(now.epoch === 1 ? [] : [{ ...now, n: null }]),
    ...(n === 0 ? [] : [{ ...now, n }]),
    ...moneyMarks(db),
  ];
}

/** Number of the last Z of an epoch; 0: there is none. */
export function lastN(db: Readable, { counter, epoch }: Epoch): number {
  const row = db.one(
    'SELECT ifnull(max(n), 0) AS n FROM closes WHERE counter = @counter AND epoch = @epoch',
    { counter, epoch },
  );
  return readRow(z.object({ n: z.int() }), row).n;
}

/**
 * What the log knows by this mark and the journal does not, as the cause of an epoch; `null`: nothing. What an earlier
 * epoch lacks is what the present one was begun for; the log of another counter is one cause, whatever it says.
 */
function lacking(
  db: Readable,
  now: Epoch,
  { counter, epoch, n, move, wallet, head }: LogMark,
  chain: ChainHead,
): string | null {
  if (counter !== now.counter) return wasOurs(db, counter) ? null : logOf(counter);
  if (head !== undefined && epoch === now.epoch) {
    const isHere = head.n <= chain.n && hashAt(db, head.n)?.startsWith(head.h) === true;
    return isHere ? null : `log ${counter}-${epoch} head ${head.n} ${head.h}`;
  }
  if (move !== undefined && epoch === now.epoch) {
    return move > newestMove(db).seq ? `log ${counter}-${epoch} move ${move}` : null;
  }
  if (wallet !== undefined && epoch === now.epoch) {
    return wallet > newest(db, 'wallet_entries') ? `log ${counter}-${epoch} wallet ${wallet}` : null;
  }
  const name = closeName({ counter, epoch, n: n ?? 0 });
  return epoch > now.epoch || (epoch === now.epoch && n !== null && n > lastN(db, now))
    ? `log ${name}`
    : null;
}

/** What an epoch is begun for where the log is of another counter. */
function logOf(counter: string): string {
  return `log of ${counter}`;
}

/** Whether the journal has this counter id, or had it before it came to where it is. */
function wasOurs(db: Readable, counter: string): boolean {
  return db.one('SELECT 1 FROM epochs WHERE counter = @counter LIMIT 1', { counter }) !== undefined;
}

function isKnown(db: Readable, cause: string): boolean {
  return db.one('SELECT 1 FROM epochs WHERE cause = @cause', { cause }) !== undefined;
}
