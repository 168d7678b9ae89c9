import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Galla's own log: for the person who helps a shop, never with a token in it. */
export interface Log {
  info(what: string, detail?: Detail): void;
  /** A bug or a fault of the computer; `error` is whatever was thrown. */
  error(what: string, error: unknown): void;
}

/** Facts beside a line: codes and numbers, no customer data. */
export type Detail = Readonly<Record<string, string | number | boolean | null>>;

/** Where the log goes and what it must not say. */
export interface LogOptions {
  readonly folder: string;
  /** Every line passes it: `Mask.hide`. */
  readonly hide: (text: string) => string;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** The size at which a file is put away as `galla.1.log`. Default 1 MB. */
  readonly maxBytes?: number;
}

const MAX_LINE = 4_000;
const KEPT_FILES = 3;

/**
 * Opens `<folder>/galla.log`. A log that cannot be written is no reason to stop a sale, so nothing here
 * throws; the folder is made at the first line.
 */
export function openLog({ folder, hide, now, maxBytes = 1_000_000 }: LogOptions): Log {
  const file = (nth: number): string => join(folder, nth === 0 ? 'galla.log' : `galla.${nth}.log`);

  function write(level: 'info' | 'error', what: string, detail: Detail): void {
    const facts = Object.entries(detail).map(([key, value]) => `${key}=${String(value)}`);
    const line = hide([new Date(now()).toISOString(), level, what, ...facts].join(' ')).slice(0, MAX_LINE);
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file(0)) + line.length > maxBytes) putAway(file);
      appendFileSync(file(0), `${line}\n`, { mode: 0o600 });
    } catch {
      // Disk full or read-only: the counter says so where it matters, in the journal's own refusals.
    }
  }

  return {
    info: (what, detail = {}) => write('info', what, detail),
    error: (what, error) => write('error', what, { error: textOf(error) }),
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** With no patience and no sync, unlike `files/rename-into-place`: a line of the log holds nothing up. */
function putAway(file: (nth: number) => string): void {
  for (let nth = KEPT_FILES - 1; nth >= 0; nth -= 1) {
    if (sizeOf(file(nth)) > 0) renameSync(file(nth), file(nth + 1));
  }
}
