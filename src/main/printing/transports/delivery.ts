import type { PrintCause } from '../../../preload/contract/printing/print-task';

/**
 * What became of a job's bytes. `sent`: the printer read them all. `failed`: it surely did not print the whole
 * slip. `not_known`: a spooler or a silent printer has them, only a person can see the paper.
 */
export type Delivery =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly cause: PrintCause }
  | {
      readonly kind: 'not_known';
      readonly cause: PrintCause;
      /** Its id in the queue that still holds it, so that it can be taken out. */
      readonly held?: string;
    };

export const sent = { kind: 'sent' } as const satisfies Delivery;

/** The job ended without a whole slip. */
export function failed(cause: PrintCause): Delivery {
  return { kind: 'failed', cause };
}

/** Only a person can see what became of it. */
export function notKnown(cause: PrintCause): Delivery {
  return { kind: 'not_known', cause };
}

/** A job that the system took: only of one that its queue still holds the id is worth knowing. */
export function ofTheQueue(left: 'spooled' | 'in_queue', job: string): Delivery {
  return left === 'spooled' ? notKnown(left) : { kind: 'not_known', cause: left, held: job };
}

/** The code of an error of Node's (`ENOENT`), for a table of causes. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}
