import { expect, test } from 'vitest';
import { anIntent, NOON, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';
import { daysAgo } from '../support/people-to-forget';

test('the newest of the last rows says how late it is at least: one sold under a clock set back does not', async () => {
  const { journal } = await openTestJournal();
  expect(journal.newestSaleAt()).toBe(0);
  journal.openIntent(anIntent(1), WINDOW, daysAgo(0));
  journal.openIntent(anIntent(2, { number: '9876500002' }), WINDOW, daysAgo(400));
  expect(journal.newestSaleAt()).toBe(NOON);
});
