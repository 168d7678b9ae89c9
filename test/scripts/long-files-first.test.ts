import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { longFiles } from '../../scripts/testing/long-files-first.mjs';

test('the files that are begun first are all there', () => {
  const repository = resolve(import.meta.dirname, '../..');
  expect(longFiles.filter((file) => !existsSync(resolve(repository, file)))).toEqual([]);
});
