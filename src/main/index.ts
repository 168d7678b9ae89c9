import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { ok } from '../preload/contract/result';
import type { AppStatus } from '../preload/contract/settings';
import { publishTo } from './bridge/publish';
import { serve } from './bridge/serve';
import { firstHandlers } from './first-handlers';
import { accountView } from './settings/account-view';
import { createMask } from './settings/mask';
import { createOwner } from './settings/owner';
import { systemKeyRing } from './settings/safe-storage';
import { openSecrets } from './settings/secrets';
import { settingsHandlers } from './settings/settings-handlers';
import { openSettings } from './settings/settings-store';
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
  const built = join(app.getAppPath(), 'out');
  const now = () => Date.now();
  const after = (ms: number, callback: () => void) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  };
  const mask = createMask();
  const log = openLog({ folder: join(folder, 'logs'), hide: (text) => mask.hide(text), now });
  const page = () => window?.webContents ?? null;
  const publish = publishTo(page);
  const settings = openSettings(folder, now);
  const secrets = openSecrets({ folder, ring: systemKeyRing(), mask, now });
  const owner = createOwner(
    settings,
    { now, after },
    () => void status().then((it) => publish('app:changed', it)),
  );
  await secrets.load();

  async function status(): Promise<AppStatus> {
    const { mode, account, shop, counter } = settings.read();
    return {
      mode,
      shop,
      counter,
      account: accountView(account, secrets),
      keyRing: await secrets.keyRing(),
      problem: null,
      owner: owner.state(),
      version: app.getVersion(),
      clockOffMs: null,
      notSavedYet: 0,
    };
  }
  const rules = () => ({
    allowTestGateway: !app.isPackaged || app.commandLine.hasSwitch('allow-test-gateway'),
    practice: null,
  });
  const onAccount = async () => undefined;
  serve({
    page,
    origin: pageOrigin(),
    reportBug: (call, error) => log.error(call, error),
    handlers: {
      ...firstHandlers,
      'app:status': async () => ok(await status()),
      ...settingsHandlers({ settings, secrets, owner, rules, status, onAccount }),
    },
  });
  serveApp(join(built, 'renderer'));
  window = openWindow({ preload: join(built, 'preload/index.cjs'), theme: settings.read().counter.theme });
  const idle = { inFlight: () => 0, refuseNewSales: () => undefined };
  guardQuit(window, { ...idle, settle: async () => undefined, close: async () => undefined });
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
