import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import type { SlipDocument } from '../../src/preload/contract/printing/slip';
import { blankBitmap, type Bitmap } from '../../src/main/slips/drawing/bitmap';
import {
  codePages,
  darknessCommands,
  darknessLevels,
  drawerPins,
  drawerPulses,
} from '../../src/preload/contract/printing/saved-printer';
import { nothingOnPaper } from '../../src/main/printing/test-page';
import { encodeText } from '../../src/main/slips/escpos/code-pages';
import { encodeSlip, linesToDraw } from '../../src/main/slips/escpos/encode-slip';
import { plainProfile } from '../support/slips/plain-profile';
import type { PrinterProfile } from '../../src/preload/contract/printing/saved-printer';
import type { Paper } from '../support/fake-printer/paper';
import { printOnPaper } from '../support/fake-printer/print-on-paper';
import { aRecharge } from '../support/slips/a-recharge';
import { inEnglish } from '../support/say';
import { aSlip } from '../support/slips/a-slip';

/** Empty pictures for the lines of a plain slip that are drawn. */
function blankPictures(width: 58 | 80) {
  const profile = plainProfile(width);
  const drawn = new Map<number, Bitmap>(
    linesToDraw(aSlip(), profile).map((at) => [at, blankBitmap(profile.dots, 40)]),
  );
  return { drawn, openDrawer: false };
}

/** Prints with empty pictures where something would have to be drawn. */
function print(slip: SlipDocument, profile: PrinterProfile, openDrawer = false): Paper {
  const drawn = new Map<number, Bitmap>(
    linesToDraw(slip, profile).map((at) => [at, blankBitmap(profile.dots, 40)]),
  );
  return printOnPaper(Buffer.concat(encodeSlip(slip, profile, { drawn, openDrawer })), profile.dots);
}

describe('a slip in the letters of the printer', () => {
  const paper = print(aSlip(), plainProfile(58));

  test('has what is plain as letters, at the edges of 32 columns', () => {
    expect(paper.text).toContain('Date        12-11-2026 12:00 IST');
    expect(paper.text).toContain('Our ref           GK7Q2M4X9T3B5D');
    expect(paper.lines.find(({ text }) => text === '98765 43210')).toMatchObject({
      across: 2,
      down: 2,
      bold: true,
    });
  });

  test('has the rupee sign drawn, never as another letter', () => {
    expect(paper.text).not.toContain('199');
    expect(linesToDraw(aSlip(), plainProfile(58))).toHaveLength(2);
  });

  test('has a code that a camera reads, also when the printer draws it itself', () => {
    expect(paper.readCode()).toBe('GK7Q2M4X9T3B5D');
    const native = print(aSlip(), { ...plainProfile(80), nativeQr: true });
    expect(native.codes).toEqual(['GK7Q2M4X9T3B5D']);
    expect(native.readCode()).toBe('GK7Q2M4X9T3B5D');
  });

  test('leaves the darkness as the printer is, unless it is set', () => {
    const bytesWith = (darkness: PrinterProfile['darkness']): Buffer =>
      Buffer.concat(
        encodeSlip(aSlip(), { ...plainProfile(80), codePage: 'ascii', darkness }, blankPictures(80)),
      );
    const plain = bytesWith(null);
    for (const command of [Buffer.from('\u001b7'), Buffer.from('\u001d(K')]) {
      expect(plain.includes(command)).toBe(false);
    }
    const told = {
      heat: { lighter: [7, 60, 2], darker: [7, 120, 2], darkest: [7, 160, 2] },
      density: { lighter: [2, 0, 49, 253], darker: [2, 0, 49, 3], darkest: [2, 0, 49, 6] },
    };
    for (const command of darknessCommands) {
      for (const level of darknessLevels) {
        const bytes = bytesWith({ command, level });
        const words = command === 'heat' ? [0x1b, 0x37] : [0x1d, 0x28, 0x4b];
        const at = bytes.indexOf(Buffer.from([...words, ...told[command][level]]));
        // After `ESC @`, which takes it back, and before anything is burnt.
        expect(at).toBe(plain.indexOf(Buffer.from('\u001bt')) + 3);
        expect(printOnPaper(bytes, 576).problems).toEqual([]);
      }
    }
  });

  test('is cut only where there is a knife', () => {
    expect(paper.cuts).toBe(0);
    expect(print(aSlip(), plainProfile(80)).cuts).toBe(1);
  });

  test('opens the drawer only when it is asked to and there is one', () => {
    const withDrawer = { ...plainProfile(80), drawer: true };
    expect(print(aSlip(), withDrawer, true).drawerKicks).toEqual([{ pin: 2, ms: 50 }]);
    expect(print(aSlip(), withDrawer, false).drawerKicks).toEqual([]);
    expect(print(aSlip(), plainProfile(80), true).drawerKicks).toEqual([]);
  });

  test.each(drawerPins.flatMap((pin) => drawerPulses.map((ms) => ({ pin, ms }))))(
    'opens a drawer on pin $pin with a pulse of $ms ms',
    (drawerPulse) => {
      const withDrawer = { ...plainProfile(80), drawer: true, drawerPulse };
      expect(print(aSlip(), withDrawer, true).drawerKicks).toEqual([drawerPulse]);
    },
  );

  test('a drawer that is tried moves no paper', () => {
    const profile = { ...plainProfile(80), drawer: true };
    const [piece, ...more] = encodeSlip(nothingOnPaper(inEnglish), profile, {
      drawn: new Map(),
      openDrawer: true,
    });
    expect(more).toEqual([]);
    const tried = printOnPaper(Buffer.from(piece ?? []), profile.dots);
    expect(tried).toMatchObject({ drawerKicks: [{ pin: 2, ms: 50 }], cuts: 0, text: '', problems: [] });
  });

  test.each([
    ['wpc1252', 'Café “Zoë” – €'],
    ['pc858', 'Café ½ €'],
    ['pc437', 'Café ½ π'],
  ] as const)('has the letters of code page %s as letters', (codePage, name) => {
    const shop = { name, address: '', phone: '' };
    expect(print(aSlip({ shop }), { ...plainProfile(80), codePage }).text).toContain(name);
  });
});

test('no text on any code page becomes a byte that a printer obeys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...codePages), (text, page) => {
      const bytes = encodeText(text, page);
      expect(bytes === null || bytes.every((byte) => byte >= 0x20 && byte !== 0x7f)).toBe(true);
    }),
  );
});

/** Names as shops and panels have them: plain, with accents, without a space to cut at, with control bytes. */
const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary-ascii', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom('M', 'W', 'é', '₹', ' ', '-'), maxLength: 90 }),
);

test('whatever a shop, a customer and an amount are called: nothing leaves the paper, no letter is lost', () => {
  const anything = fc.record({
    shop: fc.record({ name, address: name, phone: name }),
    header: name,
    footer: name,
    operatorName: name,
    txnId: name,
    amount: fc.integer({ min: 0, max: 9_99_99_999_99 }),
    width: fc.constantFrom(58, 80),
    columns: fc.constantFrom(32, 42, 48),
    codePage: fc.constantFrom(...codePages),
  });
  fc.assert(
    fc.property(
      anything,
      ({ shop, header, footer, operatorName, txnId, amount, width, columns, codePage }) => {
        const recharge = aRecharge({ operatorName, txnId, amountPaise: paise(amount) });
        const slip = aSlip({ shop, slips: { header, footer, hidden: [] }, recharge });
        const profile = { ...plainProfile(width), columns: width === 58 ? 32 : columns, codePage };
        const paper = print(slip, profile);
        expect(paper.problems).toEqual([]);
        expect(paper.text.replaceAll(/[\s=-]/g, '')).toBe(lettersOf(slip, profile));
      },
    ),
    { numRuns: 300 },
  );
});

/** The letters that have to be on the paper, in order, without the spaces, rules and dashes. */
function lettersOf(slip: SlipDocument, profile: PrinterProfile): string {
  const drawn = new Set(linesToDraw(slip, profile));
  return slip.lines
    .map((line, at) => {
      if (drawn.has(at)) return '';
      if (line.kind === 'pair') return line.label + line.value;
      return line.kind === 'text' || line.kind === 'banner' ? line.text : '';
    })
    .join('')
    .replaceAll(/[\s=-]/g, '');
}
