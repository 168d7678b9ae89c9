import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packagedFolder, startPackaged } from './packaged-app';

let dataFolder = '';

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'galla-package-'));
});

afterEach(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

test('the fuses of the packaged app are those of a release', async () => {
  const wire = await getCurrentFuseWire(join(packagedFolder, 'galla'));
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.OnlyLoadAppFromAsar,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  ];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  const named = (fuses: readonly FuseV1Options[]) => fuses.map((fuse) => [FuseV1Options[fuse], wire[fuse]]);
  expect(named(on)).toEqual(on.map((fuse) => [FuseV1Options[fuse], FuseState.ENABLE]));
  expect(named(off)).toEqual(off.map((fuse) => [FuseV1Options[fuse], FuseState.DISABLE]));
});

test('the archive holds the app and one native module, and no source, test or other package', () => {
  const files = listPackage(join(packagedFolder, 'resources/app.asar'), { isPack: false });
  const tops = new Set(files.map((file) => file.split('/')[1]));
  expect(tops).toEqual(new Set(['node_modules', 'out', 'package.json', 'resources']));
  const packages = new Set(files.map((file) => /^\/node_modules\/([^/]+)/.exec(file)?.[1]));
  packages.delete(undefined);
  expect([...packages]).toEqual(['better-sqlite3']);
  const unpacked = readdirSync(join(packagedFolder, 'resources/app.asar.unpacked'), { recursive: true });
  expect(unpacked.map(String).filter((file) => file.endsWith('.node')).length).toBeGreaterThan(0);
  expect(existsSync(join(packagedFolder, 'resources/default_app.asar'))).toBe(false);
});

test('the licences of what was bundled are in the archive', () => {
  const archive = join(packagedFolder, 'resources/app.asar');
  const text = (file: string): string => extractFile(archive, file).toString();
  expect(text('out/main/licenses.md')).toContain('## zod');
  expect(text('out/renderer/licenses.md')).toContain('## react-aria-components');
  expect(text('node_modules/better-sqlite3/LICENSE')).toContain('MIT');
});

test('the licence of every bundled font lies beside the archive', () => {
  const fonts = readdirSync('node_modules/@fontsource');
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    expect(existsSync(join(packagedFolder, 'resources/licenses/fonts', font, 'LICENSE'))).toBe(true);
  }
});

test('the packaged app opens its journal, shows its page and quits', async () => {
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ mode: 'practice' }));
  // The journal needs the native module, the worker and the operators; Chromium keeps code of a page that ran.
  const isUp = (): boolean => logged().includes('desk opened') && ranScripts();
  const { code, byItself } = await startPackaged({ dataFolder, until: isUp });
  expect(logged()).toContain('desk opened mode=practice');
  expect(ranScripts()).toBe(true);
  expect({ code, byItself }).toEqual({ code: 0, byItself: false });
  expect(existsSync(join(dataFolder, 'practice.db'))).toBe(true);
});

describe('it does not start under the eyes of other programs', () => {
  test.each([
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--inspect=0',
    '--log-net-log=net.json',
    '--js-flags=--inspect',
    ' --remote-debugging-port=0',
    ' --js-flags=--prof',
    '--a-switch-of-next-year',
  ])('%s', async (word) => {
    const { code, byItself, output } = await startPackaged({ dataFolder, args: [word], until: () => false });
    expect({ code, byItself }).toEqual({ code: 1, byItself: true });
    expect(output).toContain('Galla does not start like this');
    expect(output).not.toContain('DevTools listening');
    expect(logged()).toBe('');
  });

  test('ELECTRON_RUN_AS_NODE', async () => {
    const { code, byItself } = await startPackaged({
      dataFolder,
      env: { ELECTRON_RUN_AS_NODE: '1' },
      until: () => false,
    });
    expect({ code, byItself }).toEqual({ code: 1, byItself: true });
    expect(logged()).toBe('');
  });
});

function logged(): string {
  const file = join(dataFolder, 'logs/galla.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function ranScripts(): boolean {
  const folder = join(dataFolder, 'Code Cache/js');
  if (!existsSync(folder)) return false;
  const kept = readdirSync(folder).filter((name) => name.endsWith('_0'));
  return kept.some((name) => readFileSync(join(folder, name)).includes('app://galla/assets/'));
}
