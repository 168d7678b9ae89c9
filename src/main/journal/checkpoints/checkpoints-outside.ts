import Database from 'better-sqlite3';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LogMark } from '../../recharge/ports';
import type { Checkpoint } from './checkpoint';
import { newestCheckpointIn } from './checkpoint-state';
import { checkpointsBeside, checkpointsFile } from './checkpoints-file';

/** A checkpoint that stands outside of the journal. */
export interface OutsideCheckpoint extends Checkpoint {
  /** The file in which it stands, without its folder. */
  readonly where: string;
}

/** Where checkpoints of a journal stand beside its log. */
export interface CheckpointPlaces {
  /** The folder of its daily copies. */
  readonly copies: string;
  /** The folder of copies elsewhere; `null`: there are none. */
  readonly elsewhere: string | null;
}

/** A network folder may never answer. In milliseconds. */
const PATIENCE_MS = 10_000;
const DAILY = /^journal-\d{4}-\d{2}-\d{2}\.db$/;

/** Those of the log, as its marks. @param where what the log is called. */
export function checkpointsInLog(marks: readonly LogMark[], where: string): readonly OutsideCheckpoint[] {
  return marks.flatMap(({ counter, epoch, head, checkpoint }) =>
    head === undefined || checkpoint === undefined
      ? []
      : [{ where, counter, epoch, n: head.n, ...checkpoint }],
  );
}

/**
 * The newest of each daily copy, and those beside copies elsewhere. A folder or a copy that does not read says nothing. Never
 * rejects. @param counters whose: two may share a folder elsewhere.
 */
export async function checkpointsInCopies(
  { copies, elsewhere }: CheckpointPlaces,
  counters: readonly string[],
): Promise<readonly OutsideCheckpoint[]> {
  const found = await readdir(copies, { withFileTypes: true }).catch(() => []);
  // SECURITY: to open a pipe waits for whoever writes into it, and holds the whole check.
  const files = found.filter((each) => each.isFile() && DAILY.test(each.name));
  const daily = files.flatMap(({ name }) => {
    const newest = newestIn(join(copies, name));
    return newest === null || !counters.includes(newest.counter) ? [] : [{ ...newest, where: name }];
  });
  const beside = elsewhere === null ? [] : await soon(readBeside(elsewhere, counters));
  return [...daily, ...beside];
}

async function readBeside(
  folder: string,
  counters: readonly string[],
): Promise<readonly OutsideCheckpoint[]> {
  const each = counters.map(async (counter) => {
    const where = basename(checkpointsFile(folder, counter));
    return (await checkpointsBeside(folder, counter)).map(({ epoch, n, h, at, signed }) => ({
      where,
      counter,
      epoch,
      n,
      h,
      at,
      signed,
    }));
  });
  return (await Promise.all(each)).flat();
}

async function soon<T>(work: Promise<readonly T[]>): Promise<readonly T[]> {
  const given = new AbortController();
  const patience = setTimeout(PATIENCE_MS, [], { signal: given.signal }).catch(() => []);
  try {
    return await Promise.race([work, patience]);
  } finally {
    given.abort();
  }
}

function newestIn(file: string): Checkpoint | null {
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      // SECURITY: what somebody put into its schema runs nothing of ours.
      database.pragma('trusted_schema = OFF');
      return newestCheckpointIn(database);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
