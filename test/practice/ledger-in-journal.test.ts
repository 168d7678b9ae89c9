import { expect, test } from 'vitest';
import type { JournalCalls } from '../../src/main/journal/thread/calls';
import type { PracticeLedgerPort } from '../../src/main/practice/practice-ledger';
import { istDate } from '../../src/preload/contract/ist-date';
import { openTestJournal } from '../journal/support/open-journal';
import { NOON, practiceOrder, startPractice } from './practice-client';

/** The book in the table `practice_ledger` of a real database. */
function ledgerIn(journal: JournalCalls): PracticeLedgerPort {
  return {
    load: async () => journal.practiceEntries(),
    save: async (refId, entry) => {
      journal.keepPracticeEntry(refId, entry);
      return true;
    },
  };
}

test('what practice booked is still known after the database was closed and opened again', async () => {
  const first = await openTestJournal();
  const before = await startPractice(ledgerIn(first.journal));
  const order = practiceOrder('01');
  expect(await before.client.recharge(order)).toMatchObject({ reply: { word: 'Accepted' } });
  await before.gateway.close();
  first.database.close();

  const second = await openTestJournal(first.file);
  const after = await startPractice(ledgerIn(second.journal), NOON + 60_000);
  expect(await after.client.status({ ...order, istDate: istDate(NOON) })).toMatchObject({
    reply: { word: 'Success', echo: { refId: order.refId } },
  });
  await after.gateway.close();
});

test('the first entry of a ref id stays', async () => {
  const { journal } = await openTestJournal();
  journal.keepPracticeEntry('A1', '{"first":true}');
  journal.keepPracticeEntry('A1', '{"second":true}');
  expect(journal.practiceEntries()).toEqual(['{"first":true}']);
});
