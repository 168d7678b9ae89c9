import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { expect, test } from 'vitest';
import { entrySchema } from '../../src/preload/contract/sale/entries/entry-schemas';
import { APPLICATION_ID } from '../../src/main/journal/migrate/migrations';
import { formTexts } from '../../src/main/journal/chain/forms';
import { openTestJournal } from './support/open-journal';

const page = readFileSync(join(import.meta.dirname, '../../docs/journal.md'), 'utf8');

test('docs/journal.md names every table and every column', async () => {
  const { database } = await openTestJournal();
  const columns = z.array(z.object({ table: z.string(), column: z.string() })).parse(
    database
      .prepare(
        `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
         WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*'`,
      )
      .all(),
  );
  expect(columns.length).toBeGreaterThan(40);
  const names = new Set(columns.flatMap(({ table, column }) => [table, column]));
  expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('docs/journal.md names every kind of event', () => {
  const kinds = entrySchema.options.map((option) => option.shape.kind.value);
  expect(kinds.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
  expect(page).toContain(String(APPLICATION_ID));
});

test('docs/journal.md has each form of the chain, letter by letter', () => {
  const lines = Object.entries(formTexts).map(([id, text]) => `\n${id} ${text}\n`);
  expect(lines.filter((line) => !page.includes(line))).toEqual([]);
});
