import { z } from 'zod';
import { readRow, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { accountOf, DEBTOR, owed } from '../books/debts';

/** Why a recharge is not forgotten; `goes`: nothing keeps it. */
export type Verdict = 'goes' | 'young' | 'open' | 'owed';

/** What decides it. */
export interface RowToJudge {
  readonly seq: number;
  readonly refId: string;
  readonly number: string;
  readonly createdAt: number;
  readonly isOpen: boolean;
  /** Whose account it is on; `null`: on nobody's. */
  readonly debtor: string | null;
}

const rowSchema = z.object({
  seq: z.int(),
  refId: z.string(),
  number: z.string(),
  createdAt: timeColumn,
  isOpen: z.literal([0, 1]).transform((value) => value === 1),
  debtor: z.string().nullable(),
}) satisfies z.ZodType<RowToJudge>;

/** Somebody still has to do something about it: it may move yet, or money is owed, or a customer complains. */
const OPEN = `(state NOT IN ('success', 'failed', 'refunded', 'not_sent') OR needs_person = 1 OR alarm IS NOT NULL
  OR changed_since_at IS NOT NULL OR against_hand IS 1 OR money_case IS 'open'
  OR EXISTS (SELECT 1 FROM complaint_entries AS taken WHERE taken.ref_id = recharges.ref_id AND taken.kind = 'taken'
    AND NOT EXISTS (SELECT 1 FROM complaint_entries WHERE complaint = taken.seq AND kind = 'ended')))`;

/** Money moved or a customer complained because of it since then: it is no older than that. */
const TOUCHED = `(EXISTS (SELECT 1 FROM complaint_entries WHERE complaint_entries.ref_id = recharges.ref_id AND at >= @before)
  OR EXISTS (SELECT 1 FROM money_moves WHERE money_moves.ref_id = recharges.ref_id AND at >= @before))`;

/** What {@link readRowToJudge} reads, of `recharges`. */
export const JUDGED = `seq, ref_id AS refId, number, created_at AS createdAt, ${OPEN} AS isOpen,
  iif(payment = 'on_account', ${DEBTOR}, NULL) AS debtor`;

/** Reads it. @throws UnreadableRow */
export function readRowToJudge(row: unknown): RowToJudge {
  return readRow(rowSchema, row);
}

/**
 * Whether a recharge may be forgotten. One on account goes with all of the account or not at all: at a balance of 0, when nothing
 * of it is younger or open. `before` in UTC milliseconds.
 */
export function verdictOn(db: Readable, row: RowToJudge, before: number): Verdict {
  if (row.createdAt >= before) return 'young';
  if (row.isOpen) return 'open';
  const touched = db.one(`SELECT 1 FROM recharges WHERE seq = @seq AND ${TOUCHED}`, { seq: row.seq, before });
  if (touched !== undefined) return 'young';
  return row.debtor === null ? 'goes' : accountVerdict(db, row.debtor, before);
}

function accountVerdict(db: Readable, debtor: string, before: number): Verdict {
  const { sales, payments, bindings } = accountOf(db, debtor);
  if (owed(db, debtor) !== 0) return 'owed';
  const young = db.one(
    `SELECT 1 FROM recharges WHERE ${sales} AND (created_at >= @before OR ${TOUCHED})
     UNION ALL SELECT 1 FROM debt_payments WHERE ${payments} AND at >= @before LIMIT 1`,
    { ...bindings, before },
  );
  if (young !== undefined) return 'young';
  const open = db.one(`SELECT 1 FROM recharges WHERE ${sales} AND ${OPEN} LIMIT 1`, bindings);
  return open === undefined ? 'goes' : 'open';
}
