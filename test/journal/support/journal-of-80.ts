import type Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { migrations } from '../../../src/main/journal/migrate/migrations';
import { open } from '../../../src/main/journal/database/open';
import { journalFolder } from './journal-folder';

const columns = z.record(z.string(), z.union([z.string(), z.number()]));
const storySchema = z.object({ recharge: columns, events: z.array(columns) });

/**
 * A journal whose rows and events the program of version 80 itself wrote: checks, words in any order, rows settled by
 * hand, days between. Answers its file, closed. Columns that were null or of which the journal knows the default are
 * not in `stories-of-80.jsonl`.
 */
export async function journalOf80(): Promise<string> {
  const file = join(journalFolder(), 'journal.db');
  const opened = await open(
    file,
    migrations.filter(({ version }) => version <= 80),
  );
  if (!opened.ok) throw new Error(opened.failure);
  const lines = readFileSync(join(import.meta.dirname, 'stories-of-80.jsonl'), 'utf8')
    .trim()
    .split('\n');
  for (const line of lines) {
    const { recharge, events } = storySchema.parse(JSON.parse(line));
    insert(opened.value, 'recharges', { charge_paise: 0, ...recharge });
    for (const event of events) insert(opened.value, 'recharge_events', { jitter: 0, ...event });
  }
  opened.value.close();
  return file;
}

function insert(database: Database.Database, table: string, row: z.infer<typeof columns>): void {
  const names = Object.keys(row);
  database
    .prepare(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    )
    .run(row);
}
