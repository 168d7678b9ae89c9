import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { publishTo } from './bridge/publish';
import { serve } from './bridge/serve';
import { compose } from './compose';
import { createPrinting } from './printing/create-printing';
import { createMask } from './settings/mask';
import { systemKeyRing } from './settings/safe-storage';
import { pageOrigin } from './shell/app-origin';
import { registerAppScheme, serveApp } from './shell/app-protocol';
import { guardContents } from './shell/guard-contents';
import { guardSessions } from './shell/guard-session';
import { openLog } from './shell/log';
import { removeMenu } from './shell/menu';
import { quietChromium } from './shell/quiet-chromium';
import { guardQuit } from './shell/quit';
import { isSafeStart } from './shell/safe-start';
import { isOnlyInstance } from './shell/single-instance';
import { openWindow } from './shell/window';

let window: BrowserWindow | null = null;

async function open(): Promise<void> {
  const folder = app.getPath('userData');
  const root = app.getAppPath();
  const mask = createMask();
  const log = openLog({ folder: join(folder, 'logs'), hide: (text) => mask.hide(text), now: Date.now });
  const page = () => window?.webContents ?? null;
  const galla = await compose({
    folder,
    workerFile: join(root, 'out/main/journal-worker.cjs'),
    resources: join(root, 'resources'),
    version: app.getVersion(),
    allowTestGateway: !app.isPackaged || app.commandLine.hasSwitch('allow-test-gateway'),
    keyRing: systemKeyRing(),
    mask,
    log,
    printing: createPrinting(),
    publish: publishTo(page),
    chooseFile,
    chooseExisting,
  });
  serve({
    page,
    origin: pageOrigin(),
    reportBug: (call, error) => log.error(call, error),
    handlers: galla.handlers,
  });
  serveApp(join(root, 'out/renderer'));
  window = openWindow({ preload: join(root, 'out/preload/index.cjs'), theme: galla.theme });
  guardQuit(window, galla);
}

async function chooseFile(suggestedName: string): Promise<string | null> {
  if (window === null) return null;
  const defaultPath = join(app.getPath('documents'), suggestedName);
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath });
  return canceled || filePath === '' ? null : filePath;
}

async function chooseExisting(endings: readonly string[]): Promise<string | null> {
  if (window === null) return null;
  const filters = [{ name: endings.join(', '), extensions: [...endings] }];
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters });
  return filePaths[0] ?? null;
}

if (isSafeStart()) {
  quietChromium();
  registerAppScheme();
  guardSessions();
  guardContents();
  removeMenu();
  if (isOnlyInstance(() => window)) void app.whenReady().then(open);
  else app.exit(0);
}
