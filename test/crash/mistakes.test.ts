import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sabotages } from './mistakes';

const root = join(import.meta.dirname, '../..');

// They are only built in by a long run that is seldom made: a mistake that fits the sources no more would prove nothing.
test.each(sabotages)('the mistake still fits the sources: $name', ({ mistakes }) => {
  const misfits = mistakes.filter(({ file, from }) => !readFileSync(join(root, file), 'utf8').includes(from));
  expect(misfits).toEqual([]);
});
