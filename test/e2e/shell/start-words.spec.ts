import { expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, copyFileSync, linkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import hindi from '../../../src/preload/contract/words/translations/hi.json' with { type: 'json' };
import { launchEnvironment, launchWords, test } from '../../support/electron-app';

/** Electron takes an app for packaged when its executable has another name than `electron`. */
function packagedIn(folder: string, electronPath: string): string {
  mkdirSync(folder);
  const from = dirname(electronPath);
  for (const name of readdirSync(from)) {
    if (name !== basename(electronPath)) symlinkSync(join(from, name), join(folder, name));
  }
  const executable = join(folder, 'galla');
  try {
    linkSync(electronPath, executable);
  } catch {
    // Another disk.
    copyFileSync(electronPath, executable);
  }
  return executable;
}

/** Starts it without Playwright, whose own switches it would refuse, and waits for its end. */
async function start(executable: string, dataFolder: string, word: string, cwd: string, env = {}) {
  return new Promise<{ readonly code: unknown; readonly said: string }>((resolve) => {
    const args = launchWords(dataFolder, [word]);
    const settings = { env: launchEnvironment(env), cwd, timeout: 20_000 };
    execFile(executable, args, settings, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : (error.code ?? 'did not end'), said: stdout + stderr });
    });
  });
}

const refused = [
  ' --remote-debugging-port=0',
  '\t--remote-debugging-port=0',
  ' --js-flags=--prof --logfile=galla-profile.log',
  '-js-flags=--prof --logfile=galla-profile.log',
  ' --log-net-log=net.json',
  '--a-switch-of-next-year',
];

test('a packaged app does not start with a switch it does not know, whatever stands before it', async ({
  electronPath,
  dataFolder,
}) => {
  const executable = packagedIn(join(dataFolder, 'app'), electronPath);
  for (const word of refused) {
    const data = join(dataFolder, 'data');
    const { code, said } = await start(executable, data, word, dataFolder);
    expect({ word, code }).toEqual({ word, code: 1 });
    expect(said).toContain('Galla does not start like this');
    expect(said).not.toContain('DevTools listening');
    expect(existsSync(join(data, 'settings.json'))).toBe(false);
    expect(existsSync(join(data, 'logs'))).toBe(false);
  }
});

test('it says so in the language of the computer: nothing of the shop is read yet', async ({
  electronPath,
  dataFolder,
}) => {
  const executable = packagedIn(join(dataFolder, 'app'), electronPath);
  const env = { LANG: 'hi_IN.UTF-8', LC_ALL: undefined, LANGUAGE: undefined };
  const { code, said } = await start(executable, join(dataFolder, 'data'), '--inspect=0', dataFolder, env);
  expect(code).toBe(1);
  expect(said).toContain(hindi['shell.unsafe.title']);
  expect(said).toContain('--inspect');
});
