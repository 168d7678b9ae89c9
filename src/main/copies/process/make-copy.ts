import Database from 'better-sqlite3';
import { readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CopyProblem } from '../../../preload/contract/copies/copies';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Checkpoint } from '../../journal/checkpoints/checkpoint';
import { addCheckpointBeside } from '../../journal/checkpoints/checkpoints-file';
import type { CopyKeys } from '../format/copy-head';
import { sealCopy, sealedBytesAtMost, type FileToSeal } from '../format/seal-copy';
import { bytesOf, copyProblemOf } from './copy-problem';
import { isPrepared } from './prepared-folder';

/** What a copy elsewhere is made of. */
export interface Making {
  readonly folder: string;
  /** `galla-<counter>-<when>.galla`: they sort by time. */
  readonly name: string;
  readonly counter: string;
  /** UTC milliseconds. */
  readonly madeAt: number;
  readonly keys: CopyKeys;
  /** The journal is the first of them: a verified copy of it. */
  readonly files: readonly FileToSeal[];
  /** So many copies of this counter are kept, this one among them. */
  readonly keep: number;
  /** Where the chain was: it stands beside the copies as well, for whoever checks the journal. */
  readonly checkpoint: Checkpoint | null;
}

/** What was made. */
export interface Made {
  readonly bytes: number;
  readonly sales: number;
}

/** Room that is left on the disk of somebody else's, in bytes. */
export const LEFT_FREE = 1024 * 1024;

/** Makes a copy in a folder elsewhere. There it is good, or not at all. Never throws. */
export async function makeCopy(making: Making): Promise<Result<Made, CopyProblem>> {
  const { folder, name, counter, madeAt, keys, files, keep, checkpoint } = making;
  try {
    if (!(await isPrepared(folder))) return fail('absent');
    await removeDrafts(folder);
    const disk = await statfs(folder);
    const needed = sealedBytesAtMost(await bytesOf(files.map(({ path }) => path))) + LEFT_FREE;
    // Asked first: a write that fills the disk of others is theirs to notice.
    if (disk.bavail * disk.bsize < needed) return fail('disk_full');
    const sales = salesIn(files[0]?.path ?? '');
    const facts = { kind: 'copy', counter, madeAt, sales } as const;
    const bytes = await sealCopy({ facts, keys, files, target: join(folder, name) });
    // The copy is good without it.
    if (checkpoint !== null) await addCheckpointBeside(folder, checkpoint);
    await removeOldest(folder, counter, name, keep).catch(() => undefined);
    return ok({ bytes, sales });
  } catch (error) {
    return fail(await copyProblemOf(error, folder));
  }
}

/** How many recharges are in a journal at rest. @throws what SQLite throws. */
export function salesIn(file: string): number {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return z.int().parse(database.prepare('SELECT count(*) FROM recharges').pluck().get());
  } finally {
    database.close();
  }
}

/** What a stop or a pulled stick has left: two counters may share a folder, so only old ones of ours by their form. */
async function removeDrafts(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) =>
    /^galla-[A-Z]{4}-[\d-]+\.galla\.[0-9a-f]{8}\.part$/.test(name),
  );
  await Promise.allSettled(drafts.map((name) => rm(join(folder, name), { force: true })));
}

/** Only after the new one is good. Of a clock that ran ahead one name may stay; the new one does in any case. */
async function removeOldest(folder: string, counter: string, made: string, keep: number): Promise<void> {
  const ours = (await readdir(folder)).filter((name) => isCopyName(name, counter) && name !== made).sort();
  const over = ours.slice(0, Math.max(0, ours.length + 1 - keep));
  await Promise.all(over.map((name) => rm(join(folder, name), { force: true })));
}

/** Whether a file is called as copies of this counter are. */
export function isCopyName(name: string, counter: string): boolean {
  return name.startsWith(`galla-${counter}-`) && /^galla-[A-Z]{4}-[\d-]+\.galla$/.test(name);
}
