import type { Paise } from '../money';

/** Why a printer did not take a slip, or why it is not known. Each has a cure in `docs/printing.md`. */
export const printCauses = [
  // nothing was printed
  'name_unknown',
  'refused',
  'offline',
  'no_permission',
  'paper_out',
  'cover_open',
  'printer_error',
  'queue_stopped',
  'queue_not_accepting',
  'no_such_printer',
  'not_a_printer',
  'spooler_refused',
  'spooler_silent',
  'not_drawn',
  'folder_not_writable',
  'disk_full',
  // a part may be on paper
  'cut_off',
  'paper_out_mid_job',
  // whether anything is on paper is not known
  'spooled',
  'no_goodbye',
  'timed_out',
  'in_queue',
  'interrupted',
] as const;
export type PrintCause = (typeof printCauses)[number];

/** A slip that is not on paper for sure. Times are UTC milliseconds. */
export interface PrintTask {
  readonly jobId: number;
  /** 0: the original. 1 and up: the n-th duplicate. */
  readonly copy: number;
  /** Id of the printer; it may have been removed. */
  readonly printerId: string;
  /** What the shop calls the printer; `null`: it was removed. */
  readonly printer: string | null;
  /** `failed`: surely not a whole slip. `not_known`: only a person can see the paper. */
  readonly state: 'queued' | 'sending' | 'failed' | 'not_known';
  readonly cause: PrintCause | null;
  readonly since: number;
  /** The Z that it is, by name; `null`: a slip. */
  readonly close: string | null;
  /** It is the account of a customer. */
  readonly isAccount: boolean;
  /** `null`: it is no slip, or the row cannot be read now. */
  readonly sale: { readonly refId: string; readonly number: string; readonly amountPaise: Paise } | null;
}

/** What became of a test page. */
export type TestPrint =
  { readonly state: 'sent' } | { readonly state: 'failed' | 'not_known'; readonly cause: PrintCause };
