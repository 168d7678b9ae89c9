import { z } from 'zod';
import type { CommissionEntry, CommissionTerms } from '../../../preload/contract/earnings/commission';
import { commissionTermsSchema } from '../../../preload/contract/earnings/earnings-schemas';
import type { SignedTime } from '../../recharge/state/moment';
import { jsonColumn, personIdColumn, readRow, timeColumn } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { insertRow } from '../rows/column-names';

const schema = z.object({
  seq: z.int(),
  at: timeColumn,
  fromDate: z.string(),
  operator: z.string(),
  terms: jsonColumn(commissionTermsSchema).nullable(),
  by: personIdColumn.nullable(),
  allowedBy: personIdColumn.nullable(),
}) satisfies z.ZodType<CommissionEntry>;

/** All terms that were ever set, in the order of their writing: some for each operator, so they are few. */
export function commissions(db: Readable): readonly CommissionEntry[] {
  const rows = db.all(
    `SELECT seq, at, from_date AS fromDate, operator, terms, by, allowed_by AS allowedBy
     FROM commission_entries ORDER BY seq`,
  );
  return readableRows(db, schema, rows);
}

/** New terms of an operator. */
export interface NewTerms {
  readonly operator: string;
  /** `YYYY-MM-DD` in India. */
  readonly fromDate: string;
  readonly terms: CommissionTerms | null;
}

/** Writes terms that hold from a day on, unless later ones are there: what was earned keeps the terms of its day. */
export function setCommission(
  db: Writable,
  { operator, fromDate, terms }: NewTerms,
  time: SignedTime,
): boolean {
  return db.immediate(() => {
    const { newest } = readRow(
      z.object({ newest: z.string().nullable() }),
      db.one('SELECT max(from_date) AS newest FROM commission_entries WHERE operator = @operator', {
        operator,
      }),
    );
    if (newest !== null && newest > fromDate) return false;
    const { at, by, allowedBy } = time;
    insertRow(db, 'commission_entries', {
      at,
      fromDate,
      operator,
      terms: terms === null ? null : JSON.stringify(terms),
      by,
      allowedBy,
    });
    return true;
  });
}
