import { rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { CopyKeys } from '../format/copy-head';
import { sealCopy, sealedBytesAtMost, type FileToSeal } from '../format/seal-copy';
import { bytesOf, writeProblemOf } from './copy-problem';
import { LEFT_FREE, salesIn } from './make-copy';

/** What the file of a move is made of. */
export interface MakingMove {
  readonly file: string;
  readonly counter: string;
  /** UTC milliseconds. */
  readonly madeAt: number;
  readonly keys: CopyKeys;
  /** The journal is the first of them: a verified copy of it. */
  readonly files: readonly FileToSeal[];
}

/** Writes the file of a move, and reads it back. It is whole, or not there: an older one of this name goes first. Never throws. */
export async function makeMove({
  file,
  counter,
  madeAt,
  keys,
  files,
}: MakingMove): Promise<
  Result<{ readonly bytes: number }, 'absent' | 'bad' | 'disk_full' | 'not_writable' | 'failed'>
> {
  const folder = dirname(file);
  try {
    const found = await stat(folder).catch(() => null);
    if (found?.isDirectory() !== true) return fail('absent');
    const disk = await statfs(folder);
    const needed = sealedBytesAtMost(await bytesOf(files.map(({ path }) => path))) + LEFT_FREE;
    if (disk.bavail * disk.bsize < needed) return fail('disk_full');
    // One of an earlier try would be taken for this one where this one fails.
    await rm(file, { force: true });
    const facts = { kind: 'move', counter, madeAt, sales: salesIn(files[0]?.path ?? '') } as const;
    return ok({ bytes: await sealCopy({ facts, keys, files, target: file }) });
  } catch (error) {
    const isThere = await stat(folder).catch(() => null);
    return fail(isThere === null ? 'absent' : writeProblemOf(error));
  }
}
