import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accountAt } from '../../support/desk/a-desk';
import { soldBefore } from '../../support/desk/asked-rows';
import { deskFixture } from '../../support/desk/desk-fixture';

const at = deskFixture();

/** Overwrites the page from which the table of recharges is found. */
function breakRecharges(file: string): void {
  const database = new Database(file, { readonly: true });
  const root = Number(
    database.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'recharges'`).pluck().get(),
  );
  const size = Number(database.pragma('page_size', { simple: true }));
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(0xab, (root - 1) * size, root * size);
  writeFileSync(file, bytes);
}

test('damage after a clean stop, first seen while the start looks at its rows, is called damage', async () => {
  await soldBefore(at.desk.journal, 1, { accountId: accountAt(at.gateway) }, Date.now() - 60_000);
  const restarted = at.restart(undefined, () => breakRecharges(join(at.folder, 'journal.db')));
  await expect(restarted).rejects.toThrow('journal_corrupt');
});
