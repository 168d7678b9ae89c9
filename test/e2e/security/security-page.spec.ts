import { expect } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder, test } from '../../support/electron-app';

test('the page has no Node and no Electron', async ({ galla }) => {
  const found = await galla.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'ipcRenderer'];
    return names.filter((name) => name in globalThis);
  });
  expect(found).toEqual([]);
});

test('the page is in the sandbox, isolated, without node and without webview', async ({ galla }) => {
  const preferences = await galla.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Not in Electron's types: what the window was really made with.
    const read: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
    return typeof read === 'function' ? JSON.stringify(Reflect.apply(read, contents, [])) : '{}';
  });
  expect(JSON.parse(preferences)).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  });
  expect(preferences).not.toContain('"nodeIntegrationInWorker":true');
  const checks = await galla.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  expect(checks).toBe(false);
});

test('a webview tag in the page stays an empty element', async ({ galla }) => {
  const attached = await galla.page.evaluate(async () => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://galla/');
    document.body.append(view);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return 'getWebContentsId' in view;
  });
  expect(attached).toBe(false);
  const contents = await galla.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(contents).toBe(1);
});

test('text is never run as code', async ({ galla }) => {
  for (const code of ["eval('1')", "new Function('return 1')()", "setTimeout('document.title = 1')"]) {
    await test.step(code, async () => {
      // In a task of its own: the test's own evaluation is exempt from the page's policy, a task is not.
      const outcome = await galla.page.evaluate(
        `new Promise((done) => setTimeout(() => {
          try { ${code}; setTimeout(() => done(document.title === '1' ? 'ran' : 'quiet'), 100); }
          catch (error) { done(error.name); }
        }, 0))`,
      );
      expect(outcome).toBe(code.startsWith('setTimeout') ? 'quiet' : 'EvalError');
    });
  }
});

test('a script that is written into the page does not run', async ({ galla }) => {
  const ran = await galla.page.evaluate(async () => {
    const inline = document.createElement('script');
    inline.textContent = 'document.documentElement.dataset.inline = "ran"';
    const data = document.createElement('script');
    data.src = 'data:text/javascript,document.documentElement.dataset.data = "ran"';
    document.head.append(inline, data);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'document.documentElement.dataset.handler = "ran"');
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return Object.keys(document.documentElement.dataset);
  });
  expect(ran).not.toContain('inline');
  expect(ran).not.toContain('data');
  expect(ran).not.toContain('handler');
});

test('the page comes with the strict policy as headers', async ({ galla }) => {
  const headers = await galla.app.evaluate(async ({ net }) => {
    const response = await net.fetch('app://galla/');
    return Object.fromEntries(response.headers.entries());
  });
  expect(headers).toMatchObject({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
      + "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test('window.galla is a list of verbs and hands out nothing of Electron', async ({ galla }) => {
  const shape = await galla.page.evaluate<Record<string, string>>(
    'Object.fromEntries(Object.entries(window.galla).map(([name, value]) => [name, typeof value]))',
  );
  const { on, ...calls } = shape;
  expect(on).toBe('object');
  expect(new Set(Object.values(calls))).toEqual(new Set(['function']));
  expect(Object.keys(calls)).toContain('recharge:submit');
  expect(Object.keys(calls).every((name) => /^[a-z]+:[a-z-]+$/.test(name))).toBe(true);
});

test('a listener gets the data of its event and nothing else, until it unsubscribes', async ({ galla }) => {
  await galla.page.evaluate(`
    window.heard = [];
    window.stop = window.galla.on['gateway:health']((...all) => window.heard.push(all));
    void 0;
  `);
  const send = (data: string) =>
    galla.app.evaluate(({ BrowserWindow }, sent) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.send('galla:event', 'gateway:health', sent);
      contents?.send('galla:event', 'app:changed', 'not for this listener');
    }, data);
  await send('first');
  await expect.poll(() => galla.page.evaluate('window.heard')).toEqual([['first']]);
  await galla.page.evaluate('window.stop()');
  await send('second');
  await galla.page.waitForTimeout(300);
  expect(await galla.page.evaluate('window.heard')).toEqual([['first']]);
});

test('the built output knows no dev server', () => {
  for (const file of readdirSync(join(appFolder, 'out/main')).filter((name) => name.endsWith('.cjs'))) {
    const built = readFileSync(join(appFolder, 'out/main', file), 'utf8');
    expect(built).not.toContain('ELECTRON_RENDERER_URL');
    expect(built).not.toContain('devtools://');
  }
});
