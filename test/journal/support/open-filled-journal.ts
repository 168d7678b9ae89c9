import { openTestJournal, type OpenedJournal } from './open-journal';

/** A journal whose every row is in the chain: before that nobody is forgotten. Closed after the test. */
export async function openFilledJournal(file?: string): Promise<OpenedJournal> {
  const opened = await openTestJournal(file);
  while (opened.journal.fillChain());
  return opened;
}
