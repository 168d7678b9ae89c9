import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journalFolder } from '../journal/support/journal-folder';
import { files, makeClosedShop } from '../verify/closed-shop';
import { wrongPlaces } from './check-chain';

test('a program that knows only docs/journal.md checks the chain of a journal, and finds a row that was changed', async () => {
  const source = readFileSync(join(import.meta.dirname, 'check-chain.ts'), 'utf8');
  expect(source).not.toMatch(/from '\.\./);
  const folder = journalFolder();
  await makeClosedShop(folder);
  const file = join(folder, files.journal);
  expect(wrongPlaces(file)).toEqual([]);
  const database = new Database(file);
  const place = database.prepare('SELECT n FROM chain WHERE form = 1 AND key = 5').pluck().get();
  expect(database.prepare('SELECT max(n) FROM chain').pluck().get()).toBeGreaterThan(50);
  database.exec(
    'DROP TRIGGER recharges_what_was_sent; UPDATE recharges SET charge_paise = 700 WHERE seq = 5',
  );
  database.close();
  expect(wrongPlaces(file)).toEqual([place]);
});
