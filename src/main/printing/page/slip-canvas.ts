import { BrowserWindow, nativeImage } from 'electron';
import { z } from 'zod';
import type { PaperDocument, SlipLanguage } from '../../../preload/contract/printing/slip';
import { cutRows, threshold, type Bitmap, type Pixels } from '../../slips/drawing/bitmap';
import { drawnBoxes, drawnPage, type DrawnLine } from '../../slips/drawing/drawn-lines';
import { slipFonts, type SlipFont } from '../../slips/fonts/slip-fonts';
import { inTheMiddle } from '../../slips/in-the-middle';
import { slipText } from '../../slips/slip-text';
import { oneAfterTheOther } from '../../recharge/one-after-the-other';
import { within } from '../deadline';
import { createDrawnCache } from './drawn-cache';
import type { Logo } from '../logo/logo';
import { fillPage, pageUrl, screenshot, whenDrawable } from './page-ready';
import { slipSession } from './slip-session';

/** Draws lines that a printer has no letters for. */
export interface SlipCanvas {
  /**
   * The lines at `places` as pictures `dots` wide, by their place, shaped by Chromium in the bundled fonts.
   * `null` when the engine failed or took too long; one that died is made again first. A logo that cannot be read
   * is just left out.
   */
  draw(
    slip: PaperDocument,
    places: readonly number[],
    dots: number,
  ): Promise<ReadonlyMap<number, Bitmap> | null>;
  /** Ends the hidden window. The next drawing opens another one. */
  close(): void;
}

const DEADLINE_MS = 5000;
/** A window that nobody used for this long goes, so that its memory is free between busy hours. */
const IDLE_MS = 60_000;

/** White rows between the logo and the name of the shop: with them a logo is one band. */
const BELOW_LOGO = 8;

const boxesSchema = z.array(z.object({ top: z.number(), bottom: z.number(), width: z.number() }));

/**
 * Makes a canvas. Its window and page are kept for the next slip, since making them takes longer than drawing.
 * Drawings wait for each other: there is one window.
 */
export function createSlipCanvas(shopLogo: Logo): SlipCanvas {
  const cache = createDrawnCache();
  let easel: Easel | null = null;
  const inTurn = oneAfterTheOther();
  let idle: NodeJS.Timeout | undefined;

  function dropEasel(): void {
    if (easel?.window.isDestroyed() === false) easel.window.destroy();
    easel = null;
  }

  function close(): void {
    clearTimeout(idle);
    dropEasel();
    cache.clear();
  }

  function rest(): void {
    idle = setTimeout(close, IDLE_MS).unref();
  }

  /** The missing lines, drawn; `false` when that failed. A page that died under it is replaced, once. */
  async function drawMissing(lines: readonly DrawnLine[], look: Look): Promise<boolean> {
    if (easel?.isGone() === true) dropEasel();
    const drawn = await drawLines(lines, look);
    if (drawn !== 'gone') return drawn === 'drawn';
    dropEasel();
    return (await drawLines(lines, look)) === 'drawn';
  }

  async function drawLines(
    lines: readonly DrawnLine[],
    { language, fonts, dots }: Look,
  ): Promise<'drawn' | 'gone' | 'timed_out'> {
    easel ??= makeEasel();
    const { gone, isGone } = easel;
    const photo = photograph(easel, drawnPage(dots, fonts), drawnBoxes(lines, language)).catch(
      (error: unknown) => {
        // What is asked of a page that dies may end before its death is told.
        if (isGone()) return 'gone' as const;
        throw error;
      },
    );
    const drawn = await within(DEADLINE_MS, Promise.race([photo, gone]));
    if (drawn.kind === 'timed_out') return 'timed_out';
    if (drawn.value === 'gone') return 'gone';
    for (const [at, picture] of cutBoxes(drawn.value, dots).entries()) {
      const line = lines[at];
      if (line !== undefined) cache.put(line, language, dots, picture);
    }
    return 'drawn';
  }

  async function drawNow(
    slip: PaperDocument,
    places: readonly number[],
    dots: number,
  ): Promise<ReadonlyMap<number, Bitmap> | null> {
    clearTimeout(idle);
    const { language } = slip;
    const missing = places.flatMap((at) => {
      const line = slip.lines[at];
      if (line === undefined || line.kind === 'logo') return [];
      return cache.get(line, language, dots) === undefined ? [line] : [];
    });
    try {
      const fonts = await slipFonts(slipText(slip));
      if (missing.length === 0 || (await drawMissing(missing, { language, fonts, dots }))) {
        return await gather(slip, places, dots);
      }
    } catch {
      // Falls through: the window is in no state to trust.
    }
    close();
    return null;
  }

  async function gather(
    slip: PaperDocument,
    places: readonly number[],
    dots: number,
  ): Promise<ReadonlyMap<number, Bitmap>> {
    const pictures = new Map<number, Bitmap>();
    for (const at of places) {
      const line = slip.lines[at];
      if (line === undefined) continue;
      const picture = line.kind === 'logo' ? await logoOn(dots) : cache.get(line, slip.language, dots);
      if (picture !== undefined) pictures.set(at, picture);
    }
    return pictures;
  }

  async function logoOn(dots: number): Promise<Bitmap | undefined> {
    const logo = await shopLogo.onPaper(dots);
    return logo === null ? undefined : inTheMiddle(logo, dots, BELOW_LOGO);
  }

  return {
    draw(slip, places, dots) {
      if (places.length === 0) return Promise.resolve(new Map());
      return inTurn(async () => {
        const drawn = await drawNow(slip, places, dots);
        rest();
        return drawn;
      });
    },
    close,
  };
}

/** The window and the page that is loaded in it. */
interface Easel {
  readonly window: BrowserWindow;
  page: string;
  /** Resolves when the page's process has died. */
  readonly gone: Promise<'gone'>;
  isGone(): boolean;
}

/** How lines are drawn. */
interface Look {
  readonly language: SlipLanguage;
  readonly fonts: readonly SlipFont[];
  readonly dots: number;
}

function makeEasel(): Easel {
  const window = offscreenWindow();
  const gone = new Promise<'gone'>((resolve) => {
    window.webContents.once('render-process-gone', () => resolve('gone'));
  });
  return { window, page: '', gone, isGone: () => window.isDestroyed() || window.webContents.isCrashed() };
}

interface Photograph {
  readonly pixels: Pixels;
  readonly boxes: z.infer<typeof boxesSchema>;
}

/** Fills the page, loading it first when the easel has another one, and takes its picture. */
async function photograph(easel: Easel, page: string, content: string): Promise<Photograph> {
  const { webContents } = easel.window;
  if (easel.page !== page) {
    await easel.window.loadURL(pageUrl(page));
    easel.page = page;
  }
  // SECURITY: the content is escaped, and the page's policy and settings let nothing in it run or load.
  await fillPage(webContents, content);
  const boxes = boxesSchema.parse(await whenDrawable(webContents, boxesOf));
  const last = boxes.at(-1);
  const part = { width: last?.width ?? 0, height: Math.ceil(last?.bottom ?? 0), scale: 1 };
  const image = nativeImage.createFromBuffer(await screenshot(webContents, part));
  return { pixels: { ...image.getSize(), bytes: image.toBitmap() }, boxes };
}

const boxesOf = `[...document.querySelectorAll('.drawn')].map((box) => {
  const { top, bottom, width } = box.getBoundingClientRect();
  return { top, bottom, width };
})`;

/** @throws RangeError when the picture is not `dots` wide: then a scale crept in and the letters are not ours. */
function cutBoxes({ pixels, boxes }: Photograph, dots: number): readonly Bitmap[] {
  if (pixels.width !== dots) throw new RangeError('the picture has another width than the print head');
  const bitmap = threshold(pixels);
  return boxes.map(({ top, bottom }) => {
    const from = Math.round(top);
    return cutRows(bitmap, from, Math.round(bottom) - from);
  });
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
