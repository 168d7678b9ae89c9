import Database from 'better-sqlite3';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { probe } from '../../journal/database/probe';

/** A file that may be a journal. */
export interface FoundJournal {
  readonly path: string;
  /** When it was written last, in UTC milliseconds; `null`: it is not there. */
  readonly at: number | null;
  /** `null`: it does not read. */
  readonly sales: number | null;
  readonly isGood: boolean;
}

/** Looks at plain copies, no deeper than a list needs: the whole is checked before one is put back. */
export async function listJournals(files: readonly string[]): Promise<readonly FoundJournal[]> {
  return Promise.all(files.map(look));
}

async function look(path: string): Promise<FoundJournal> {
  const found = await stat(path).catch(() => null);
  const at = found === null ? null : Math.round(found.mtimeMs);
  const sales = salesIn(path);
  return { path, at, sales, isGood: sales !== null };
}

function salesIn(file: string): number | null {
  try {
    if (probe(file).kind !== 'journal') return null;
    const database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return z.int().parse(database.prepare('SELECT count(*) FROM recharges').pluck().get());
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
