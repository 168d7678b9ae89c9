import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInside } from '../../src/main/files/is-inside';

test('a folder is known whatever it is called: by its name, by one in it, by a link to it and through one', async () => {
  const at = mkdtempSync(join(tmpdir(), 'galla-inside-'));
  const own = join(at, 'data');
  mkdirSync(join(own, 'copies'), { recursive: true });
  mkdirSync(join(at, 'data elsewhere'));
  symlinkSync(own, join(at, 'link'));
  symlinkSync(join(own, 'copies'), join(at, 'stick'));
  for (const path of [
    own,
    join(own, 'copies'),
    join(at, 'link'),
    join(at, 'link', 'copies'),
    join(at, 'stick'),
  ])
    expect([path, await isInside(path, own)]).toEqual([path, true]);
  expect(await isInside(own, join(at, 'link'))).toBe(true);
  for (const path of [at, join(at, 'data elsewhere'), join(at, 'nowhere')])
    expect([path, await isInside(path, own)]).toEqual([path, false]);
  rmSync(at, { recursive: true });
});
