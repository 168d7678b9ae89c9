import type {
  ComplaintCall,
  ComplaintEnd,
  ComplaintReason,
  ComplaintWay,
} from '../../../preload/contract/complaints/complaint';
import type { RefId } from '../../../preload/contract/ids';
import { galla, type SignedTime } from '../../recharge/state/moment';
import type { Bindings, Writable } from '../database/handles';
import { z } from 'zod';
import { readRow, readRows } from '../database/column-types';
import { insertRow } from '../rows/column-names';
import { keepNoted, notedBefore } from '../rows/noted-requests';
import { IS_OPEN } from './open-complaint';
import { notVerifiedMark } from '../rows/not-verified';

/** A complaint as it is taken. */
export interface TakenComplaint {
  readonly refId: RefId;
  readonly reason: ComplaintReason;
  readonly words: string | null;
  readonly phone: string | null;
  readonly way: ComplaintWay;
  readonly gatewayNumber: string | null;
}

/** What is written further about one. */
export type ComplaintNote =
  | { readonly kind: 'note'; readonly words: string | null; readonly gatewayNumber: string | null }
  | { readonly kind: 'ended'; readonly end: ComplaintEnd; readonly words: string | null }
  /** It is about to be sent. */
  | { readonly kind: 'call'; readonly call: 'asking' };

/** How a call ended. */
export interface ComplaintCallEnd {
  readonly call: Exclude<ComplaintCall, 'asking'>;
  readonly words: string | null;
  readonly gatewayNumber: string | null;
}

/** What became of a note: the complaint's id, or why there is none. */
export type ComplaintNoted =
  | { readonly kind: 'noted'; readonly id: number; readonly again: boolean }
  | {
      readonly kind:
        | 'no_such_row'
        | 'already_complained'
        | 'no_such_complaint'
        | 'complaint_ended'
        | 'under_way'
        | 'other_request';
    };

const seqSchema = z.object({ seq: z.int() });

/** Takes a complaint, once for each request. Of one recharge one at a time is open. */
export function takeComplaint(
  db: Writable,
  taken: TakenComplaint,
  time: SignedTime,
  requestId: string,
): ComplaintNoted {
  return db.immediate((): ComplaintNoted => {
    const request = { requestId, asked: { complaint: taken } };
    const before = notedBefore(db, request);
    if (before.kind === 'other') return { kind: 'other_request' };
    if (before.kind === 'noted') return { kind: 'noted', id: takenFor(db, requestId), again: true };
    const row = db.one('SELECT state FROM recharges WHERE ref_id = @refId', { refId: taken.refId });
    if (row === undefined) return { kind: 'no_such_row' };
    if (openOf(db, taken.refId)) return { kind: 'already_complained' };
    const { state } = readRow(z.object({ state: z.string() }), row);
    const id = nextSeq(db);
    append(db, { seq: id, complaint: id, kind: 'taken', state, requestId, ...taken }, time);
    keepNoted(db, request, time.at);
    return { kind: 'noted', id, again: false };
  });
}

/** Writes further about an open complaint, once for each request. While a call is under way, no other begins. */
export function noteComplaint(
  db: Writable,
  id: number,
  note: ComplaintNote,
  time: SignedTime,
  requestId: string,
): ComplaintNoted {
  return db.immediate((): ComplaintNoted => {
    const request = { requestId, asked: { complaintEntry: id, note } };
    const before = notedBefore(db, request);
    if (before.kind === 'other') return { kind: 'other_request' };
    if (before.kind === 'noted') return { kind: 'noted', id, again: true };
    const refId = refIdOf(db, id);
    if (refId === null) return { kind: 'no_such_complaint' };
    if (isEnded(db, id)) return { kind: 'complaint_ended' };
    if (note.kind === 'call' && isAsking(db, id)) return { kind: 'under_way' };
    append(db, { seq: nextSeq(db), complaint: id, refId, requestId, ...note }, time);
    keepNoted(db, request, time.at);
    return { kind: 'noted', id, again: false };
  });
}

/** Writes how the call of a complaint ended, if it is under way. Also where it was ended meanwhile: it is the gateway's word. */
export function endComplaintCall(db: Writable, id: number, ended: ComplaintCallEnd, at: number): null {
  db.immediate(() => {
    const refId = refIdOf(db, id);
    if (refId === null || !isAsking(db, id)) return;
    append(db, { seq: nextSeq(db), complaint: id, refId, kind: 'call', ...ended }, { at, ...galla });
  });
  return null;
}

/** What a stop left under way: nobody knows whether it arrived. Answers how many. */
export function recoverComplaintCalls(db: Writable, at: number): number {
  const left = readRows(
    z.object({ complaint: z.int() }),
    db.all(
      `SELECT complaint FROM complaint_entries AS entry WHERE call = 'asking' AND NOT EXISTS (
         SELECT 1 FROM complaint_entries AS later
         WHERE later.complaint = entry.complaint AND later.kind = 'call' AND later.seq > entry.seq
       )`,
    ),
  );
  for (const { complaint } of left)
    endComplaintCall(db, complaint, { call: 'lost', words: null, gatewayNumber: null }, at);
  return left.length;
}

/** The complaint that was taken for a request. @throws UnreadableRow when there is none: a bug. */
function takenFor(db: Writable, requestId: string): number {
  return readRow(
    seqSchema,
    db.one('SELECT seq FROM complaint_entries WHERE request_id = @requestId', { requestId }),
  ).seq;
}

function openOf(db: Writable, refId: RefId): boolean {
  const open = db.one(`SELECT seq FROM complaint_entries AS taken WHERE ref_id = @refId AND ${IS_OPEN}`, {
    refId,
  });
  return open !== undefined;
}

function refIdOf(db: Writable, id: number): string | null {
  const row = db.one(`SELECT ref_id AS refId FROM complaint_entries WHERE seq = @id AND kind = 'taken'`, {
    id,
  });
  return row === undefined ? null : readRow(z.object({ refId: z.string() }), row).refId;
}

function isEnded(db: Writable, id: number): boolean {
  return (
    db.one(`SELECT seq FROM complaint_entries WHERE complaint = @id AND kind = 'ended'`, { id }) !== undefined
  );
}

function isAsking(db: Writable, id: number): boolean {
  const row = db.one(
    `SELECT call FROM complaint_entries WHERE complaint = @id AND kind = 'call' ORDER BY seq DESC LIMIT 1`,
    { id },
  );
  return row !== undefined && readRow(z.object({ call: z.string() }), row).call === 'asking';
}

/** Inside of an IMMEDIATE transaction: nobody else writes meanwhile. */
function nextSeq(db: Writable): number {
  return readRow(seqSchema, db.one('SELECT ifnull(max(seq), 0) + 1 AS seq FROM complaint_entries', {})).seq;
}

function append(db: Writable, entry: Bindings, time: SignedTime): void {
  const { at, by, allowedBy } = time;
  insertRow(db, 'complaint_entries', { ...entry, at, by, allowedBy, notVerified: notVerifiedMark(time) });
}
