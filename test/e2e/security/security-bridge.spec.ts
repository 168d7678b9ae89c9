import { expect } from '@playwright/test';
import { join } from 'node:path';
import { appFolder, call, test } from '../../support/electron-app';

const ourPreload = join(appFolder, 'out/preload/index.cjs');
const asks = `window.galla['app:status']({})`;
const untrusted = { ok: false, failure: { code: 'untrusted_sender' } };

test('our own page is answered', async ({ galla }) => {
  expect(await call(galla.page, 'app:status', {})).toMatchObject({ ok: true });
});

test('another window with our preload is not answered, on whatever page', async ({ galla }) => {
  const answers = await galla.app.evaluate(
    async ({ BrowserWindow }, { preload, script }) => {
      const heard: unknown[] = [];
      for (const url of ['app://galla/', 'app://galla/index.html', 'about:blank']) {
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await window.loadURL(url);
        heard.push(await window.webContents.executeJavaScript(script));
        window.destroy();
      }
      return heard;
    },
    { preload: ourPreload, script: asks },
  );
  expect(answers).toEqual([untrusted, untrusted, untrusted]);
});

test('our window on a foreign page is not answered', async ({ galla }) => {
  // A load that is cut short by the next one makes that one fail, too.
  await galla.page.waitForLoadState('load');
  const answer = await galla.app.evaluate(async ({ BrowserWindow, session }, script) => {
    // Only main can bring it there; the session guard has to be opened for it, too.
    session.defaultSession.webRequest.onBeforeRequest(null);
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.removeAllListeners('did-navigate');
    await contents?.loadURL('data:text/html,<p>foreign');
    const heard: unknown = await contents?.executeJavaScript(script);
    return heard;
  }, asks);
  expect(answer).toEqual(untrusted);
});

test('a frame inside our own window is not answered', async ({ galla }) => {
  // Our frames have no preload, so the frame's message is made by hand: the real listener, a real frame.
  const answer = await galla.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await contents?.executeJavaScript(`document.body.append(document.createElement('iframe'))`);
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    const listener: unknown = handlers instanceof Map ? handlers.get('galla:call') : null;
    if (typeof listener !== 'function') return 'no listener found';
    const frames = [contents?.mainFrame.frames[0], null, contents?.mainFrame];
    const heard: unknown[] = [];
    for (const senderFrame of frames) {
      heard.push(await Reflect.apply(listener, null, [{ sender: contents, senderFrame }, 'app:status', {}]));
    }
    return heard;
  });
  expect(answer).toEqual([untrusted, untrusted, expect.objectContaining({ ok: true })]);
});

test('rubbish is answered with bad_request and never with an exception', async ({ galla }) => {
  const answers = await galla.page.evaluate<unknown[]>(`Promise.all([
    window.galla['app:status'](),
    window.galla['app:status'](null),
    window.galla['app:status']({ extra: 1 }),
    window.galla['recharge:details']({ refId: 7 }),
    window.galla['account:connect']([]),
  ])`);
  for (const answer of answers) expect(answer).toEqual({ ok: false, failure: { code: 'bad_request' } });
  const tooLong = await galla.page.evaluate(`window.galla['recharge:details']({ refId: 'A'.repeat(1000) })`);
  expect(tooLong).toEqual({ ok: false, failure: { code: 'text_too_long' } });
});
