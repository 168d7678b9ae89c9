import { join } from 'node:path';
import { readBounded } from '../files/read-bounded';
import { maskedLine } from './masked-line';

/** A file of the log is put away at a megabyte. */
const MAX_FILE_BYTES = 2_000_000;
/** The newest lines that go into a bundle, and how long they are together. In characters. */
const MOST_LINES = 1500;
const MOST_CHARACTERS = 250_000;

/** The older one first. */
const FILES = ['galla.1.log', 'galla.log'] as const;

/** The newest lines of Galla's own log, masked, the oldest first. A file that cannot be read is left out. Never throws. */
export async function readLog(folder: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const name of FILES) {
    const read = await readBounded(join(folder, 'logs', name), MAX_FILE_BYTES);
    if (read.ok) lines.push(...read.value.toString('utf8').split('\n'));
  }
  const kept: string[] = [];
  let room = MOST_CHARACTERS;
  for (const line of lines
    .filter((each) => each !== '')
    .slice(-MOST_LINES)
    .toReversed()) {
    const masked = maskedLine(line);
    room -= masked.length + 1;
    if (room < 0) break;
    kept.push(masked);
  }
  return kept.toReversed();
}
