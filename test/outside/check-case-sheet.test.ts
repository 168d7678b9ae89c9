import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handleOf } from '../../src/main/journal/database/handles';
import { details } from '../../src/main/journal/read/recharge-details';
import { caseSheetContent } from '../../src/renderer/src/screens/history/complaints/case-sheet-content';
import { caseSheetText } from '../../src/renderer/src/screens/history/complaints/case-sheet-text';
import { aRefId } from '../journal/support/builders';
import { journalFolder } from '../journal/support/journal-folder';
import { say } from '../support/say';
import { files, makeClosedShop } from '../verify/closed-shop';
import { wrongOnSheet } from './check-case-sheet';

/** The sheet of a sale as somebody copies it into a mail. */
function sheetOf(file: string, n: number): string {
  const database = new Database(file, { readonly: true });
  try {
    const known = details(handleOf(database), aRefId(n));
    if (known === null) throw new Error('no such sale');
    const shop = { name: 'Sai Mobile', address: '', phone: '' };
    return caseSheetText(
      caseSheetContent(say, { ...known, billFields: [], connectToCheck: null }, [], shop, 0),
    );
  } finally {
    database.close();
  }
}

test('a case sheet is held against the journal by a program that knows only docs/journal.md', async () => {
  expect(readFileSync(join(import.meta.dirname, 'check-case-sheet.ts'), 'utf8')).not.toMatch(/from '\.\./);
  const folder = journalFolder();
  await makeClosedShop(folder);
  const file = join(folder, files.journal);
  const sheet = sheetOf(file, 5);
  expect(wrongOnSheet(sheet, file)).toEqual([]);
  expect(wrongOnSheet(sheet.replaceAll(/₹ [\d,.]+/g, '₹ 7'), file)).toEqual(['another amount']);
  expect(wrongOnSheet(sheet.replaceAll(aRefId(5), aRefId(6)), file)).toHaveLength(2);
  expect(wrongOnSheet(sheet.replace(/ h=./, ' h=x'), file)).toEqual(['no marks']);
  const database = new Database(file);
  database.exec(
    'DROP TRIGGER recharges_what_was_sent; UPDATE recharges SET charge_paise = 700 WHERE seq = 3',
  );
  database.close();
  expect(wrongOnSheet(sheet, file)).toEqual([expect.stringMatching(/^the chain is broken at \d+$/)]);
});
