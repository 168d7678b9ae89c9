import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { whyNotToPack } from '../../scripts/packaging/why-not-to-pack.mjs';
import { defaultApp, knownFiles, packDefaultApp } from '../../scripts/set-up/electron-from-npm.mjs';
import { hashOf } from '../../scripts/set-up/known-files.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-stand-in-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('only the pinned Electron is packed for shops', () => {
  test('not the stand-in', () => {
    expect(whyNotToPack({ version: '33.2.1', origin: 'npm' })).toMatch(/33\.2\.1.*stand-in.*--stand-in/);
  });

  test('not one that somebody names, whatever version it claims', () => {
    expect(whyNotToPack({ version: '45.4.1', origin: 'given' })).toMatch(/45\.4\.1.*--stand-in/);
  });

  test('the official one is', () => {
    expect(whyNotToPack({ version: '45.4.1', origin: 'official' })).toBeUndefined();
  });

  test('npm run package says so and ends before it builds anything', () => {
    // In no case is it started.
    writeFileSync(join(folder, 'electron'), '#!/bin/false\n');
    chmodSync(join(folder, 'electron'), 0o755);
    writeFileSync(join(folder, 'version'), '45.4.1');
    const { status, stderr, stdout } = spawnSync(process.execPath, [resolve('scripts/package.mjs')], {
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder },
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('no shop should get it');
  });
});

test('what the set-up lists of the stand-in fits the app that it packs into it', async () => {
  mkdirSync(join(folder, 'resources'));
  await packDefaultApp(folder);
  // If not: raise `recipe` in electron-from-npm.mjs and correct this line in the list.
  expect(readFileSync(knownFiles, 'utf8').split('\n')).toContain(
    `${await hashOf(join(folder, defaultApp))}  ${defaultApp}`,
  );
});
