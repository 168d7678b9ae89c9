import { z } from 'zod';
import {
  complaintCalls,
  complaintEnds,
  complaintReasons,
  complaintWays,
  type Complaint,
  type ComplaintEntry,
  type ComplaintPage,
} from '../../../preload/contract/complaints/complaint';
import type { RefId } from '../../../preload/contract/ids';
import { toAsciiDigits } from '../../../preload/contract/money';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { rechargeStates } from '../../../preload/contract/sale/recharge';
import {
  accountIdColumn,
  personIdColumn,
  readRow,
  readRows,
  refIdColumn,
  timeColumn,
} from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { IS_OPEN } from './open-complaint';

/** How many a page has. */
const PAGE = 50;

const entrySchema = z.object({
  seq: z.int(),
  complaint: z.int(),
  at: timeColumn,
  by: personIdColumn.nullable(),
  allowedBy: personIdColumn.nullable(),
  kind: z.enum(['taken', 'note', 'call', 'ended']),
  words: z.string().nullable(),
  gatewayNumber: z.string().nullable(),
  call: z.enum(complaintCalls).nullable(),
  end: z.enum(complaintEnds).nullable(),
}) satisfies z.ZodType<ComplaintEntry>;

const takenSchema = z.object({
  id: z.int(),
  refId: refIdColumn,
  accountId: accountIdColumn,
  reason: z.enum(complaintReasons),
  phone: z.string().nullable(),
  way: z.enum(complaintWays),
  stateThen: z.enum(rechargeStates),
  number: z.string(),
  operatorName: z.string(),
  amountPaise: paiseSchema,
  state: z.enum(rechargeStates),
  txnId: z.string().nullable(),
  createdAt: timeColumn,
});
type Taken = z.output<typeof takenSchema>;

const TAKEN = `
  SELECT taken.seq AS id, taken.ref_id AS refId, account_id AS accountId, taken.reason, taken.phone, taken.way,
    taken.state AS stateThen, number, operator_name AS operatorName, amount_paise AS amountPaise, recharges.state AS state,
    txn_id AS txnId, created_at AS createdAt
  FROM complaint_entries AS taken JOIN recharges ON recharges.ref_id = taken.ref_id
  WHERE taken.kind = 'taken'`;

/** Those of one recharge, newest first. */
export function complaintsOf(db: Readable, refId: RefId): readonly Complaint[] {
  return complete(db, db.all(`${TAKEN} AND taken.ref_id = @refId ORDER BY taken.seq DESC`, { refId }));
}

/** One of them; `null`: there is none with this id. */
export function complaintOf(db: Readable, id: number): Complaint | null {
  return complete(db, db.all(`${TAKEN} AND taken.seq = @id`, { id }))[0] ?? null;
}

/**
 * A page of them. The open ones are all on one page, most money first: a shop has few, and none may be missed. Of the ended
 * ones the newest first. `search`: a part of the number, of the ref id or of the gateway's number.
 */
export function complaintsPage(
  db: Readable,
  isOpen: boolean,
  search: string,
  before: number | null,
): ComplaintPage {
  const part = toAsciiDigits(search).replaceAll(/\s/g, '').toUpperCase();
  const found = `(@part = '' OR instr(upper(number), @part) > 0 OR instr(taken.ref_id, @part) > 0 OR EXISTS (
    SELECT 1 FROM complaint_entries AS named
    WHERE named.complaint = taken.seq AND instr(upper(named.gateway_number), @part) > 0
  ))`;
  const open = openComplaints(db);
  if (isOpen) {
    const rows = db.all(`${TAKEN} AND ${IS_OPEN} AND ${found} ORDER BY amount_paise DESC, taken.seq`, {
      part,
    });
    return { complaints: complete(db, rows), before: null, open };
  }
  const rows = db.all(
    `${TAKEN} AND NOT ${IS_OPEN} AND taken.seq < @before AND ${found} ORDER BY taken.seq DESC LIMIT ${PAGE}`,
    { part, before: before ?? Number.MAX_SAFE_INTEGER },
  );
  const complaints = complete(db, rows);
  return { complaints, before: rows.length < PAGE ? null : (complaints.at(-1)?.id ?? null), open };
}

/** How many are open. */
export function openComplaints(db: Readable): number {
  const row = db.one(`SELECT count(*) AS open FROM complaint_entries AS taken WHERE ${IS_OPEN}`, {});
  return readRow(z.object({ open: z.int() }), row).open;
}

function complete(db: Readable, rows: readonly unknown[]): readonly Complaint[] {
  return readableRows(db, takenSchema, rows).map((taken) => complaint(taken, entriesOf(db, taken.id)));
}

function entriesOf(db: Readable, id: number): readonly ComplaintEntry[] {
  const rows = db.all(
    `SELECT seq, complaint, at, by, allowed_by AS allowedBy, kind, words, gateway_number AS gatewayNumber, call, end
     FROM complaint_entries WHERE complaint = @id ORDER BY seq`,
    { id },
  );
  return readRows(entrySchema, rows);
}

function complaint(taken: Taken, entries: readonly ComplaintEntry[]): Complaint {
  const { id, refId, accountId, reason, phone, way, stateThen, ...recharge } = taken;
  const ended = entries.find(({ kind }) => kind === 'ended');
  return {
    id,
    refId,
    accountId,
    reason,
    phone,
    way,
    takenAt: entries[0]?.at ?? 0,
    gatewayNumber: entries.findLast((entry) => entry.gatewayNumber !== null)?.gatewayNumber ?? null,
    call: entries.findLast(({ kind }) => kind === 'call')?.call ?? null,
    end: ended?.end ?? null,
    endedAt: ended?.at ?? null,
    entries,
    recharge,
    movedSince: recharge.state !== stateThen,
  };
}
