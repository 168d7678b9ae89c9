import type { Journal } from '../journal/journal-client';
import type { PracticeLedgerPort } from './practice-ledger';

/** Keeps the practice gateway's book in `practice.db`, through the only writer that database has. */
export function journalLedger(
  journal: Pick<Journal, 'practiceEntries' | 'keepPracticeEntry'>,
): PracticeLedgerPort {
  return {
    async load() {
      const read = await journal.practiceEntries();
      return read.ok ? read.value : [];
    },
    async save(refId, entry) {
      const kept = await journal.keepPracticeEntry(refId, entry);
      return kept.ok;
    },
  };
}
