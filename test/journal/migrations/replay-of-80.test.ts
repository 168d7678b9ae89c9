import { expect, test } from 'vitest';
import { handleOf } from '../../../src/main/journal/database/handles';
import { verifyReplay } from '../support/verify-replay';
import { journalOf80 } from '../support/journal-of-80';
import { openTestJournal } from '../support/open-journal';

test('rows that the Galla of version 80 wrote are the replay of their events, brought up to date', async () => {
  const { database } = await openTestJournal(await journalOf80());
  expect(database.prepare('SELECT count(*) FROM recharges').pluck().get()).toBe(23);
  expect(verifyReplay(handleOf(database))).toEqual([]);
});
