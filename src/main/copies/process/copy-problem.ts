import { stat } from 'node:fs/promises';
import type { CopyProblem } from '../../../preload/contract/copies/copies';
import { BadCopy } from '../format/seal-copy';
import { isPrepared } from './prepared-folder';

const full: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const refused: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** What a failed copy means to a person: a stick that was pulled out in the middle is one that is not there. */
export async function copyProblemOf(error: unknown, folder: string): Promise<CopyProblem> {
  const problem = writeProblemOf(error);
  if (problem === 'bad' || problem === 'disk_full') return problem;
  return (await isPrepared(folder)) ? problem : 'absent';
}

/** What the file system says to a file that is written somewhere else. */
export function writeProblemOf(
  error: unknown,
): Extract<CopyProblem, 'bad' | 'disk_full' | 'not_writable' | 'failed'> {
  if (error instanceof BadCopy) return 'bad';
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (full.has(code)) return 'disk_full';
  return refused.has(code) ? 'not_writable' : 'failed';
}

/** The sizes of files in all, in bytes. @throws what the file system throws. */
export async function bytesOf(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  return sizes.reduce((total, size) => total + size, 0);
}
