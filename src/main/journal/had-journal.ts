import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SentRecord } from '../recharge/ports';
import { probe } from './probe';

/**
 * Whether something beside the database proves that there was one: a whole line of `sent.log`, or a verified copy,
 * made daily or before a migration. Reads no more of a copy than its header, and nothing while the database is there.
 * @param file the database.
 * @param copies the folder of the daily copies; it may not be there.
 */
export function hadJournal(log: SentRecord, file: string, copies: string): boolean {
  if (log.lines.length > 0) return true;
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
