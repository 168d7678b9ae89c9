import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { publishTo } from './bridge/publish';
import { serve } from './bridge/serve';
import { compose, type Galla } from './compose';
import { createPrinting } from './printing/create-printing';
import { createMask } from './settings/mask';
import { systemKeyRing } from './settings/safe-storage';
import { openSettings } from './settings/settings-store';
import { pageOrigin } from './shell/app-origin';
import { registerAppScheme, serveApp } from './shell/app-protocol';
import { fileChooser } from './shell/choose-files';
import { guardContents } from './shell/guard-contents';
import { guardSessions } from './shell/guard-session';
import { leaveWithoutLock } from './shell/leave-without-lock';
import { openLog } from './shell/log';
import { removeMenu } from './shell/menu';
import { quietChromium } from './shell/quiet-chromium';
import { guardQuit } from './shell/quit';
import { isSafeStart } from './shell/safe-start';
import { isOnlyInstance } from './shell/single-instance';
import { applyTheme, openWindow } from './shell/window';

let window: BrowserWindow | null = null;
/** `null` until it is composed. */
let galla: Galla | null = null;

/**
 * The window and the journal open side by side: each takes the better part of the start. What the page asks
 * waits at the door for `compose`, and what asks for the journal waits until `recover` has run.
 */
async function open(): Promise<void> {
  const folder = app.getPath('userData');
  const root = app.getAppPath();
  const mask = createMask();
  const log = openLog({ folder: join(folder, 'logs'), hide: (text) => mask.hide(text), now: Date.now });
  const settings = openSettings(folder, Date.now);
  const page = () => window?.webContents ?? null;

  serveApp(join(root, 'out/renderer'));
  window = openWindow({ preload: join(root, 'out/preload/index.cjs'), theme: settings.read().counter.theme });
  const composing = compose({
    folder,
    workerFile: join(root, 'out/main/journal-worker.cjs'),
    resources: join(root, 'resources'),
    version: app.getVersion(),
    allowTestGateway: !app.isPackaged || app.commandLine.hasSwitch('allow-test-gateway'),
    settings,
    keyRing: systemKeyRing(),
    mask,
    log,
    printing: createPrinting(),
    publish: publishTo(page),
    applyTheme,
    ...fileChooser(() => window),
  });
  serve({
    page,
    origin: pageOrigin(),
    reportBug: (call, error) => log.error(call, error),
    handlers: composing.then(({ handlers }) => handlers),
  });
  // Guarded from the first moment on: until it is composed, nothing is in flight and nothing to close.
  guardQuit(window, {
    inFlight: () => galla?.inFlight() ?? 0,
    refuseNewSales: () => galla?.refuseNewSales(),
    settle: async (timeoutMs) => galla?.settle(timeoutMs),
    close: async () => galla?.close(),
  });
  galla = await composing;
}

if (isSafeStart()) {
  quietChromium();
  registerAppScheme();
  guardSessions();
  guardContents();
  removeMenu();
  if (isOnlyInstance(() => window)) void app.whenReady().then(open);
  else void leaveWithoutLock(app.getPath('userData'));
}
