import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deviceFiles } from '../../src/main/printing/device-files';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'galla-dev-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('USB printers and parallel ports that are there are found, in the order of their numbers', async () => {
  mkdirSync(join(root, 'usb'));
  for (const name of ['usb/lp10', 'usb/lp2', 'lp0', 'usb/hiddev0', 'loop0', 'lp']) {
    writeFileSync(join(root, name), '');
  }
  expect(await deviceFiles(root)).toEqual([join(root, 'usb/lp2'), join(root, 'usb/lp10'), join(root, 'lp0')]);
});

test('a computer without such files has none', async () => {
  expect(await deviceFiles(join(root, 'nothing'))).toEqual([]);
});
