import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { probe } from './probe';
import type { SentContents } from '../sent-log/sent-log-text';

/**
 * Whether something beside the database proves that there was one: anything at all in `sent.log`, or a verified copy,
 * made daily or before a migration. Reads no more of a copy than its header.
 *
 * No byte enters `sent.log` before the row it is about was committed, so a line that was given up, a mark, a damaged
 * line and a torn one prove as much as a whole one.
 * @param file the database.
 * @param copies the folder of the daily copies; it may not be there.
 */
export function hadJournal(log: Pick<SentContents, 'isEmpty'>, file: string, copies: string): boolean {
  if (!log.isEmpty) return true;
  const before = `${basename(file)}.v`;
  return (
    namesIn(copies).some((name) => name.endsWith('.db') && isJournal(join(copies, name)))
    || namesIn(dirname(file)).some(
      (name) => name.startsWith(before) && name.endsWith('.bak') && isJournal(join(dirname(file), name)),
    )
  );
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function isJournal(file: string): boolean {
  try {
    return probe(file).kind === 'journal';
  } catch {
    // Not a copy that could be put back.
    return false;
  }
}
