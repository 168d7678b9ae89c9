import Store from 'electron-store';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../preload/contract/result';
import { isShallow, type JsonBounds } from '../files/is-shallow';
import { patientlySync } from '../files/patiently';
import { readBoundedSync } from '../files/read-bounded';

/** Settings with every printer and phrase take a tenth of this. */
const MAX_BYTES = 2_000_000;
const BOUNDS: JsonBounds = { depth: 20, containers: 20_000 };

/** A small JSON file of the data folder: checked when it is read, replaced as a whole when it is written. */
export interface KeptFile<T> {
  read(): T;
  /** Writes a new whole, atomically and synced; after `not_saved` the old content still holds. */
  write(value: T): Result<null, 'not_saved'>;
  /** Where the file was put that could not be used; `null`: there was nothing wrong with it. */
  readonly setAside: string | null;
}

/** Where a kept file is and what it may hold. */
export interface KeptFileOptions<T> {
  readonly folder: string;
  /** Without `.json`. */
  readonly name: string;
  /** Every key has a default: `schema.parse({})` is the content of a fresh file. */
  readonly schema: z.ZodType<T>;
  /** UTC milliseconds. */
  readonly now: () => number;
}

/**
 * Opens a kept file. A file that is no JSON or does not fit is never overwritten: it is moved to
 * `<name>.corrupt-<time>.json`, the keys that do fit are kept, the others start from their defaults.
 */
export function openKeptFile<T extends object>(options: KeptFileOptions<T>): KeptFile<T> {
  const { folder, name, schema } = options;
  const found = load(join(folder, `${name}.json`), schema);
  const setAside = found.fits ? null : moveAside(options);
  // A bad file that could not be moved must not be lost to the next write.
  const mayWrite = found.fits || setAside !== null;
  let value = found.value;

  function write(next: T): Result<null, 'not_saved'> {
    if (!mayWrite) return fail('not_saved');
    try {
      const store = new Store<Record<string, unknown>>({ cwd: folder, name, configFileMode: 0o600 });
      const keys: [string, unknown][] = Object.entries(next);
      patientlySync(() => {
        store.store = Object.fromEntries(keys);
      });
    } catch {
      // A full disk, a read-only folder: expected, and the caller has a sentence for it.
      return fail('not_saved');
    }
    value = next;
    return ok(null);
  }

  // At once: a stop before the next change would otherwise lose the keys that were saved from the bad file.
  if (setAside !== null) write(value);
  return { read: () => value, write, setAside };
}

function load<T>(file: string, schema: z.ZodType<T>): { fits: boolean; value: T } {
  const read = readBoundedSync(file, MAX_BYTES);
  const raw = read.ok ? parse(read.value.toString('utf8')) : undefined;
  if (raw === undefined) {
    const missing = !read.ok && read.failure === 'missing';
    return { fits: missing, value: schema.parse({}) };
  }
  const whole = schema.safeParse(raw);
  if (whole.success) return { fits: true, value: whole.data };
  return { fits: false, value: schema.parse(withoutBadKeys(raw, whole.error)) };
}

/** `undefined`: no JSON, or deeper than anything that was written here. */
function parse(text: string): unknown {
  if (!isShallow(text, BOUNDS)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The top-level keys that no complaint is about. */
function withoutBadKeys(raw: unknown, error: z.ZodError): Record<string, unknown> {
  const keys = z.record(z.string(), z.unknown()).safeParse(raw);
  if (!keys.success) return {};
  const bad = new Set(error.issues.map((issue) => issue.path[0]));
  return Object.fromEntries(Object.entries(keys.data).filter(([key]) => !bad.has(key)));
}

function moveAside({
  folder,
  name,
  now,
}: Pick<KeptFileOptions<never>, 'folder' | 'name' | 'now'>): string | null {
  const time = new Date(now()).toISOString().replaceAll(/[-:.]/g, '');
  const aside = join(folder, `${name}.corrupt-${time}.json`);
  try {
    // At once and not by `renameIntoPlace`, which has to be awaited: the start reads its settings before anything else.
    patientlySync(() => renameSync(join(folder, `${name}.json`), aside));
    return aside;
  } catch {
    return null;
  }
}
