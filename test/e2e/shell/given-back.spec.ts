import { expect } from '@playwright/test';
import { test } from '../../support/counter-test';
import type { RunningGalla } from '../../support/electron-app';
import { MortalPage } from '../../support/pages/mortal-page';

const REOPENED = 'The window stopped and was opened again.';

/** Who listens in the main process, and what it holds: windows, pages, timers, sockets. */
async function held(app: RunningGalla['app']) {
  return app.evaluate(({ app: electron, BrowserWindow, ipcMain, nativeTheme, webContents }) => {
    const contents = BrowserWindow.getAllWindows().find((each) => each.getTitle() === 'Galla')?.webContents;
    const emitters = { electron, ipcMain, nativeTheme, contents, session: contents?.session, process };
    const listeners = Object.entries(emitters).flatMap(([name, emitter]) =>
      (emitter?.eventNames() ?? []).map(
        (event) => [`${name} ${String(event)}`, emitter?.listenerCount(String(event))] as const,
      ),
    );
    return {
      listeners: Object.fromEntries(listeners),
      windows: BrowserWindow.getAllWindows().length,
      pages: webContents.getAllWebContents().length,
    };
  });
}

test('a page that ends gives back what main held for it: nobody listens twice', async ({
  counter,
  galla,
}) => {
  await counter.sell({ number: '9876507051', operator: 'airtel', amount: '199' });
  await counter.shows('Success');
  const mortal = new MortalPage(galla.app);
  const before = await held(galla.app);
  await mortal.killAndWaitFor(REOPENED);
  await expect.poll(() => held(galla.app)).toEqual(before);
  await mortal.killAndWaitFor(REOPENED);
  await expect.poll(() => held(galla.app)).toEqual(before);
});
