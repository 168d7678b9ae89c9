import { z } from 'zod';
import type { AccountId } from '../../../preload/contract/ids';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { rechargeStates } from '../../../preload/contract/sale/recharge';
import { refIdColumn, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

const schema = z.object({
  seq: z.int(),
  refId: refIdColumn,
  txnId: z.string().nullable(),
  createdAt: timeColumn,
  number: z.string(),
  operatorName: z.string(),
  amountPaise: paiseSchema,
  state: z.enum(rechargeStates),
});
export type StoredSale = Readonly<z.infer<typeof schema>>;

const COLUMNS = `seq, ref_id AS refId, txn_id AS txnId, created_at AS createdAt, number, operator_name AS operatorName,
  amount_paise AS amountPaise, state`;

/** Recharges of an account on an Indian day, from `after` on in the order of their making: `limit` at most. */
export function salesToCompare(
  db: Readable,
  accountId: AccountId,
  istDate: string,
  after: number,
  limit: number,
): readonly StoredSale[] {
  // By the index of the day; an account of its own has nearly all of a journal's rows.
  const rows = db.all(
    `SELECT ${COLUMNS} FROM recharges
     WHERE ist_date = @istDate AND seq > @after AND +account_id = @accountId ORDER BY seq LIMIT @limit`,
    { accountId, istDate, after, limit },
  );
  return readableRows(db, schema, rows);
}

/** Recharges of an account that have one of these ref ids. */
export function salesOfRefIds(
  db: Readable,
  accountId: AccountId,
  refIds: readonly string[],
): readonly StoredSale[] {
  const rows = db.all(
    `SELECT ${COLUMNS} FROM recharges
     WHERE ref_id IN (SELECT value FROM json_each(@refIds)) AND +account_id = @accountId`,
    { accountId, refIds: JSON.stringify(refIds) },
  );
  return readableRows(db, schema, rows);
}
