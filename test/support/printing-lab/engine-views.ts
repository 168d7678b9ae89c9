import { BrowserWindow, type WebContents } from 'electron';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Printable } from '../../../src/preload/contract/printing/slip';
import { pageUrl } from '../../../src/main/printing/page/page-ready';
import { drawnBoxes, drawnPage } from '../../../src/main/slips/drawing/drawn-lines';
import { slipFonts } from '../../../src/main/slips/fonts/slip-fonts';
import { slipText } from '../../../src/main/slips/slip-text';
import { fontFaces } from '../../../src/main/slips/html/slip-style';

/** Chromium's own view of things, by ways that the printing does not use: an ordinary page with scripts. */

let window: BrowserWindow | null = null;

function page(): BrowserWindow {
  window ??= new BrowserWindow({ show: false, frame: false, webPreferences: { offscreen: true } });
  return window;
}

/**
 * A line of text as Chromium draws it: 24 px letters in the middle of `dots`, as bytes of 1 for black, row after
 * row, with 6 px above and below.
 */
export async function drawPlainly(text: string, language: string, dots: number): Promise<string> {
  const shown = page();
  const fonts = fontFaces(await slipFonts(text));
  const style = `${fonts} html, body { margin: 0; background: #fff } div { width: ${dots}px; padding: 6px 0;
    font: 24px/1.35 'Galla Slip'; text-align: center; white-space: nowrap }`;
  await shown.loadURL(
    pageUrl(
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${style}</style><div></div>`,
    ),
  );
  const { webContents } = shown;
  await webContents.executeJavaScript(
    `document.querySelector('div').textContent = ${JSON.stringify(text)};
     Promise.all([...document.fonts].map((font) => font.load())).then(() => null)`,
  );
  shown.setContentSize(dots, 45);
  // An ordinary page has no moment at which it is surely painted; half a second is far beyond it.
  await sleep(500);
  const image = await webContents.capturePage();
  const pixels = image.toBitmap();
  const { width, height } = image.getSize();
  const black = Uint8Array.from({ length: width * height }, (_, at) =>
    (pixels[at * 4] ?? 255) < 150 ? 1 : 0,
  );
  return JSON.stringify({ width, height, black: Buffer.from(black).toString('base64') });
}

/** What each line says, and by how many dots the widest and the highest one is larger than its box. */
export async function overflowOf(slip: Printable, dots: number): Promise<unknown> {
  const shown = page();
  const fonts = await slipFonts(slipText(slip));
  const words = slip.lines.filter((line) => line.kind !== 'logo');
  const boxes = drawnBoxes(words, slip.language);
  await shown.loadURL(pageUrl(drawnPage(dots, fonts).replace('<body>', () => `<body>${boxes}`)));
  return measure(shown.webContents);
}

async function measure(contents: WebContents): Promise<unknown> {
  const answer: unknown = await contents.executeJavaScript(
    `Promise.all([...document.fonts].map((font) => font.load())).then(() => {
      const boxes = [...document.querySelectorAll('.drawn')];
      const largest = (sizes) => Math.max(0, ...sizes);
      return {
        across: largest(boxes.map((box) => box.scrollWidth - box.clientWidth)),
        down: largest(boxes.map((box) => box.scrollHeight - box.clientHeight)),
        lines: boxes.length,
        said: boxes.map((box) => box.textContent),
      };
    })`,
  );
  return answer;
}
