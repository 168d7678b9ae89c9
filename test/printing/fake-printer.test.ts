import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'receiptline';
import { describe, expect, test } from 'vitest';
import { nativeQr, raster } from '../../src/main/slips/escpos/commands';
import { blankBitmap } from '../../src/main/slips/drawing/bitmap';
import { readCodeOf } from '../support/fake-printer/dots';
import { printOnPaper } from '../support/fake-printer/print-on-paper';
import { PrinterInput } from '../support/fake-printer/printer-input';

/** What the other tests look through, so it is looked at itself: bytes by Epson's reference, typed by hand. */
function print(...bytes: readonly (string | number)[]) {
  const all = bytes.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.of(part)));
  return printOnPaper(Buffer.concat(all), 384);
}

const ESC = 0x1b;
const GS = 0x1d;
const LF = 0x0a;

describe('the fake printer', () => {
  test.each([
    [0, '\u0082\u009c\u00e3', 'é£π'],
    [16, '\u0080\u0093\u00e9', '€“é'],
    [19, '\u00d5\u0082', '€é'],
  ])('reads code page %i', (page, bytes, text) => {
    expect(print(ESC, 't', page, bytes, LF).text).toBe(text);
  });

  test('sees weight, size and alignment of letters, and where each stands', () => {
    const paper = print(
      ESC,
      'a',
      1,
      ESC,
      'E',
      1,
      GS,
      '!',
      0x11,
      'AB',
      LF,
      ESC,
      'a',
      2,
      ESC,
      'E',
      0,
      GS,
      '!',
      0,
      'C',
      LF,
    );
    expect(paper.lines).toMatchObject([
      { text: 'AB', bold: true, across: 2, down: 2, align: 1, left: 168, right: 216 },
      { text: 'C', bold: false, across: 1, down: 1, align: 2, left: 372, right: 384 },
    ]);
  });

  test('sets letters where the head was moved to', () => {
    const paper = print('A', ESC, '$', 120, 0, 'B', ESC, '\\', 12, 0, 'C', LF);
    expect(paper.text).toBe('A         B C');
  });

  test('complains of a letter beyond the edge, of a picture too wide and of what it does not know', () => {
    const wide = Buffer.concat(raster(blankBitmap(400, 8))).toString('latin1');
    const paper = print('x'.repeat(33), LF, wide, GS, 'X', 7);
    expect(paper.problems).toHaveLength(4);
    expect(paper.problems[0]).toContain('396 dots wide');
    expect(paper.problems[1]).toContain('400 dots wide');
  });

  test('draws a QR code of its own that a camera reads', () => {
    const paper = printOnPaper(Buffer.concat(nativeQr(Buffer.from('GK7Q2M4X9T3B5D'))), 384);
    expect(paper.codes).toEqual(['GK7Q2M4X9T3B5D']);
    expect(readCodeOf(paper.png())).toBe('GK7Q2M4X9T3B5D');
  });

  test('counts cuts and kicks of the drawer', () => {
    expect(print(GS, 'V', 0, GS, 'V', 66, 0, ESC, 'p', 0, 25, 250)).toMatchObject({
      cuts: 2,
      drawerKicks: [{ pin: 2, ms: 50 }],
    });
  });

  test('burns the barcode of another encoder, with its text below', () => {
    const paper = printOnPaper(barcode('1234567890ABC'), 384);
    expect(paper.problems).toEqual([]);
    expect(paper.barcodes).toEqual(['1234567890ABC']);
    expect(paper.text.trim()).toBe('1234567890ABC');
  });

  test.skipIf(!existsSync('/usr/bin/zbarimg'))('burns bars that a scanner reads', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galla-bars-'));
    const file = join(folder, 'bars.png');
    await writeFile(file, printOnPaper(barcode('GK7Q2M4X9'), 384).png());
    const read = execFileSync('zbarimg', ['-q', '--raw', file], { encoding: 'utf8' }).trim();
    await rm(folder, { recursive: true });
    expect(read).toBe('GK7Q2M4X9');
  });
});

function barcode(text: string): Buffer {
  const printer = { cpl: 32, encoding: 'cp437', command: 'generic' } as const;
  return Buffer.from(transform(`{code:${text};option:code128,2,72,hri}`, printer), 'latin1');
}

describe('a question in the stream', () => {
  const question = Buffer.of(0x10, 0x04, 2);

  test('between two commands is answered and not printed, also when it comes in parts', () => {
    const input = new PrinterInput();
    expect(input.take(Buffer.concat([Buffer.from('A'), question.subarray(0, 2)]))).toEqual({
      printed: Buffer.from('A'),
      questions: [],
    });
    expect(input.take(Buffer.concat([question.subarray(2), Buffer.from('B')]))).toEqual({
      printed: Buffer.from('B'),
      questions: [2],
    });
  });

  test('inside a picture is answered and is a part of the picture', () => {
    const picture = Buffer.of(GS, 0x76, 0x30, 0, 3, 0, 1, 0, ...question);
    expect(new PrinterInput().take(picture)).toEqual({ printed: picture, questions: [2] });
  });

  test.each([
    [0x10, 0x04, 0x01],
    [0x10, 0x05, 0x01],
    [0x10, 0x14, 0x01],
  ])('is never made by the dots of our pictures: %i %i %i', (...dots) => {
    const bitmap = blankBitmap(24, 2);
    bitmap.rows.set([0, 0x10, ...dots, 0x10]);
    const bytes = Buffer.concat(raster(bitmap));
    expect(new PrinterInput().take(bytes).questions).toEqual([]);
    // The dots that were black are still black.
    expect(bytes.subarray(8).every((byte, at) => (byte & (bitmap.rows[at] ?? 0)) === bitmap.rows[at])).toBe(
      true,
    );
    expect(bytes.includes(Buffer.from(dots.slice(0, 2)))).toBe(false);
  });
});
