import { z } from 'zod';
import { openStates } from '../../../preload/contract/sale/recharge';
import { NOTE_WINDOW_MS } from '../../recharge/sale/duplicates';
import { shieldKey } from '../../recharge/state/shield-key';
import { readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { IS_STORABLE } from '../rows/storable-row';

/** Rows in one transaction: some milliseconds, for which a sale may have to wait. */
const SLICE = 300;
/** Nothing that the shield asks lies further back: its window is a day at most, and a day may be off. In milliseconds. */
const NEEDED_MS = 2 * NOTE_WINDOW_MS;

const rowSchema = z.object({ seq: z.int(), number: z.string() });
type Row = z.infer<typeof rowSchema>;

/**
 * Gives their shield key to the rows of before there were keys that a sale may need: all open ones however old, and
 * those made or changed in the last days or in the future. Before the first sale of a start, after `recover`, when
 * nothing is on its way. Answers how many. A row that does not read is told and passed over, here and below: it must
 * keep neither the start nor the other rows waiting.
 */
export function fillNeededShieldKeys(db: Writable, now: number): number {
  const below = filledFrom(db);
  if (below === 1) return 0;
  const open = openStates.map((state) => `'${state}'`).join(', ');
  const rows = readableRows(
    db,
    rowSchema,
    db.all(
      `SELECT seq, number FROM recharges
       WHERE seq < @below AND shield_key IS NULL
         AND (state IN (${open}) OR created_at > @since OR changed_at > @since)`,
      { below, since: now - NEEDED_MS },
    ),
  );
  for (let from = 0; from < rows.length; from += SLICE) {
    db.immediate((): null => giveKeys(db, rows.slice(from, from + SLICE)));
  }
  return rows.length;
}

/**
 * Gives the next few old rows their shield key, from the newest down. Answers whether there may be more. A stop at any
 * moment loses nothing: how far it came is committed with the keys.
 */
export function fillShieldKeys(db: Writable): boolean {
  return db.immediate((): boolean => {
    const below = filledFrom(db);
    if (below === 1) return false;
    const next = Math.max(1, below - SLICE);
    giveKeys(
      db,
      readableRows(
        db,
        rowSchema,
        db.all(
          'SELECT seq, number FROM recharges WHERE seq >= @next AND seq < @below AND shield_key IS NULL',
          { next, below },
        ),
      ),
    );
    db.run('UPDATE shield_key_fill SET below = @next', { next });
    return next > 1;
  });
}

/** From this `seq` on every row has its key; 1: all have. */
function filledFrom(db: Readable): number {
  return readRow(z.object({ below: z.int() }), db.one('SELECT below FROM shield_key_fill')).below;
}

function giveKeys(db: Writable, rows: readonly Row[]): null {
  for (const { seq, number } of rows) {
    // Of two rows on their way with one key the second stays without: the shield knows it by its spelling. So does one
    // that SQLite does not write again, because a value in it is not of its column's kind.
    const given = { seq, key: shieldKey(number) };
    const changed = db.run(
      `UPDATE OR IGNORE recharges SET shield_key = @key WHERE seq = @seq AND ${IS_STORABLE}`,
      given,
    );
    if (changed === 0) tellIfNotStorable(db, seq);
  }
  return null;
}

function tellIfNotStorable(db: Readable, seq: number): void {
  const row = db.one(`SELECT seq FROM recharges WHERE seq = @seq AND NOT (${IS_STORABLE})`, { seq });
  if (row !== undefined) db.passOver(row);
}
