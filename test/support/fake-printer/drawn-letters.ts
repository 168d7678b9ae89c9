import type { ElectronApplication } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inkGroups, type Letter } from './read-amounts';

/** What amounts are written with. */
const LETTERS = '0123456789,.-₹';
/** Dots of a letter on paper: 3 mm at 8 dots a millimetre. */
const LETTER_DOTS = 24;
const CELL_DOTS = 40;
/** Darker than this of 255 is black. */
const BLACK = 150;

/** The letters of the slips' font in both weights, as a page of Chromium shows them: nothing of the slips has part in it. */
export async function drawnLetters(app: ElectronApplication): Promise<readonly Letter[]> {
  const faces = [400, 700].flatMap((weight) => [faceOf('latin', weight), faceOf('latin-ext', weight)]);
  const cells = [400, 700].map(
    (weight) =>
      `<p style="font-weight:${weight}">${Array.from(LETTERS, (letter) => `<span>${letter}</span>`).join('')}</p>`,
  );
  const page = `<!doctype html><meta charset="utf-8"><style>${faces.join('')}
    * { margin: 0 } html { background: #fff }
    p { height: ${CELL_DOTS}px; font: 400 ${LETTER_DOTS}px/${CELL_DOTS}px Paper; font-variant-numeric: tabular-nums }
    span { display: inline-block; width: ${CELL_DOTS}px; text-align: center }</style>${cells.join('')}`;
  const [width, height] = [CELL_DOTS * LETTERS.length, CELL_DOTS * cells.length];
  const pixels = await app.evaluate(
    async ({ BrowserWindow }, { url, size }) => {
      const window = new BrowserWindow({
        show: false,
        frame: false,
        ...size,
        webPreferences: { offscreen: true, partition: 'letters of a test' },
      });
      await window.loadURL(url);
      await window.webContents.executeJavaScript(
        'Promise.all([...document.fonts].map((font) => font.load())).then(() => new Promise((done) => setTimeout(done, 500)))',
      );
      const image = await window.webContents.capturePage({ x: 0, y: 0, ...size });
      window.destroy();
      return { ...image.getSize(), bytes: image.toBitmap().toString('base64') };
    },
    { url: `data:text/html;base64,${Buffer.from(page).toString('base64')}`, size: { width, height } },
  );
  if (pixels.width !== width || pixels.height !== height)
    throw new Error('the letters were drawn in another size');
  const bytes = Buffer.from(pixels.bytes, 'base64');
  const rows = Array.from({ length: height }, (_, y) =>
    Uint8Array.from({ length: width }, (__, x) => ((bytes[(y * width + x) * 4] ?? 255) < BLACK ? 1 : 0)),
  );
  return [0, 1].flatMap((line) =>
    Array.from(LETTERS, (letter, at) => {
      const cell = rows
        .slice(line * CELL_DOTS, (line + 1) * CELL_DOTS)
        .map((row) => row.slice(at * CELL_DOTS, (at + 1) * CELL_DOTS));
      const [drawn, ...more] = inkGroups(cell);
      if (drawn === undefined || more.length > 0) throw new Error(`${letter} was not drawn as one letter`);
      return { letter, rows: drawn };
    }),
  );
}

function faceOf(part: 'latin' | 'latin-ext', weight: number): string {
  const file = join('node_modules/@fontsource/noto-sans/files', `noto-sans-${part}-${weight}-normal.woff2`);
  const range = part === 'latin' ? 'U+0000-00FF' : 'U+20A0-20CF';
  const data = readFileSync(file).toString('base64');
  return `@font-face{font-family:Paper;font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${data})}`;
}
