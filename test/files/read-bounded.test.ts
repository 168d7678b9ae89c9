import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBounded, readBoundedSync } from '../../src/main/files/read-bounded';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-read-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Both ways of reading must say the same. */
async function read(file: string, most: number) {
  const later = await readBounded(file, most);
  expect(readBoundedSync(file, most)).toEqual(later);
  return later.ok ? later.value.toString() : later.failure;
}

test('a file within its bound is read whole, also an empty one', async () => {
  const file = join(folder, 'a');
  writeFileSync(file, '12345');
  expect(await read(file, 5)).toBe('12345');
  expect(await read(file, 4)).toBe('too_large');
  writeFileSync(file, '');
  expect(await read(file, 0)).toBe('');
});

test('a file larger than one piece is read whole', async () => {
  const file = join(folder, 'a');
  writeFileSync(file, 'x'.repeat(3_000_001));
  expect(await read(file, 3_000_001)).toHaveLength(3_000_001);
});

test('a file of a terabyte takes no memory', async () => {
  const file = join(folder, 'a');
  writeFileSync(file, '');
  truncateSync(file, 2 ** 40);
  const before = process.memoryUsage().rss;
  expect(await read(file, 1000)).toBe('too_large');
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
});

test('devices, pipes and folders are refused at once', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const path of ['/dev/zero', '/dev/null', '/dev/tty', pipe, folder]) {
    expect({ path, read: await read(path, 1000) }).toEqual({ path, read: 'not_readable' });
  }
  expect(await read(join(folder, 'nothing'), 10)).toBe('missing');
});
