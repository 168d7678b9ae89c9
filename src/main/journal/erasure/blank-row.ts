import { z } from 'zod';
import { DEBTOR } from '../books/debts';
import { personalMembers } from '../chain/forms';
import { readRow } from '../database/column-types';
import type { Writable } from '../database/handles';
import { textOf } from '../migrations/up-to-90/migration-20';
import { blankWhere } from './blank-where';

/** What stands for the number of a recharge that was forgotten. */
export const BLANK = '~';

/** What is known of a recharge besides its number: whatever else names a customer goes with it. */
export interface RowToBlank {
  readonly seq: number;
  readonly refId: string;
  readonly number: string;
}

/** What the trigger of migration 220 lets through, to the letter: the personal members of an entry, wherever one has them. */
export const BLANK_ENTRY = `json_replace(entry, '$.message', NULL, '$.reply.message', NULL, '$.reply.echo.number', NULL,
  '$.reason', '', '$.where', '')`;

/** Whether an entry has a personal member that is not blank yet, as SQL over `recharge_events`. */
const IS_PERSONAL_ENTRY = `EXISTS (SELECT 1 FROM json_tree(entry)
  WHERE key IN (${[...personalMembers].map((name) => `'${name}'`).join(', ')}) AND ifnull(value, '') <> '')`;

/**
 * Forgets whom one recharge was for. Amounts, states, ids, operators and days stay, so that every total is what it was. Call it in
 * a transaction, under an open erasure.
 * @param pseudonym of a sale on account: who owes, in sales and payments alike; it stands for the name, or for the phone where
 * nobody was named. `null`: nobody is named.
 * @param before statements tell of the number, too: their lines of before this time (UTC milliseconds) lose it
 */
export function blankRow(db: Writable, row: RowToBlank, pseudonym: string | null, before: number): void {
  const { seq, refId } = row;
  // A customer who is still known would owe again what a pseudonym has paid; nor may a link say whose a forgotten sale was.
  db.run(
    `DELETE FROM customer_sales WHERE seq = @seq
       AND customer = (SELECT customer FROM customer_keys WHERE key = (SELECT ${DEBTOR} FROM recharges WHERE seq = @seq))`,
    { seq },
  );
  blankWhere(
    db,
    'recharges',
    {
      number: `'${BLANK}'`,
      fields: `'[]'`,
      // What was null stays null: the chain knows which values were there.
      customer_phone: 'iif(customer_phone IS NULL OR customer_name IS NOT NULL, NULL, @pseudonym)',
      customer_name: 'iif(customer_name IS NULL, NULL, @pseudonym)',
      override_reason: `iif(override_reason IS NULL, NULL, '${BLANK}')`,
      message: 'NULL',
      shield_key: 'NULL',
    },
    'seq = @seq',
    { seq, pseudonym },
  );
  db.run(
    `UPDATE recharge_search SET text = (SELECT ${textOf('recharges')} FROM recharges WHERE seq = @seq) WHERE rowid = @seq`,
    { seq },
  );
  // An entry that has nothing to blank keeps its text to the letter: as such it is in the chain.
  blankWhere(db, 'recharge_events', { entry: BLANK_ENTRY }, `ref_id = @refId AND ${IS_PERSONAL_ENTRY}`, {
    refId,
  });
  blankWhere(db, 'complaint_entries', { phone: 'NULL', words: 'NULL' }, 'ref_id = @refId', { refId });
  blankWhere(db, 'money_moves', { reason: 'NULL' }, 'ref_id = @refId AND reason IS NOT NULL', { refId });
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
  blankWhere(db, 'statement_lines', { number: 'NULL', slot: `'~' || line` }, 'line = @line', { line });
  blankWhere(db, 'statement_pairs', { slot: '@blank' }, 'account_id = @accountId AND slot = @slot', {
    blank: `~${line}`,
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
