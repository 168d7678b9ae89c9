import { z } from 'zod';
import type { AccountId, RefId } from '../../../preload/contract/ids';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import {
  statementFields,
  type KeptStatement,
  type StatementField,
} from '../../../preload/contract/statement/statement';
import {
  flagColumn,
  jsonColumn,
  personIdColumn,
  readRow,
  refIdColumn,
  timeColumn,
} from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

/** What the columns of a file were called that held a field. */
export type Layout = Readonly<Partial<Record<StatementField, string>>>;

const schema = z.object({
  statement: z.int(),
  file: z.string(),
  hash: z.string(),
  at: timeColumn,
  by: personIdColumn.nullable(),
  lines: z.int(),
  fresh: z.int(),
  from: timeColumn,
  to: timeColumn,
}) satisfies z.ZodType<KeptStatement>;

const STATEMENTS = `
  SELECT statement, file, hash, at, by, fresh, from_at AS "from", to_at AS "to",
    (SELECT count(*) FROM statement_lines AS own WHERE own.statement = statements.statement) AS lines
  FROM statements`;

/** How many statements are listed: a shop that fetches one every day sees two months. */
const LISTED = 60;

/** What was kept of an account, the newest first. */
export function statementsKept(db: Readable, accountId: AccountId): readonly KeptStatement[] {
  const rows = db.all(`${STATEMENTS} WHERE account_id = @accountId ORDER BY statement DESC LIMIT ${LISTED}`, {
    accountId,
  });
  return readableRows(db, schema, rows);
}

/** A statement of the account; `null`: there is none. */
export function statementOf(db: Readable, accountId: AccountId, statement: number): KeptStatement | null {
  const row = db.one(`${STATEMENTS} WHERE account_id = @accountId AND statement = @statement`, {
    accountId,
    statement,
  });
  return row === undefined ? null : readRow(schema, row);
}

/** The statement that this very file made; `null`: none. */
export function statementByHash(db: Readable, accountId: AccountId, hash: string): KeptStatement | null {
  const row = db.one(`${STATEMENTS} WHERE account_id = @accountId AND hash = @hash`, { accountId, hash });
  return row === undefined ? null : readRow(schema, row);
}

const layoutSchema = z.object({
  layout: jsonColumn(z.partialRecord(z.enum(statementFields), z.string())),
});

/** How the columns of the account's newest statement were called; `null`: it has none. */
export function lastLayout(db: Readable, accountId: AccountId): Layout | null {
  const rows = db.all(
    'SELECT layout FROM statements WHERE account_id = @accountId ORDER BY statement DESC LIMIT 1',
    { accountId },
  );
  return readableRows(db, layoutSchema, rows)[0]?.layout ?? null;
}

const lineSchema = z.object({
  line: z.int(),
  statement: z.int(),
  place: z.int(),
  at: timeColumn,
  isDayOnly: flagColumn,
  refId: z.string().nullable(),
  txnId: z.string().nullable(),
  hasLostIds: flagColumn,
  number: z.string().nullable(),
  operator: z.string(),
  amountPaise: paiseSchema,
  side: z.enum(['debit', 'credit']),
  status: z
    .enum(['', 'success', 'failed', 'refunded', 'pending'])
    .transform((status) => (status === '' ? null : status)),
  slot: z.string(),
});
export type StoredLine = Readonly<z.infer<typeof lineSchema>>;

/** Where a slice ended. */
export interface LineMark {
  readonly at: number;
  readonly line: number;
}

/** Lines of an account from `after` on to `to`, in the order of time: `limit` at most. */
export function statementLines(
  db: Readable,
  accountId: AccountId,
  after: LineMark,
  to: number,
  limit: number,
): readonly StoredLine[] {
  const rows = db.all(
    `SELECT line, statement, place, at, is_day_only AS isDayOnly, ref_id AS refId, txn_id AS txnId, has_lost_ids AS hasLostIds,
       number, operator, amount_paise AS amountPaise, side, status, slot
     FROM statement_lines
     WHERE account_id = @accountId AND (at, line) > (@at, @line) AND at <= @to ORDER BY at, line LIMIT @limit`,
    { accountId, ...after, to, limit },
  );
  return readableRows(db, lineSchema, rows);
}

const pairSchema = z.object({ pair: z.int(), slot: z.string(), refId: refIdColumn });
/** Of a row of `statement_pairs`: nobody took it back. */
export const STANDS =
  'NOT EXISTS (SELECT 1 FROM pairs_taken_back AS back WHERE back.pair = statement_pairs.pair)';

export type StoredPair = { readonly pair: number; readonly slot: string; readonly refId: RefId };

/** What people confirmed of an account's lines and nobody took back, from `after` on: `limit` at most. A later one of a slot counts. */
export function statementPairs(
  db: Readable,
  accountId: AccountId,
  after: number,
  limit: number,
): readonly StoredPair[] {
  const rows = db.all(
    `SELECT pair, slot, ref_id AS refId FROM statement_pairs
     WHERE account_id = @accountId AND pair > @after AND ${STANDS} ORDER BY pair LIMIT @limit`,
    { accountId, after, limit },
  );
  return readableRows(db, pairSchema, rows);
}
