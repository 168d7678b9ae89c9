import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Writable } from '../database/handles';
import { textOf } from '../migrations/up-to-90/migration-20';

/** What stands for the number of a recharge that was forgotten. */
export const BLANK = '~';

/** What is known of a recharge besides its number: whatever else names a customer goes with it. */
export interface RowToBlank {
  readonly seq: number;
  readonly refId: string;
  readonly number: string;
}

/** What the trigger of migration 220 lets through, to the letter. */
const BLANK_ENTRY = `json_replace(entry, '$.message', NULL, '$.reply.message', NULL, '$.reply.echo.number', NULL,
  '$.reason', '', '$.where', '')`;

/**
 * Forgets whom one recharge was for. Amounts, states, ids, operators and days stay, so that every total is what it was. Call it in
 * a transaction, under an open erasure.
 * @param pseudonym of a sale on account: who owes, in sales and payments alike. `null`: nobody is named.
 * @param before statements tell of the number, too: their lines of before this time (UTC milliseconds) lose it
 */
export function blankRow(db: Writable, row: RowToBlank, pseudonym: string | null, before: number): void {
  const { seq, refId } = row;
  db.run(
    `UPDATE recharges SET number = '${BLANK}', fields = '[]', customer_phone = NULL, customer_name = @pseudonym,
       override_reason = iif(override_reason IS NULL, NULL, '${BLANK}'), message = NULL, shield_key = NULL
     WHERE seq = @seq`,
    { seq, pseudonym },
  );
  db.run(
    `UPDATE recharge_search SET text = (SELECT ${textOf('recharges')} FROM recharges WHERE seq = @seq) WHERE rowid = @seq`,
    { seq },
  );
  db.run(`UPDATE recharge_events SET entry = ${BLANK_ENTRY} WHERE ref_id = @refId`, { refId });
  db.run('UPDATE complaint_entries SET phone = NULL, words = NULL WHERE ref_id = @refId', { refId });
  db.run('UPDATE money_moves SET reason = NULL WHERE ref_id = @refId AND reason IS NOT NULL', { refId });
  // Nobody prints a slip of a year ago without asking for it.
  db.run(
    `UPDATE print_jobs SET state = 'cancelled', cause = NULL, slip = NULL
     WHERE slip IS NOT NULL AND (ref_id = @refId OR move IN (SELECT seq FROM money_moves WHERE ref_id = @refId))`,
    { refId },
  );
  for (const line of linesOf(db, row, before)) blankLine(db, line);
}

const lineSchema = z.object({ line: z.int(), accountId: z.string(), slot: z.string() });
/** A line of a statement, and what tells it from every other. */
export type LineToBlank = z.infer<typeof lineSchema>;

/** Forgets the number in a line of a statement. Its slot is made of it, so both get another. */
export function blankLine(db: Writable, { line, accountId, slot }: LineToBlank): void {
  db.run(`UPDATE statement_lines SET number = NULL, slot = '~' || line WHERE line = @line`, {
    line,
  });
  db.run(`UPDATE statement_pairs SET slot = '~' || @line WHERE account_id = @accountId AND slot = @slot`, {
    line,
    accountId,
    slot,
  });
}

/** What of a line {@link blankLine} needs. */
export const LINE = 'line, account_id AS accountId, slot';

/** Reads it. @throws UnreadableRow */
export function readLine(row: unknown): LineToBlank {
  return readRow(lineSchema, row);
}

function linesOf(db: Writable, { number }: RowToBlank, before: number): readonly LineToBlank[] {
  if (number === BLANK) return [];
  return db
    .all(`SELECT ${LINE} FROM statement_lines WHERE number = @number AND at < @before`, { number, before })
    .map(readLine);
}
