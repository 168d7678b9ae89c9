import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { publishTo } from './bridge/publish';
import { createCallBudgets } from './bridge/call-budgets';
import { serve } from './bridge/serve';
import { compose, type Galla } from './compose';
import { createPrinting } from './printing/create-printing';
import { createLogo } from './printing/logo/logo';
import { createSlipCanvas } from './printing/page/slip-canvas';
import { createMask } from './settings/mask';
import { systemKeyRing } from './settings/safe-storage';
import { openSettings } from './settings/settings-store';
import { computer } from './shell/computer';
import { pageOrigin } from './shell/page/app-origin';
import { fileChooser } from './shell/choose-files';
import { oneDialog } from './shell/one-dialog';
import { openLog } from './shell/log';
import { startCopyChild } from './shell/start-copy-child';
import { startVerifyChild } from './shell/start-verify-child';
import { guardQuit } from './shell/quit/quit';
import { createPageFaults } from './shell/page/page-faults';
import { pagePaper } from './shell/page/page-paper';
import { createFirstDrawing } from './shell/page/first-drawing';
import { createUnsavedSettings } from './shell/quit/unsaved-settings';
import { applyTextSize } from './shell/text-zoom';
import type { Spoken } from './shell/spoken';
import { applyTheme } from './shell/window';
import type { Words } from './shell/words';

/**
 * Opens the counter behind its window: settings, journal, bridge. Everything up to the first `await` is done
 * before the page gets its first byte, so it never asks a closed door and never shows another theme or size. What it
 * asks then waits for `compose`, and what asks for the journal waits until `recover` has run.
 */
export async function openCounter(window: BrowserWindow, words: Words, spoken: Spoken): Promise<void> {
  const folder = app.getPath('userData');
  const root = app.getAppPath();
  const mask = createMask();
  const log = openLog({ folder: join(folder, 'logs'), hide: (text) => mask.hide(text), now: Date.now });
  const settings = openSettings(folder, Date.now);
  const setTheme = applyTheme(window);
  const page = () => (window.isDestroyed() ? null : window.webContents);
  const logo = createLogo(folder);
  const unsaved = createUnsavedSettings();
  let galla: Galla | null = null;

  setTheme(settings.read().counter.theme);
  spoken.follow(() => settings.read().language ?? spoken.computers);
  const composing = compose({
    folder,
    workerFile: join(root, 'out/main/journal-worker.cjs'),
    startCopyChild: () => startCopyChild(join(root, 'out/main/copy-process.cjs')),
    startVerifyChild: (job, hear) => startVerifyChild(join(root, 'out/main/verify-process.cjs'), job, hear),
    resources: join(root, 'resources'),
    version: app.getVersion(),
    allowTestGateway: !app.isPackaged || app.commandLine.hasSwitch('allow-test-gateway'),
    drawing: createFirstDrawing(),
    unsaved,
    settings,
    keyRing: systemKeyRing(),
    mask,
    log,
    logo,
    printing: createPrinting(logo),
    paper: pagePaper(window),
    canvas: createSlipCanvas(logo),
    words,
    spoken,
    computer,
    publish: publishTo(page),
    pageFaulted: createPageFaults({
      log,
      end: () => page()?.forcefullyCrashRenderer(),
      now: () => performance.now(),
    }),
    applyTheme: setTheme,
    applyTextSize: applyTextSize(window, settings.read().textSize),
    ...oneDialog(fileChooser(window)),
  });
  serve({
    page,
    origin: pageOrigin(),
    reportBug: (call, error) => log.error(call, error),
    mayCall: createCallBudgets(() => performance.now()),
    composed: composing,
  });
  // Guarded from the first moment on: until it is composed, nothing is in flight and nothing to close.
  guardQuit(window, words, {
    inFlight: () => galla?.inFlight() ?? 0,
    hasUnsaved: unsaved.isThere,
    refuseNewSales: () => galla?.refuseNewSales(),
    idle: async (timeoutMs) => galla?.idle(timeoutMs),
    close: async () => galla?.close(),
  });
  // Another page has nothing typed in it yet.
  window.webContents.on('did-navigate', () => unsaved.tell(false));
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.error('page', reason);
    unsaved.tell(false);
    galla?.pageGone();
  });
  galla = await composing;
}
