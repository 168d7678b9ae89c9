import { expect, test } from 'vitest';
import { journalFolder } from '../journal/support/journal-folder';
import { checkDamages } from './check-damages';
import { damages } from './damages';

test('each way to damage a closed data folder is named, and an undamaged one never', async () => {
  expect(damages.length).toBeGreaterThan(60);
  const { missed } = await checkDamages(journalFolder(), damages.length, 1);
  expect(missed).toEqual([]);
}, 60_000);
