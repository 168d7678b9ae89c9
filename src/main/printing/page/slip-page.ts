import { BrowserWindow, type WebContents } from 'electron';
import { within, type Timed } from '../deadline';
import { pageUrl, whenDrawable } from './page-ready';
import { slipSession } from './slip-session';

/** A slip laid out in a hidden window. */
export interface SlipPage {
  readonly contents: WebContents;
  /** Height of the slip in CSS pixels (96 an inch), once its fonts are there. */
  readonly heightPx: number;
}

/** What takes longer than this hangs. One window per job, so a printer that hangs holds nothing but its own. */
const DEADLINE_MS = 8000;

/**
 * Lays a page out in a hidden window of its own and hands it to `work`. Afterwards, or when the time is
 * over, the window is gone. Rejects when the engine fails.
 *
 * SECURITY: the window is sandboxed and runs no script of the page.
 */
export function withSlipPage<T>(html: string, work: (page: SlipPage) => Promise<T>): Promise<Timed<T>> {
  return withHiddenWindow(DEADLINE_MS, 'unpainted', onPage(html, work));
}

/** The same in a window that paints, for pictures: one that is only hidden never draws a frame. */
export function withPaintedPage<T>(html: string, work: (page: SlipPage) => Promise<T>): Promise<Timed<T>> {
  return withHiddenWindow(DEADLINE_MS, 'painted', onPage(html, work));
}

/** A window nobody sees, for work of `ms` at most that needs the engine but no page. */
export function withHiddenContents<T>(
  ms: number,
  work: (contents: WebContents) => Promise<T>,
): Promise<Timed<T>> {
  return withHiddenWindow(ms, 'unpainted', (window) => work(window.webContents));
}

function onPage<T>(html: string, work: (page: SlipPage) => Promise<T>) {
  return async (window: BrowserWindow): Promise<T> => {
    await window.loadURL(pageUrl(html));
    const contents = window.webContents;
    return work({ contents, heightPx: await heightOf(contents) });
  };
}

type Painting = 'painted' | 'unpainted';

async function withHiddenWindow<T>(
  ms: number,
  painting: Painting,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<Timed<T>> {
  const window = hiddenWindow(painting);
  try {
    const died = new Promise<never>((_, reject) => {
      window.webContents.once('render-process-gone', () => reject(new Error('the page of a slip died')));
    });
    // A dead page answers nothing: without this its slip would be told of only when the time is over.
    return await within(ms, Promise.race([work(window), died]));
  } finally {
    window.destroy();
  }
}

function hiddenWindow(painting: Painting): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: slipSession(),
      offscreen: painting === 'painted',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webgl: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
}

async function heightOf(contents: WebContents): Promise<number> {
  const height = await whenDrawable(contents, 'Math.ceil(document.body.getBoundingClientRect().height)');
  if (typeof height !== 'number' || !(height > 0)) throw new TypeError('a slip without a height');
  return height;
}
