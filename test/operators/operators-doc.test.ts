import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { columns } from '../../src/main/operators/csv-columns';

const text = readFileSync(resolve(import.meta.dirname, '../../docs/operators.md'), 'utf8');

test.each(columns.map(({ name }) => name.replace(/^field[2-5]_/, 'field1_')))(
  'the document explains the column %s',
  (name) => {
    expect(text).toContain(`\`${name}\``);
  },
);
