import type * as Promises from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeDurable, makeDurableSoon } from '../../src/main/files/durable-file';
import { diskFiles } from '../../src/main/operators-store/disk-files';
import { replaceFile } from '../../src/main/files/replace-file';
import { ok } from '../../src/preload/contract/result';

/** How a stricter file system behaves: what is refused, and how often still. */
const strict = vi.hoisted(() => ({ renames: 0, opens: 0, code: 'EPERM' }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Promises>();
  const refused = (what: string): Error =>
    Object.assign(new Error(`${strict.code}: ${what}`), { code: strict.code });
  return {
    ...real,
    async rename(from: string, to: string) {
      strict.renames -= 1;
      if (strict.renames >= 0) throw refused('rename');
      await real.rename(from, to);
    },
    async open(path: string, flags: string, mode?: number) {
      const isFolder = await real.stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      // Windows opens no folder and syncs nothing that was opened for reading.
      if (isFolder && process.platform === 'win32') throw refused('open');
      if (flags !== 'r') strict.opens -= 1;
      if (flags !== 'r' && strict.opens >= 0) throw refused('open');
      const handle = await real.open(path, flags, mode);
      if (flags === 'r' && !isFolder) handle.sync = () => Promise.reject(refused('fsync'));
      return handle;
    },
  };
});

const here = process.platform;
let folder = '';
beforeEach(async () => {
  Object.assign(strict, { renames: 0, opens: 0, code: 'EPERM' });
  folder = await mkdtemp(join(tmpdir(), 'galla-strict-'));
});
afterEach(async () => {
  Object.defineProperty(process, 'platform', { value: here });
  await rm(folder, { recursive: true, force: true });
});

describe('as on Windows', () => {
  beforeEach(() => {
    Object.defineProperty(process, 'platform', { value: 'win32' });
  });

  test('the catalogue can be changed as often as one likes', async () => {
    const files = diskFiles(folder);
    for (const round of ['one', 'two', 'three']) {
      expect(await files.replace('operators.json', round)).toEqual(ok(null));
      expect(await files.keepAs('operators.json', 'operators.previous.json')).toEqual(ok(null));
    }
    expect(await files.rename('operators.previous.json', 'operators.json')).toEqual(ok(null));
    expect(await files.read('operators.json')).toEqual(ok('three'));
    // Nothing half-made is left lying.
    expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  test('a finished file is put on disk by a handle that may write', async () => {
    const file = join(folder, 'copy.db');
    await writeFile(file, 'whole');
    makeDurable(file);
    await makeDurableSoon(file);
    expect((await stat(file)).size).toBe(5);
  });
});

describe.each(['EPERM', 'EACCES', 'EBUSY'])('a virus scanner that refuses for a moment with %s', (code) => {
  beforeEach(() => {
    strict.code = code;
  });

  test('costs the catalogue nothing', async () => {
    const files = diskFiles(folder);
    strict.opens = 1;
    strict.renames = 3;
    expect(await files.replace('operators.json', 'one')).toEqual(ok(null));
    strict.renames = 3;
    expect(await files.keepAs('operators.json', 'operators.previous.json')).toEqual(ok(null));
    strict.renames = 3;
    expect(await files.rename('operators.previous.json', 'operators.json')).toEqual(ok(null));
    expect(await readFile(join(folder, 'operators.json'), 'utf8')).toBe('one');
  });

  test('costs a slip or a logo nothing', async () => {
    strict.opens = 1;
    strict.renames = 3;
    expect(await replaceFile(join(folder, 'slip.pdf'), Buffer.from('paper'))).toEqual(ok(null));
    expect(await readdir(folder)).toEqual(['slip.pdf']);
  });

  test('that never lets go is told of after two seconds, and nothing is left lying', async () => {
    strict.renames = Infinity;
    const start = performance.now();
    expect(await replaceFile(join(folder, 'slip.pdf'), Buffer.from('paper'))).toMatchObject({ ok: false });
    const ms = performance.now() - start;
    expect(ms).toBeGreaterThan(1900);
    expect(ms).toBeLessThan(6000);
    expect(await readdir(folder)).toEqual([]);
  });
});

test('a full disk is told of at once', async () => {
  strict.code = 'ENOSPC';
  strict.renames = Infinity;
  const start = performance.now();
  expect(await replaceFile(join(folder, 'slip.pdf'), Buffer.from('paper'))).toEqual({
    ok: false,
    failure: 'disk_full',
  });
  expect(performance.now() - start).toBeLessThan(1500);
});
