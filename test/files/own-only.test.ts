import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownOnly } from '../../src/main/files/own-only';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-own-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const modeOf = (...path: readonly string[]): number => statSync(join(folder, ...path)).mode & 0o777;

test('files and folders that were open to everybody are for this user only, however deep', async () => {
  const data = join(folder, 'data');
  for (const name of ['backups/real', 'logs', 'slips', 'Cache']) {
    mkdirSync(join(data, name), { recursive: true });
    chmodSync(join(data, name), 0o755);
    writeFileSync(join(data, name, 'file'), '', { mode: 0o644 });
  }
  writeFileSync(join(data, 'journal.db'), '', { mode: 0o666 });
  const elsewhere = join(folder, 'elsewhere');
  writeFileSync(elsewhere, '', { mode: 0o644 });
  symlinkSync(elsewhere, join(data, 'link'));
  chmodSync(data, 0o755);
  await ownOnly(data);
  expect(modeOf('data')).toBe(0o700);
  expect(modeOf('data', 'journal.db')).toBe(0o600);
  expect(modeOf('data', 'backups')).toBe(0o700);
  expect(modeOf('data', 'backups', 'real')).toBe(0o700);
  expect(modeOf('data', 'backups', 'real', 'file')).toBe(0o600);
  expect(modeOf('data', 'slips', 'file')).toBe(0o600);
  expect(modeOf('data', 'logs', 'file')).toBe(0o600);
  expect(modeOf('elsewhere')).toBe(0o644);
});

test('a folder that is not there is no trouble', async () => {
  await expect(ownOnly(join(folder, 'nothing'))).resolves.toBeUndefined();
});
