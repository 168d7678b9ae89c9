import { describe, expect, test } from 'vitest';
import { recoveryPage } from '../../src/main/printing/recovery-page';
import { nothingOnPaper, testPage, unbroken } from '../../src/main/printing/test-page';
import { encodeSlip, linesToDraw } from '../../src/main/slips/escpos/encode-slip';
import { blankBitmap } from '../../src/main/slips/drawing/bitmap';
import type { SavedPrinter } from '../../src/preload/contract/printing/saved-printer';
import { aPrinter } from '../support/a-printer';
import { sayIn } from '../../src/main/say';
import { createSay } from '../../src/preload/contract/words/create-say';
import { printOnPaper } from '../support/fake-printer/print-on-paper';
import { inventedMessages } from '../support/invented-language/invented-messages';
import { inEnglish } from '../support/say';
import type { SlipDocument } from '../../src/preload/contract/printing/slip';

/** What is read on it, by line. */
const linesOf = (page: SlipDocument) =>
  page.lines.flatMap((line) => (line.kind === 'text' ? [line.text] : []));

/** Prints the page; every line that is drawn is left blank. */
function printed(printer: SavedPrinter, dots: number) {
  const page = testPage(inEnglish, printer);
  const { profile } = unbroken(printer);
  const drawn = new Map(linesToDraw(page, profile).map((at) => [at, blankBitmap(profile.dots, 40)]));
  return printOnPaper(Buffer.concat(encodeSlip(page, profile, { drawn, openDrawer: false })), dots);
}

test('the test page has a ruler for each number of columns, also for the one that was typed', () => {
  const printer = aPrinter('p1');
  const narrow = { ...printer, profile: { ...printer.profile, columns: 40 } };
  const rows = printed(narrow, 576).text.split('\n');
  for (const columns of [32, 40, 42, 48]) {
    const ruler = rows[rows.indexOf(String(columns)) + 1] ?? '';
    expect(ruler).toHaveLength(columns);
  }
});

test('the end of its last ruler tells any other number: the tens before, then the ones', () => {
  const rows = printed(aPrinter('p1'), 832).text.split('\n');
  const ruler = rows[rows.indexOf('Any other: where the first row ends.') + 1] ?? '';
  expect(ruler).toHaveLength(64);
  // A head of 45 columns breaks it behind the fifth place after the fourth ten.
  expect(ruler.slice(0, 45)).toMatch(/412345$/);
});

test('a printer that draws pages itself is shown no rulers', () => {
  const printer = { ...aPrinter('p1'), target: { kind: 'driver', queue: 'office' } } as const;
  expect(JSON.stringify(testPage(inEnglish, printer))).not.toContain('ruler');
});

test('nothing of it looks like a slip, and the drawer stays shut', () => {
  const paper = printed(aPrinter('p1'), 832);
  expect(paper.text).toContain('No sale. Not a slip.');
  expect(paper.drawerKicks).toHaveLength(0);
});

test('its words come from the catalogue, and so does the name of a drawer that is tried', () => {
  const invented = { language: 'en', say: createSay('en-IN', inventedMessages).say } as const;
  const printer = { ...aPrinter('p1'), label: '1' };
  const page = testPage(invented, printer);
  const words = [page.title, ...linesOf(page), nothingOnPaper(invented).title];
  expect(words.filter((text) => /[a-z]/i.test(text.replace('Galla', '')))).toEqual([]);
});

describe('a page that is no slip names the language that it is in, for letters are drawn by it', () => {
  test.each(['ta', 'mr', 'en'] as const)('%s', async (language) => {
    const wording = await sayIn(language);
    const tried = testPage(wording, aPrinter('p1'));
    expect(tried.language).toBe(language);
    expect(linesOf(tried)).toContain(wording.say('printing.test_page.no_sale'));
    const recovery = recoveryPage(wording, 'ABCD-EFGH-JKLM-NPQR', 'Asha');
    expect(recovery.language).toBe(language);
    expect(linesOf(recovery)).toContain(wording.say('printing.recovery_page.what_for'));
  });
});

test('its words are letters that every printer has; only the sample is drawn', () => {
  const strange = linesOf(testPage(inEnglish, aPrinter('p1'))).filter((text) => !/^[ -~]*$/.test(text));
  expect(strange).toEqual(['Pictures: नमस्ते வணக்கம் ₹']);
});
