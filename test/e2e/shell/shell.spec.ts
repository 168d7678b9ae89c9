import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchEnvironment, launchWords, test } from '../../support/electron-app';

test('the window is shown when the page has painted, with room for the counter', async ({ galla }) => {
  await expect
    .poll(() => galla.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
  const { title, size } = await galla.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { title: window?.getTitle(), size: window?.getContentSize() };
  });
  expect(title).toBe('Galla');
  expect(size?.[0]).toBeGreaterThanOrEqual(1024);
});

test('a second start brings the first to the front, ends, and opens no window of its own', async ({
  galla,
  electronPath,
}) => {
  await galla.app.evaluate(({ app, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
    app.once('second-instance', () => Reflect.set(globalThis, 'sawSecond', true));
  });
  const second = spawn(electronPath, launchWords(galla.dataFolder), { env: launchEnvironment() });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  const first = await galla.app.evaluate(({ BrowserWindow }) => ({
    sawSecond: Reflect.get(globalThis, 'sawSecond') === true,
    windows: BrowserWindow.getAllWindows().length,
    minimized: BrowserWindow.getAllWindows()[0]?.isMinimized(),
  }));
  expect(first).toEqual({ sawSecond: true, windows: 1, minimized: false });
});

test('two data folders are two counters', async ({ launch, dataFolder }) => {
  const one = await launch();
  const other = await launch({ dataFolder: join(dataFolder, 'other') });
  expect(await one.page.evaluate(() => location.origin)).toBe('app://galla');
  expect(await other.page.evaluate(() => location.origin)).toBe('app://galla');
});

test('closing the window ends the process cleanly', async ({ galla }) => {
  const ended = new Promise((resolve) => galla.app.process().once('exit', resolve));
  await galla.app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    .catch(() => undefined);
  expect(await ended).toBe(0);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends it without a question`, async ({ galla }) => {
    // A quit that may ask announces itself first; the end of the system must not wait for an answer.
    await galla.app.evaluate(({ app }) => app.on('before-quit', () => process.stdout.write('may ask')));
    const child = galla.app.process();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(galla.output()).not.toContain('may ask');
  });
}

test('everything it writes is below its data folder', async ({ launch, dataFolder }) => {
  const home = join(dataFolder, 'home');
  const galla = await launch({
    dataFolder: join(dataFolder, 'data'),
    env: { HOME: home, XDG_CONFIG_HOME: undefined, XDG_DATA_HOME: undefined },
  });
  await galla.quit();
  expect(existsSync(join(home, '.config', 'galla'))).toBe(false);
  expect(existsSync(join(home, '.config', 'Galla'))).toBe(false);
});
