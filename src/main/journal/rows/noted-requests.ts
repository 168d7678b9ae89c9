import { z } from 'zod';
import { readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';

/** A request of the page that notes something. Its id is made once for each form, and repeated with it. */
export interface NotedRequest {
  readonly requestId: string;
  /** What was asked; compared as JSON. */
  readonly asked: unknown;
}

/** What the journal knows of a request: nothing yet; that it was noted; that its id stands for another one. */
export type Before =
  | { readonly kind: 'new' }
  | { readonly kind: 'noted'; readonly jobId: number | null }
  | { readonly kind: 'other' };

const schema = z.object({ asked: z.string(), jobId: z.int().nullable() });

/** Looks a request up. Call it in the transaction that notes it, so that of two at once one comes second. */
export function notedBefore(db: Readable, { requestId, asked }: NotedRequest): Before {
  const row = db.one('SELECT asked, job_id AS jobId FROM noted_requests WHERE request_id = @requestId', {
    requestId,
  });
  if (row === undefined) return { kind: 'new' };
  const before = readRow(schema, row);
  return before.asked === JSON.stringify(asked) ? { kind: 'noted', jobId: before.jobId } : { kind: 'other' };
}

/** Keeps that a request was noted. Call it in the transaction that does. `at` in UTC milliseconds. */
export function keepNoted(
  db: Writable,
  { requestId, asked }: NotedRequest,
  at: number,
  jobId: number | null = null,
): void {
  db.run(
    'INSERT INTO noted_requests (request_id, asked, job_id, at) VALUES (@requestId, @asked, @jobId, @at)',
    { requestId, asked: JSON.stringify(asked), jobId, at },
  );
}

/**
 * Does what a request asks for in a transaction, once: asked again it is done already. What is not done keeps nothing, and the
 * same request may be judged anew. `already_recorded`: its id stands for another one. `at` in UTC milliseconds.
 */
export function once<Code extends string>(
  db: Writable,
  request: NotedRequest,
  at: number,
  write: () => 'done' | Code,
): 'done' | 'already_recorded' | Code {
  const { answer } = db.immediate((): { readonly answer: 'done' | 'already_recorded' | Code } => {
    const before = notedBefore(db, request);
    if (before.kind !== 'new') return { answer: before.kind === 'noted' ? 'done' : 'already_recorded' };
    const done = write();
    if (done === 'done') keepNoted(db, request, at);
    return { answer: done };
  });
  return answer;
}
