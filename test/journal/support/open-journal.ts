import type Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { checkCopy } from '../../../src/main/journal/database/check-copy';
import { journalCalls, type JournalCalls, type JournalHelp } from '../../../src/main/journal/thread/calls';
import type { RecogniseCondition } from '../../../src/main/journal/rows/enter';
import { open } from '../../../src/main/journal/database/open';
import { journalFolder } from './journal-folder';

/** A real journal in a real file, asked directly. */
export interface OpenedJournal {
  readonly file: string;
  readonly database: Database.Database;
  readonly journal: JournalCalls;
}

/** What the worker gives its functions, without a thread and without a list of phrases. */
export const plainHelp: JournalHelp = { recognise: () => null, checkCopy };

const opened: Database.Database[] = [];

afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

/** Opens a journal; a fresh one when no file is given. Closed after the test. */
export async function openTestJournal(
  file = join(journalFolder(), 'journal.db'),
  recognise: RecogniseCondition = () => null,
): Promise<OpenedJournal> {
  const result = await open(file);
  if (!result.ok) throw new Error(`the journal did not open: ${result.failure}`);
  opened.push(result.value);
  return { file, database: result.value, journal: journalCalls(result.value, { recognise, checkCopy }) };
}
