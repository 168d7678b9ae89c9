import { z } from 'zod';
import type { Away, MoveProblem } from '../../../preload/contract/moving/moving';
import type { SignedTime } from '../../recharge/state/moment';
import { readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { openDraft } from '../shifts/close-draft';
import { openShift } from '../shifts/shifts';

/** A shop on its way, and by which move. */
export type AwayNow = Away & { readonly move: string };

const schema = z.object({
  kind: z.enum(['moving', 'moved', 'sells_again', 'arrived']),
  move: z.string(),
  since: z.int(),
});
const countSchema = z.object({ open: z.int() });

/** Whether the shop is on its way to another computer, or has gone there; `null`: it is here. */
export function awayNow(db: Readable): AwayNow | null {
  const row = db.one('SELECT kind, move, at AS since FROM moving_entries ORDER BY seq DESC LIMIT 1');
  if (row === undefined) return null;
  const { kind, ...rest } = readRow(schema, row);
  return kind === 'moving' || kind === 'moved' ? { kind, ...rest } : null;
}

/**
 * `sent.log` knows of this move: a journal that does not is an older one that was put back, and the shop is elsewhere all the same.
 * Answers what {@link awayNow} says then.
 */
export function takeUpMove(db: Writable, move: string, time: SignedTime): AwayNow | null {
  return db.immediate(() => {
    const isKnown = db.one('SELECT 1 FROM moving_entries WHERE move = @move LIMIT 1', { move }) !== undefined;
    if (!isKnown) note(db, 'moved', move, time);
    return awayNow(db);
  });
}

/**
 * From here on nothing is sold from this journal: it is about to be written into the file of this move. One that was begun
 * before and not finished is begun again. Answers what stands in the way, asked in the same transaction; `null`: it has begun.
 * @param move 16 hexadecimal digits of its own
 */
export function beginMove(
  db: Writable,
  move: string,
  time: SignedTime,
): Extract<MoveProblem, 'selling' | 'shift_open'> | null {
  return db.immediate(() => {
    const row = db.one(`SELECT count(*) AS open FROM recharges WHERE state IN ('created', 'sent')`);
    if (readRow(countSchema, row).open > 0) return 'selling';
    if (openShift(db) !== null || openDraft(db) !== null) return 'shift_open';
    note(db, 'moving', move, time);
    return null;
  });
}

/** The file of this move is whole, and was read back. Nothing where another one was begun, or the shop sells here again. */
export function endMove(db: Writable, move: string, time: SignedTime): boolean {
  return db.immediate(() => {
    const away = awayNow(db);
    if (away?.kind !== 'moving' || away.move !== move) return false;
    note(db, 'moved', move, time);
    return true;
  });
}

/** The owner's word that this computer sells again, whatever became of the file. `false`: it never stopped. */
export function sellAgain(db: Writable, time: SignedTime): boolean {
  return db.immediate(() => {
    const away = awayNow(db);
    if (away === null) return false;
    note(db, 'sells_again', away.move, time);
    return true;
  });
}

/** An entry of one move, in a transaction of its caller. */
export function note(
  db: Writable,
  kind: z.infer<typeof schema>['kind'],
  move: string,
  { at, by, allowedBy }: SignedTime,
): void {
  const sells = kind === 'sells_again' || kind === 'arrived' ? 1 : 0;
  insertRow(db, 'moving_entries', { kind, sells, move, at, by, allowedBy });
}
