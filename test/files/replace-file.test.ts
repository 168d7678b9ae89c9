import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../src/main/files/replace-file';
import { ok } from '../../src/preload/contract/result';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galla-replace-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a file is there as a whole under its name, in a folder that is made for it', async () => {
  const file = join(folder, 'slips', 'slip.pdf');
  expect(await replaceFile(file, 'one')).toEqual(ok(null));
  expect(await replaceFile(file, Buffer.from('two'))).toEqual(ok(null));
  expect(await readFile(file, 'utf8')).toBe('two');
  expect(await readdir(join(folder, 'slips'))).toEqual(['slip.pdf']);
});

test.skipIf(process.platform === 'win32')(
  'a file of the shop alone stays so when it is replaced',
  async () => {
    const file = join(folder, 'operators.json');
    await writeFile(file, 'old', { mode: 0o644 });
    expect(await replaceFile(file, 'new', 0o600)).toEqual(ok(null));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  },
);

test.skipIf(process.platform === 'win32')(
  'a link under the name is replaced, and what it leads to is left alone',
  async () => {
    const other = join(folder, 'other.txt');
    await writeFile(other, 'not mine');
    await symlink(other, join(folder, 'logo.png'));
    expect(await replaceFile(join(folder, 'logo.png'), 'mine')).toEqual(ok(null));
    expect(await readFile(other, 'utf8')).toBe('not mine');
    expect(await readFile(join(folder, 'logo.png'), 'utf8')).toBe('mine');
  },
);

test('a name that is a folder is told of, and nothing is left lying', async () => {
  await writeFile(join(folder, 'file'), '');
  expect(await replaceFile(join(folder, 'file', 'slip.pdf'), 'one')).toMatchObject({ ok: false });
  expect(await readdir(folder)).toEqual(['file']);
});
