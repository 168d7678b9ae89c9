import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MM_PER_POINT = 25.4 / 72;

/** Whether poppler's tools are here. */
export const hasPoppler = existsSync('/usr/bin/pdfinfo');

/** What is on a PDF's paper, read by poppler. */
export interface PdfFacts {
  readonly pages: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly text: string;
  /** The pictures on it, by the width they have on paper. */
  readonly pictures: readonly { readonly widthMm: number }[];
}

/** Reads a PDF file. */
export async function pdfFacts(file: string): Promise<PdfFacts> {
  const info = (await run('pdfinfo', [file])).stdout;
  const size = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info);
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    widthMm: Number(size?.[1]) * MM_PER_POINT,
    heightMm: Number(size?.[2]) * MM_PER_POINT,
    text: (await run('pdftotext', ['-layout', file, '-'])).stdout,
    pictures: picturesOf((await run('pdfimages', ['-list', file])).stdout),
  };
}

/** Two lines of heading, then a picture a line: its dots are the fourth column, its dots an inch the thirteenth. */
function picturesOf(list: string): PdfFacts['pictures'] {
  return list
    .split('\n')
    .slice(2)
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[2] === 'image')
    .map((columns) => ({ widthMm: (Number(columns[3]) / Number(columns[12])) * 25.4 }));
}
