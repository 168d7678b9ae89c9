import { join } from 'node:path';
import { readBounded } from '../../files/read-bounded';
import { replaceFile } from '../../files/replace-file';
import { jsonColumn } from '../database/column-types';
import { checkpointSchema, type Checkpoint } from './checkpoint';

/** Years of copies; what is older goes. */
const MOST_LINES = 2000;
const LONGEST_FILE = 2 * 1024 * 1024;

const lineSchema = jsonColumn(checkpointSchema);

/** Where checkpoints stand beside copies elsewhere: each counter has a file of its own in a folder that two may share. */
export function checkpointsFile(folder: string, counter: string): string {
  return join(folder, `galla-${counter}-checkpoints.txt`);
}

/** All checkpoints beside copies, the oldest first; what does not read says nothing. Never rejects. */
export async function checkpointsBeside(folder: string, counter: string): Promise<readonly Checkpoint[]> {
  const lines = (await linesOf(checkpointsFile(folder, counter))) ?? [];
  return lines.flatMap((line) => {
    const read = lineSchema.safeParse(line);
    return read.success && read.data.counter === counter ? [read.data] : [];
  });
}

/** Adds one. A file that does not read is left as it is. Never rejects. */
export async function addCheckpointBeside(folder: string, checkpoint: Checkpoint): Promise<void> {
  const file = checkpointsFile(folder, checkpoint.counter);
  const before = await linesOf(file);
  if (before === null) return;
  const lines = [...before, JSON.stringify(checkpoint)].slice(-MOST_LINES);
  await replaceFile(file, `${lines.join('\n')}\n`);
}

/** None where there is no file; `null`: it does not read. */
async function linesOf(file: string): Promise<readonly string[] | null> {
  const read = await readBounded(file, LONGEST_FILE);
  if (!read.ok) return read.failure === 'missing' ? [] : null;
  return read.value
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
