import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { launchEnvironment } from '../electron-app';
import { inkGroups, type Letter } from './read-amounts';

/** What amounts are written with. */
const LETTERS = '0123456789,.-₹';
/** Dots of a letter on paper: 3 mm at 8 dots a millimetre. */
const LETTER_DOTS = 24;
const CELL_DOTS = 40;
/** Darker than this of 255 is black. */
const BLACK = 150;

/** The letters of the slips' font in both weights, as a page of Chromium shows them: nothing of the slips has part in it. */
export function drawnLetters(electronPath: string): readonly Letter[] {
  const faces = [400, 700].flatMap((weight) => [faceOf('latin', weight), faceOf('latin-ext', weight)]);
  const cells = [400, 700].map(
    (weight) =>
      `<p style="font-weight:${weight}">${Array.from(LETTERS, (letter) => `<span>${letter}</span>`).join('')}</p>`,
  );
  const page = `<!doctype html><meta charset="utf-8"><style>${faces.join('')}
    * { margin: 0 } html { background: #fff }
    p { white-space: nowrap; height: ${CELL_DOTS}px; font: 400 ${LETTER_DOTS}px/${CELL_DOTS}px Paper; font-variant-numeric: tabular-nums }
    span { display: inline-block; width: ${CELL_DOTS}px; text-align: center }</style>${cells.join('')}`;
  const [width, height] = [CELL_DOTS * LETTERS.length, CELL_DOTS * cells.length];
  const pixels = showPage(electronPath, page, width, height);
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

const shownSchema = z.object({ width: z.int(), height: z.int(), bytes: z.base64() });

/** The dots of a page in an Electron of its own: Galla's opens no page but its own. */
function showPage(
  electronPath: string,
  page: string,
  width: number,
  height: number,
): z.infer<typeof shownSchema> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-letters-'));
  const file = join(folder, 'letters.html');
  writeFileSync(file, page);
  // Electron takes a folder with an app.
  writeFileSync(join(folder, 'package.json'), '{ "name": "show-page", "main": "show-page.cjs" }');
  copyFileSync(join(import.meta.dirname, 'show-page.cjs'), join(folder, 'show-page.cjs'));
  const words = ['--no-sandbox', `--user-data-dir=${folder}`, folder, file, String(width), String(height)];
  const told = execFileSync(electronPath, words, {
    encoding: 'utf8',
    env: launchEnvironment(),
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 30_000,
  });
  rmSync(folder, { recursive: true, force: true });
  const shown = shownSchema.parse(JSON.parse(told.slice(told.indexOf('{'))));
  if (shown.width !== width || shown.height !== height)
    throw new Error('the letters were drawn in another size');
  return shown;
}
