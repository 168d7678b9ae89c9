import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lookAtCopy } from '../../src/main/copies/restore/look-at-copy';
import { addCheckpointBeside } from '../../src/main/journal/checkpoints/checkpoints-file';
import { journalFolder } from '../journal/support/journal-folder';
import { openTestJournal } from '../journal/support/open-journal';

test('an epoch of which only a checkpoint beside the copies knows is above the one of an older copy: no number is on paper twice', async () => {
  const folder = journalFolder();
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const { journal } = await openTestJournal();
  await journal.backUp(join(folder, 'older.db'));
  const { counter } = journal.epochNow();
  const looking = {
    copy: join(folder, 'older.db'),
    name: 'older.db',
    present: join(folder, 'journal.db'),
    sentLog: join(folder, 'sent.log'),
    copies: join(folder, 'backups'),
    elsewhere: stick,
  };
  const epochOf = async (): Promise<number | null> => {
    const looked = await lookAtCopy(looking);
    return looked.ok ? looked.value.epoch : null;
  };
  expect(await epochOf()).toBe(1);
  const place = { counter, epoch: 3, n: 40, h: 'ab'.repeat(32), at: 1, signed: null };
  await addCheckpointBeside(stick, place);
  expect(await epochOf()).toBe(3);
  // What somebody wrote there to use up all numbers counts no more than its due.
  await addCheckpointBeside(stick, { ...place, epoch: Number.MAX_SAFE_INTEGER });
  expect(await epochOf()).toBe(3);
});
