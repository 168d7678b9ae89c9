import { z } from 'zod';
import type { RefId } from '../../../preload/contract/ids';
import { readRow, refIdColumn, timeColumn } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import type { SignedTime } from '../../recharge/state/moment';
import { insertRow } from '../rows/column-names';
import { notVerifiedMark } from '../rows/not-verified';
import { keepNoted, notedBefore } from '../rows/noted-requests';
import { readableRows } from '../database/readable-rows';

/** States of a print job, in the order of `docs/printing.md`. */
const printJobStates = ['queued', 'sending', 'sent', 'failed', 'not_known', 'cancelled'] as const;
export type PrintJobState = (typeof printJobStates)[number];

/** A slip on its way to a printer. Times are UTC milliseconds. */
export interface PrintJob {
  /** Order of asking: 1, 2, 3 … */
  readonly jobId: number;
  /** `null`: a test or ruler print. */
  readonly refId: RefId | null;
  /** The return that it is the slip of, by its move; `null`: of none. */
  readonly move: number | null;
  readonly copy: number;
  /** Id of the saved printer. */
  readonly printer: string;
  /** The slip document as JSON; `null` once it is on paper or cancelled. */
  readonly slip: string | null;
  readonly state: PrintJobState;
  /** Why it failed or is not known: a word of the printing's closed list. */
  readonly cause: string | null;
  /** How often its bytes were sent. */
  readonly tries: number;
  readonly createdAt: number;
  readonly changedAt: number;
}

/** A slip to be printed. */
export type NewPrintJob = Pick<PrintJob, 'refId' | 'copy' | 'printer'> & {
  readonly slip: string;
  /** Of the request that asks for it: asked again, it is the same job. `null`: nobody can ask twice. */
  readonly requestId: string | null;
  /** The close that it prints, by its number in the journal; none for a slip. */
  readonly close?: number;
  /** The return that it is the slip of, by its move; none for others. */
  readonly move?: number;
  /** The customer whose account it is; none for others. It stands in the slip alone. */
  readonly account?: number;
};

/** How sending ended. */
export type PrintJobEnd =
  { readonly state: 'sent' } | { readonly state: 'failed' | 'not_known'; readonly cause: string };

const schema = z.object({
  jobId: z.int(),
  refId: refIdColumn.nullable(),
  move: z.int().nullable(),
  copy: z.int(),
  printer: z.string(),
  slip: z.string().nullable(),
  state: z.enum(printJobStates),
  cause: z.string().nullable(),
  tries: z.int(),
  createdAt: timeColumn,
  changedAt: timeColumn,
});

const COLUMNS = `job_id AS jobId, ref_id AS refId, move, copy, printer, slip, state, cause, tries,
  created_at AS createdAt, changed_at AS changedAt`;

/** Who moved it last by hand: put it back into the queue, or ended it. */
const MOVED = 'moved_by = @by, move_allowed_by = @allowedBy, moved_not_verified = @notVerified';

/** Who wanted it, or moved it. */
function signed(time: SignedTime) {
  const { by, allowedBy } = time;
  return { by, allowedBy, notVerified: notVerifiedMark(time) };
}

/** Puts a slip into the outbox. A request that was noted before answers its job, whatever has become of it. */
export function queuePrint(db: Writable, wanted: NewPrintJob, time: SignedTime): PrintJob {
  const { at } = time;
  const { requestId, account: _, ...job } = wanted;
  const request = requestId === null ? null : { requestId, asked: askedFor(wanted) };
  return db.immediate(() => {
    const before = request === null ? null : notedBefore(db, request);
    if (before?.kind === 'noted' && before.jobId !== null) return printJob(db, before.jobId);
    insertRow(db, 'print_jobs', { ...job, state: 'queued', createdAt: at, changedAt: at, ...signed(time) });
    const { jobId } = readRow(newest, db.one('SELECT last_insert_rowid() AS jobId'));
    // An id that stands for another slip names nothing: this one is printed all the same.
    if (request !== null && before?.kind === 'new') keepNoted(db, request, at, jobId);
    return printJob(db, jobId);
  });
}

const newest = schema.pick({ jobId: true });

function askedFor({ refId, close, move, account }: Omit<NewPrintJob, 'slip' | 'requestId'>) {
  if (account !== undefined) return { account };
  if (move !== undefined) return { move };
  return close === undefined ? { refId } : { close };
}

function printJob(db: Readable, jobId: number): PrintJob {
  return readRow(schema, db.one(`SELECT ${COLUMNS} FROM print_jobs WHERE job_id = @jobId`, { jobId }));
}

/** The slip of a return or of a Z that became a file. */
export type SlipFile = { readonly copy: number } & ({ readonly close: number } | { readonly move: number });

/** What a file is called where a job names its printer. */
const AS_FILE = 'PDF';

/** Counts a slip that is a file, once it is there: a second one is a duplicate, whichever of them is paper. */
export function noteSlipFile(db: Writable, file: SlipFile, time: SignedTime): void {
  const { at } = time;
  const ended = { refId: null, printer: AS_FILE, slip: null, state: 'sent', createdAt: at, changedAt: at };
  insertRow(db, 'print_jobs', { ...file, ...ended, ...signed(time) });
}

/**
 * Takes a job out of the queue of a printer, before its first byte leaves. `false`: it is not queued there any more,
 * since it was moved or has ended: send nothing. The slip of a return that was taken back meanwhile ends here, cancelled.
 */
export function startPrint(db: Writable, jobId: number, printer: string, at: number): boolean {
  return db.immediate(() => {
    // SECURITY: a slip that says "money returned" of money that did not go out is taken for the proof that it did.
    const tookBack = db.run(
      `UPDATE print_jobs SET state = 'cancelled', cause = NULL, slip = NULL, changed_at = @at
       WHERE job_id = @jobId AND state = 'queued'
         AND EXISTS (SELECT 1 FROM money_moves WHERE reverses = print_jobs.move)`,
      { jobId, at },
    );
    if (tookBack === 1) return false;
    const started = db.run(
      `UPDATE print_jobs SET state = 'sending', cause = NULL, tries = tries + 1, changed_at = @at
       WHERE job_id = @jobId AND state = 'queued' AND printer = @printer`,
      { jobId, printer, at },
    );
    return started === 1;
  });
}

/** Notes how sending ended. `false`: it was not being sent. */
export function endPrint(db: Writable, jobId: number, end: PrintJobEnd, at: number): boolean {
  const cause = end.state === 'sent' ? null : end.cause;
  return (
    db.run(
      `UPDATE print_jobs SET state = @state, cause = @cause, changed_at = @at,
         slip = CASE @state WHEN 'sent' THEN NULL ELSE slip END
       WHERE job_id = @jobId AND state = 'sending'`,
      { jobId, at, state: end.state, cause },
    ) === 1
  );
}

/**
 * A person wants it printed (again), perhaps elsewhere: the only way back into the queue. `false`: it is
 * being sent or has ended.
 */
export function requeuePrint(db: Writable, jobId: number, printer: string, time: SignedTime): boolean {
  return (
    db.run(
      `UPDATE print_jobs SET state = 'queued', cause = NULL, printer = @printer, changed_at = @at, ${MOVED}
       WHERE job_id = @jobId AND state IN ('queued', 'failed', 'not_known')`,
      { jobId, printer, at: time.at, ...signed(time) },
    ) === 1
  );
}

/** A person says that the paper came out, or that it is not wanted any more. `false`: it cannot end now. */
export function closePrint(db: Writable, jobId: number, as: 'sent' | 'cancelled', time: SignedTime): boolean {
  return (
    db.run(
      `UPDATE print_jobs SET state = @as, cause = NULL, slip = NULL, changed_at = @at, ${MOVED}
       WHERE job_id = @jobId AND state IN ('queued', 'failed', 'not_known')`,
      { jobId, as, at: time.at, ...signed(time) },
    ) === 1
  );
}

/**
 * A person wants none of the slips any more that wait or have failed. Those that may be on paper stay: a person looks
 * for each. Answers how many that were.
 */
export function cancelPrints(db: Writable, time: SignedTime): number {
  return db.run(
    `UPDATE print_jobs SET state = 'cancelled', cause = NULL, slip = NULL, changed_at = @at, ${MOVED}
     WHERE state IN ('queued', 'failed')`,
    { at: time.at, ...signed(time) },
  );
}

/**
 * At the start: what was being sent when the program stopped may be on paper or not. It is never sent again
 * by itself: a person is asked. Answers how many jobs that are.
 */
export function recoverPrints(db: Writable, at: number): number {
  return db.run(
    `UPDATE print_jobs SET state = 'not_known', cause = 'interrupted', changed_at = @at
     WHERE state = 'sending'`,
    { at },
  );
}

/** So many jobs a person is asked about: nobody reads further. */
const ASKED = 500;

/**
 * Jobs that are not on paper for sure, the oldest first: all that wait, however many old ones nobody has answered
 * for, and the newest of those. Not those that a spooler took: no more will be known of them, and a counter that
 * asks after each is not read.
 */
export function openPrints(db: Readable): readonly PrintJob[] {
  return readableRows(
    db,
    schema,
    db.all(
      `SELECT ${COLUMNS} FROM print_jobs
       WHERE state NOT IN ('sent', 'cancelled') AND (state IN ('queued', 'sending') OR job_id IN (
         SELECT job_id FROM print_jobs
         WHERE state NOT IN ('sent', 'cancelled', 'queued', 'sending') AND cause IS NOT 'spooled'
         ORDER BY job_id DESC LIMIT ${ASKED}))
       ORDER BY job_id`,
    ),
  );
}

/** All jobs of one recharge, the oldest first. */
export function printsOf(db: Readable, refId: string): readonly PrintJob[] {
  return readableRows(
    db,
    schema,
    db.all(`SELECT ${COLUMNS} FROM print_jobs WHERE ref_id = @refId ORDER BY job_id`, { refId }),
  );
}

/** How many slips there are of a return, files among them. One of an older Galla names no move; the request that queued it does. */
export function printsOfReturn(db: Readable, move: number): number {
  const row = db.one(
    `SELECT (SELECT count(*) FROM print_jobs WHERE move = @move)
       + (SELECT count(*) FROM noted_requests JOIN print_jobs USING (job_id)
          WHERE request_id = @request AND move IS NULL) AS jobs`,
    { move, request: `return:${move}` },
  );
  return readRow(z.object({ jobs: z.int() }), row).jobs;
}

/** How many slips there are of a close, files among them. */
export function printsOfClose(db: Readable, close: number): number {
  const row = db.one('SELECT count(*) AS jobs FROM print_jobs WHERE close = @close', { close });
  return readRow(z.object({ jobs: z.int() }), row).jobs;
}
