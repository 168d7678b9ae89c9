import Database from 'better-sqlite3';
import {
  closeSync,
  copyFileSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { APPLICATION_ID } from '../migrate/migrations';

/** What lies at a path, found out without changing a byte of it. */
export type Probe =
  /** No file, or one that a first start was stopped over: a journal may be made here. */
  | { readonly kind: 'nothing' }
  /** No database, or an empty file, beside a log that holds something: SQLite would delete that log. */
  | { readonly kind: 'only_its_log' }
  | { readonly kind: 'not_a_journal' }
  /**
   * `unclean`: the last program that had it open did not close it.
   * `strayLog`: the log beside it is that of another database, in whose place this one was put.
   */
  | {
      readonly kind: 'journal';
      readonly version: number;
      readonly unclean: boolean;
      readonly strayLog: boolean;
    };

interface Marks {
  readonly version: number;
  readonly applicationId: number;
  readonly tables: number;
}

const HEADER_BYTES = 100;
/** What a stopped first start can have written, with room to spare. In bytes. */
const HALF_MADE_AT_MOST = 4 * 1024 * 1024;
const MAGIC = 'SQLite format 3\0';
/** Offsets in the header: https://www.sqlite.org/fileformat.html#the_database_header */
const READ_VERSION_AT = 19;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/** Looks at a database file. @throws what the file system or SQLite throws. */
export function probe(file: string): Probe {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) return { kind: 'not_a_journal' };
  const header = headerOf(file);
  const unclean = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  // A first start never leaves this: the database gets its first page before its first log.
  if ((header === null || header.length === 0) && unclean) return { kind: 'only_its_log' };
  if (header === null || header.length === 0) return { kind: 'nothing' };
  if (isHalfMade(file)) return judged(askCopy(file), unclean);
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return { kind: 'not_a_journal' };
  }
  if (unclean && !canHaveLog(header)) {
    const marks = marksIn(header);
    if (marks !== null) return { kind: 'journal', version: marks.version, unclean, strayLog: true };
  }
  // With a log beside it the header may be old: ask SQLite, on a connection that cannot write.
  const marks = (unclean ? null : marksIn(header)) ?? askSqlite(file);
  return judged(marks, unclean);
}

function judged(marks: Marks, unclean: boolean): Probe {
  if (marks.applicationId === APPLICATION_ID)
    return {
      kind: 'journal',
      version: marks.version,
      unclean,
      strayLog: false,
    };
  return marks.version === 0 && marks.tables === 0 ? { kind: 'nothing' } : { kind: 'not_a_journal' };
}

/** The first bytes of a file; `null` when there is none. */
function headerOf(file: string): Buffer | null {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  const handle = openSync(file, 'r');
  try {
    const header = Buffer.alloc(Math.min(HEADER_BYTES, fstatSync(handle).size));
    return header.subarray(0, readSync(handle, header, 0, header.length, 0));
  } finally {
    closeSync(handle);
  }
}

/**
 * Whether a log can belong to this file. One that is in use says so in its header before its first log is made;
 * a backup says that it has none (`check-copy.ts`). SQLite does not look: it would mix the two databases.
 */
function canHaveLog(header: Buffer): boolean {
  const WITH_LOG = 2;
  return header.length > READ_VERSION_AT && header.readUInt8(READ_VERSION_AT) === WITH_LOG;
}

/** The marks of a journal from its header alone; `null` when it does not say that it is one. */
function marksIn(header: Buffer): Marks | null {
  if (header.length < HEADER_BYTES) return null;
  const applicationId = header.readInt32BE(APPLICATION_ID_AT);
  if (applicationId !== APPLICATION_ID) return null;
  return { version: header.readInt32BE(USER_VERSION_AT), applicationId, tables: 1 };
}

/**
 * Whether a first start was stopped while the file got its form: only then a journal of ours has a rollback
 * file beside it. A connection that cannot write cannot read such a file.
 */
function isHalfMade(file: string): boolean {
  const rollback = statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0;
  return rollback > 0 && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= HALF_MADE_AT_MOST;
}

/** Rolls back a copy, so that the file itself stays as it lies until it is known to be ours. */
function askCopy(file: string): Marks {
  const folder = mkdtempSync(join(tmpdir(), 'galla-probe-'));
  try {
    const copy = join(folder, basename(file));
    copyFileSync(file, copy);
    copyFileSync(`${file}-journal`, `${copy}-journal`);
    return askSqlite(copy, false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function askSqlite(file: string, readonly = true): Marks {
  const database = new Database(file, { readonly });
  try {
    return {
      version: Number(database.pragma('user_version', { simple: true })),
      applicationId: Number(database.pragma('application_id', { simple: true })),
      tables: Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()),
    };
  } finally {
    database.close();
  }
}
