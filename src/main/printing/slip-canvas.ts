import { BrowserWindow, nativeImage, type WebContents } from 'electron';
import { z } from 'zod';
import type { SlipDocument } from '../../preload/contract/receipt';
import { cutRows, threshold, type Bitmap } from '../receipts/bitmap';
import { slipFonts } from '../receipts/fonts/slip-fonts';
import { drawnLinesHtml } from '../receipts/slip-html';
import { slipText } from '../receipts/slip-text';
import { within } from './deadline';
import { pageUrl, whenDrawable } from './page-ready';
import { slipSession } from './slip-session';

/** Draws lines that a printer has no letters for. */
export interface SlipCanvas {
  /**
   * The lines at `places` as pictures `dots` wide, by their place, shaped by Chromium in the bundled fonts.
   * `null` when the engine failed or took too long.
   */
  draw(
    slip: SlipDocument,
    places: readonly number[],
    dots: number,
  ): Promise<ReadonlyMap<number, Bitmap> | null>;
  /** Ends the hidden window. The next drawing opens another one. */
  close(): void;
}

const DEADLINE_MS = 5000;
/** A window that nobody used for this long goes, so that its memory is free between busy hours. */
const IDLE_MS = 60_000;

const boxesSchema = z.array(z.object({ top: z.number(), bottom: z.number() }));

/**
 * Makes a canvas. Its window is kept for the next slip, since making one takes longer than drawing. Drawings
 * wait for each other: there is one window.
 */
export function createSlipCanvas(): SlipCanvas {
  let window: BrowserWindow | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  function close(): void {
    clearTimeout(idle);
    window?.destroy();
    window = null;
  }

  function rest(): void {
    idle = setTimeout(close, IDLE_MS).unref();
  }

  async function drawNow(
    slip: SlipDocument,
    places: readonly number[],
    dots: number,
  ): Promise<ReadonlyMap<number, Bitmap> | null> {
    clearTimeout(idle);
    try {
      const html = drawnLinesHtml(slip, places, dots, await slipFonts(slipText(slip)));
      window ??= offscreenWindow();
      const drawn = await within(DEADLINE_MS, photograph(window, html, dots));
      if (drawn.kind === 'done') return byPlace(drawn.value, places);
    } catch {
      // Falls through: the window is in no state to trust.
    }
    close();
    return null;
  }

  return {
    draw(slip, places, dots) {
      if (places.length === 0) return Promise.resolve(new Map());
      const drawing = last.then(() => drawNow(slip, places, dots));
      last = drawing.then(rest);
      return drawing;
    },
    close,
  };
}

interface Photograph {
  readonly bitmap: Bitmap;
  readonly boxes: z.infer<typeof boxesSchema>;
}

async function photograph(window: BrowserWindow, html: string, dots: number): Promise<Photograph> {
  await window.loadURL(pageUrl(html));
  const boxes = boxesSchema.parse(await whenDrawable(window.webContents, boxesOf));
  const height = Math.ceil(boxes.at(-1)?.bottom ?? 0);
  const image = nativeImage.createFromBuffer(await screenshot(window.webContents, dots, height));
  return { bitmap: threshold({ width: dots, height, bytes: image.toBitmap() }), boxes };
}

const boxesOf = `[...document.querySelectorAll('.drawn')].map((box) => {
  const { top, bottom } = box.getBoundingClientRect();
  return { top, bottom };
})`;

const screenshotSchema = z.object({ data: z.base64() });

/**
 * A picture of the page as it is now. `capturePage` and `paint` may give an earlier frame, without letters or
 * even of the slip before; the protocol's screenshot draws a frame of its own and waits for it.
 */
async function screenshot(contents: WebContents, width: number, height: number): Promise<Buffer> {
  if (!contents.debugger.isAttached()) contents.debugger.attach();
  const clip = { x: 0, y: 0, width, height, scale: 1 };
  const answer: unknown = await contents.debugger.sendCommand('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip,
  });
  return Buffer.from(screenshotSchema.parse(answer).data, 'base64');
}

function byPlace({ bitmap, boxes }: Photograph, places: readonly number[]): ReadonlyMap<number, Bitmap> {
  return new Map(
    boxes.flatMap(({ top, bottom }, order) => {
      const place = places[order];
      const from = Math.round(top);
      return place === undefined ? [] : [[place, cutRows(bitmap, from, Math.round(bottom) - from)] as const];
    }),
  );
}

/** SECURITY: as sandboxed and scriptless as every slip's page. */
function offscreenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 576,
    height: 400,
    frame: false,
    webPreferences: {
      session: slipSession(),
      offscreen: true,
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
