import Database from 'better-sqlite3';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { BadBackup } from '../../src/main/journal/database/back-up';
import { journalFailureOf } from '../../src/main/journal/thread/journal-failures';
import { after, anIntent, aRefId, WINDOW } from './support/builders';
import { openTestJournal } from './support/open-journal';

test('a backup of a journal in use is one whole file', async () => {
  const { file, journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, after(0));
  journal.enter(aRefId(1), { kind: 'sending' }, after(1));
  const target = join(dirname(file), 'copy.db');
  await journal.backUp(target);
  expect(readdirSync(dirname(file)).sort()).toEqual([
    'copy.db',
    'journal.db',
    'journal.db-shm',
    'journal.db-wal',
  ]);
  const copy = await openTestJournal(target);
  expect(copy.journal.unfinished()).toMatchObject([{ refId: aRefId(1), state: 'sent' }]);
});

test('a backup never shows a sale as not begun that may leave a moment later', async () => {
  const { file, journal } = await openTestJournal();
  const target = join(dirname(file), 'copy.db');
  journal.openIntent(anIntent(1), WINDOW, after(0));
  const backingUp = journal.backUp(target);
  setTimeout(() => journal.enter(aRefId(1), { kind: 'sending' }, after(1)), 1);
  await backingUp.catch(() => null);
  const copied = existsSync(target) ? new Database(target, { readonly: true }) : null;
  expect(copied?.prepare('SELECT state FROM recharges').pluck().all() ?? []).not.toContain('created');
  copied?.close();
});

test('a row that stays created, or a name that is taken, is no backup', async () => {
  const { file, journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, after(0));
  const target = join(dirname(file), 'copy.db');
  await expect(journal.backUp(target)).rejects.toBeInstanceOf(BadBackup);
  expect(existsSync(target)).toBe(false);
  await expect(journal.backUp(file)).rejects.toBeInstanceOf(BadBackup);
  expect(journalFailureOf(new BadBackup('x'), dirname(file))).toBe('io');
});
