import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { answerForKeyRing, ASK_KEY_RING } from './settings/key-ring-process';
import { isProtectedHere } from './settings/safe-storage';
import { registerAppScheme, serveApp } from './shell/page/app-protocol';
import { guardContents } from './shell/page/guard-contents';
import { guardSessions } from './shell/page/guard-session';
import { leaveWithoutLock } from './shell/start/leave-without-lock';
import { removeMenu } from './shell/menu';
import { quietChromium } from './shell/start/quiet-chromium';
import { isSafeStart } from './shell/start/safe-start';
import { isOnlyInstance } from './shell/start/single-instance';
import { createSpoken } from './shell/spoken';
import { openWindow } from './shell/window';
import type { Words } from './shell/words';

let window: BrowserWindow | null = null;

const spoken = createSpoken();
const words: Words = async () => (await import('./say')).sayIn(spoken.now());

/** `--verify`: no window, no lock; it only reads. */
async function verify(): Promise<void> {
  app.disableHardwareAcceleration();
  const { verifyFolder } = await import('./journal/verify/verify-folder');
  const code = await verifyFolder(app.getPath('userData'), (line) => process.stdout.write(`${line}\n`));
  app.exit(code);
}

/** The rest of the program is loaded while the window's own process starts: that takes as long. */
async function open(): Promise<void> {
  const root = app.getAppPath();
  serveApp(join(root, 'out/renderer'), words, spoken.now);
  window = openWindow(join(root, 'out/preload/index.cjs'), words);
  const { openCounter } = await import('./open-counter');
  await openCounter(window, words, spoken);
}

if (isSafeStart(words)) {
  // SECURITY: whatever is made from here on, by us, by SQLite and by Chromium, is for this user only.
  process.umask(0o077);
  quietChromium();
  if (app.commandLine.hasSwitch(ASK_KEY_RING)) void answerForKeyRing(isProtectedHere);
  else if (app.commandLine.hasSwitch('verify')) void verify();
  else {
    registerAppScheme();
    guardSessions();
    guardContents();
    removeMenu();
    if (isOnlyInstance(() => window)) void app.whenReady().then(open);
    else void leaveWithoutLock(app.getPath('userData'), words);
  }
}
