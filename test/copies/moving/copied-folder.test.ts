import { expect, test } from 'vitest';
import { createCopiedFolder } from '../../../src/main/copies/moving/copied-folder';
import type { CopiedIs } from '../../../src/preload/contract/moving/moving';
import { fail, ok } from '../../../src/preload/contract/result';
import { openTestJournal } from '../../journal/support/open-journal';

/** A copied folder over a real journal, with what it noted. */
async function aCopied() {
  const { journal } = await openTestJournal();
  const noted: CopiedIs[] = [];
  const state = { isSealed: false, selling: false, reopened: 0 };
  const folder = createCopiedFolder({
    clock: { now: () => 1000 },
    seal: {
      look: async () => (state.isSealed ? 'here' : 'copied'),
      renew: async () => {
        state.isSealed = true;
      },
    },
    journal: () => ({
      journalId: async () => ok(journal.journalId()),
      arrive: async (arriving) => ok(journal.arrive(arriving)),
    }),
    selling: () => state.selling,
    note: (is) => void noted.push(is),
    reopen: async () => {
      state.reopened += 1;
    },
    changed: () => undefined,
  });
  await folder.look();
  return { journal, folder, noted, state };
}

test('a copied folder asks until the owner says that it is the same shop: its counter stays', async () => {
  const { journal, folder, noted, state } = await aCopied();
  const before = journal.epochNow();
  expect(folder.isCopied()).toBe(true);
  state.selling = true;
  expect(await folder.answer('same')).toEqual(fail('selling'));
  state.selling = false;
  expect(await folder.answer('same')).toEqual(ok(null));
  expect([folder.isCopied(), noted, journal.epochNow(), state.reopened]).toEqual([
    false,
    ['same'],
    before,
    0,
  ]);
});

test('where both places are used, this one is a counter of its own from then on', async () => {
  const { journal, folder, noted, state } = await aCopied();
  const before = journal.epochNow();
  expect(await folder.answer('another')).toEqual(ok(null));
  expect(journal.epochNow().counter).not.toBe(before.counter);
  expect(journal.drawerNow().unknown).toBe('restored');
  expect([folder.isCopied(), noted, state.reopened]).toEqual([false, ['another'], 1]);
});
