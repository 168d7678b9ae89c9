import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { verifyFolder } from '../../src/main/journal/verify/verify-folder';
import { journalFolder } from '../journal/support/journal-folder';
import { files, makeClosedShop } from './closed-shop';

test('--verify says one line per fault and journal, and ends with what it found', async () => {
  const folder = journalFolder();
  const lines: string[] = [];
  const look = async () => {
    lines.length = 0;
    return verifyFolder(folder, (line) => lines.push(line));
  };
  expect(await look()).toBe(2);
  await makeClosedShop(folder);
  expect(await look()).toBe(0);
  expect(lines).toEqual([expect.stringMatching(/^journal\.db places=\d+ faults=0$/)]);
  const database = new Database(join(folder, files.journal));
  database.exec(
    'DROP TRIGGER recharges_what_was_sent; UPDATE recharges SET charge_paise = 700 WHERE seq = 5',
  );
  database.close();
  expect(await look()).toBe(1);
  expect(lines).toEqual([
    'journal.db schema recharges_what_was_sent trigger',
    expect.stringMatching(/^journal\.db changed recharges 5 n=\d+$/),
    'journal.db replay recharges R0000000000005',
    expect.stringMatching(/^journal\.db places=\d+ faults=3$/),
  ]);
  // The log proves that there was one.
  rmSync(join(folder, files.journal));
  expect(await look()).toBe(1);
  expect(lines[0]).toBe('journal.db damaged');
});

test('a hostile folder neither writes lines of its own nor holds --verify up', async () => {
  const folder = journalFolder();
  await makeClosedShop(folder);
  const database = new Database(join(folder, files.journal));
  database.exec(
    'CREATE TRIGGER "x\njournal.db places=9 faults=0\u001B[2J" AFTER INSERT ON recharges BEGIN SELECT 1; END',
  );
  database.close();
  rmSync(join(folder, files.log));
  execFileSync('mkfifo', [join(folder, files.log)]);
  const lines: string[] = [];
  expect(await verifyFolder(folder, (line) => lines.push(line))).toBe(1);
  expect(lines[0]).toBe('journal.db schema x?journal.db places=9 faults=0?[2J trigger');
  expect(lines.filter((line) => line.startsWith('journal.db places='))).toHaveLength(1);
}, 10_000);
