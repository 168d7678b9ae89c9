import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf, strangeFiles, strangeSince } from '../../scripts/set-up/known-files.mjs';

let place = '';
let folder = '';
let list = '';
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'galla-known-'));
  folder = join(place, 'electron');
  list = join(place, 'list.sha256');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  write('electron', 'a program');
  write('resources/default_app.asar', 'an app');
  const names = ['electron', 'resources/default_app.asar'];
  const hashes = await Promise.all(names.map((name) => hashOf(join(folder, name))));
  writeFileSync(list, names.map((name, index) => `${hashes[index]}  ${name}\n`).join(''));
});

afterEach(() => rmSync(place, { recursive: true }));

describe.each([
  ['read in full', strangeFiles],
  ['looked at', strangeSince],
] as const)('a cached Electron that is %s', (_how, strange) => {
  test('is whole as it was unpacked', async () => {
    expect(await strange(folder, list)).toEqual([]);
    expect(await strange(folder, list)).toEqual([]);
  });

  test('shows a file that was changed', async () => {
    await strange(folder, list);
    write('electron', 'b program');
    expect(await strange(folder, list)).toEqual(['electron']);
    expect(await strange(folder, list)).toEqual(['electron']);
  });

  test('shows a file that was changed to the same length and given back its time', async () => {
    await strange(folder, list);
    const { atime, mtime } = statSync(join(folder, 'electron'));
    write('electron', 'b program');
    utimesSync(join(folder, 'electron'), atime, mtime);
    expect(await strange(folder, list)).toEqual(['electron']);
  });

  test('shows a file that was put in its place', async () => {
    await strange(folder, list);
    write('other', 'c program');
    renameSync(join(folder, 'other'), join(folder, 'electron'));
    expect(await strange(folder, list)).toEqual(['electron']);
  });

  test('shows a file that is missing, and one too many, which Electron might open instead', async () => {
    await strange(folder, list);
    rmSync(join(folder, 'electron'));
    write('resources/app.asar', 'another app');
    expect((await strange(folder, list)).toSorted()).toEqual(['electron', 'resources/app.asar']);
  });

  test('is measured by the list as it is now', async () => {
    await strange(folder, list);
    writeFileSync(list, `${'0'.repeat(64)}  electron\n${'0'.repeat(64)}  resources/default_app.asar\n`);
    expect(await strange(folder, list)).toEqual(['electron', 'resources/default_app.asar']);
  });
});
