import { dialog, type BrowserWindow } from 'electron';
import type { Words } from '../words';
import { createPageDeaths } from './page-deaths';
import { stoppedAddress, tryAgainAddress } from './stopped-page';

/** The page after a death: it says so, and shows what was sent last. */
export const REOPENED = '?reopened';

/** A page that was found hanging has this long to answer after all. In milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Loads our page and brings it back: when the window shows anything else, when its process died, and when it
 * answers nothing any more. Whatever was sent goes on meanwhile, that is all in the main process.
 */
export function keepPage(window: BrowserWindow, home: string, words: Words): void {
  const { webContents: contents } = window;
  const deaths = createPageDeaths(() => performance.now());
  let shown: 'home' | 'plain' = 'home';

  function load(url: string): void {
    if (!window.isDestroyed()) void contents.loadURL(url).catch(() => undefined);
  }

  function comeBack(): void {
    shown = 'home';
    load(`${home}${REOPENED}`);
  }

  async function ask(): Promise<void> {
    const { say } = await words();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: 'Galla',
      message: say('shell.no_page.says'),
      detail: say('shell.no_page.todo'),
      buttons: [say('shell.no_page.again'), say('shell.no_page.close')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response === 0) comeBack();
    else window.close();
  }

  function died(): void {
    if (window.isDestroyed()) return;
    if (shown === 'plain') void ask();
    else if (deaths.again()) {
      shown = 'plain';
      load(stoppedAddress);
    } else comeBack();
  }

  // In a task of its own: Chromium is still clearing the old process away.
  contents.on('render-process-gone', () => setImmediate(died));
  endWhenHanging(window);
  // SECURITY: `about:blank` is the one address that no navigation guard is asked about (Chromium 130).
  contents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(home) && url !== stoppedAddress) load(home);
  });
  // The one link of the plain screen. Every navigation by a page is refused; this one is done by us.
  contents.on('will-frame-navigate', ({ url, isMainFrame }) => {
    if (shown === 'plain' && isMainFrame && url === tryAgainAddress) comeBack();
  });
  load(home);
}

/** A page that hangs is ended: what is typed in it is lost either way, and a dead one comes back. */
function endWhenHanging({ webContents: contents }: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined;
  contents.on('unresponsive', () => {
    clearTimeout(timer);
    // Whoever looks at the page with the developer's tools may have stopped it.
    if (contents.isDevToolsOpened()) return;
    timer = setTimeout(() => contents.forcefullyCrashRenderer(), PATIENCE_MS);
  });
  const forget = (): void => clearTimeout(timer);
  contents.on('responsive', forget);
  contents.on('render-process-gone', forget);
  contents.on('destroyed', forget);
}
