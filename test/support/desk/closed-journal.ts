import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const row = z.object({
  ref_id: z.string(),
  account_id: z.string(),
  operator: z.string(),
  number: z.string(),
  amount_paise: z.number(),
  fields: z.string(),
  payment: z.string(),
  state: z.string(),
  cause: z.string().nullable(),
  txn_id: z.string().nullable(),
  opt_id: z.string().nullable(),
  message: z.string().nullable(),
  slips_printed: z.number(),
});

/** What outside tools may rely on of a recharge. */
export type JournalRow = z.infer<typeof row>;

/**
 * Reads all recharges, in the order of creation, from a copy of a database whose Galla has ended: the test
 * neither helps the journal to recover nor writes into it.
 */
export function closedJournal(dataFolder: string, name: 'journal.db' | 'practice.db'): readonly JournalRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'galla-copy-'));
  try {
    for (const file of [name, `${name}-wal`]) {
      if (existsSync(join(dataFolder, file))) copyFileSync(join(dataFolder, file), join(folder, file));
    }
    const database = new Database(join(folder, name));
    try {
      return z.array(row).parse(database.prepare('SELECT * FROM recharges ORDER BY seq').all());
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
