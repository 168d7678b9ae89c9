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
  'interrupted',
] as const;
export type PrintCause = (typeof printCauses)[number];

/**
 * What became of a job's bytes. `sent`: the printer read them all. `failed`: it surely did not print the whole
 * slip. `not_known`: a spooler or a silent printer has them, only a person can see the paper.
 */
export type Delivery =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly cause: PrintCause }
  | { readonly kind: 'not_known'; readonly cause: PrintCause };

export const sent = { kind: 'sent' } as const satisfies Delivery;

/** The job ended without a whole slip. */
export function failed(cause: PrintCause): Delivery {
  return { kind: 'failed', cause };
}

/** Only a person can see what became of it. */
export function notKnown(cause: PrintCause): Delivery {
  return { kind: 'not_known', cause };
}

/** The code of an error of Node's (`ENOENT`), for a table of causes. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}
