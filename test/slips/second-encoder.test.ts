import * as fc from 'fast-check';
import { transform } from 'receiptline';
import { describe, expect, test } from 'vitest';
import type { SlipDocument, SlipLine } from '../../src/preload/contract/printing/slip';
import { encodeSlip } from '../../src/main/slips/escpos/encode-slip';
import { plainProfile } from '../support/slips/plain-profile';
import { readCodeOf } from '../support/fake-printer/dots';
import type { Paper } from '../support/fake-printer/paper';
import { printOnPaper } from '../support/fake-printer/print-on-paper';
import { aSlip } from '../support/slips/a-slip';

/**
 * The same documents by our encoder and by receiptline, which shares no line with it, on the same paper. Compared is
 * what both can say: letters, where they stand, how large and how bold, and what the QR code holds.
 */

const widths = [58, 80] as const;
type Columns = 32 | 48;

/** A line in receiptline's own language. A bar at one end pushes the text to it, a space away from it. */
function markdown(line: SlipLine, columns: Columns): readonly string[] {
  switch (line.kind) {
    case 'text': {
      const size = { normal: '', tall: '^^', large: '^^^' }[line.size];
      const weight = line.bold ? '"' : '';
      const text = `${size}${weight}${line.text}${weight}${size}`;
      return [`{w:*}`, { left: `|${text}`, centre: text, right: `${text}|` }[line.align]];
    }
    case 'pair': {
      const weight = line.bold ? '"' : '';
      const value = line.value.length;
      return [
        `{b:none;w:${columns - value},${value}}`,
        `${weight}${line.label}${weight} | ${weight}${line.value}${weight}`,
      ];
    }
    case 'qr':
      return [`{w:*}`, `{code:${line.text};option:qrcode,6,M}`];
    case 'banner':
    case 'rule':
    case 'logo':
    case 'feed':
      throw new RangeError(`${line.kind} is no line that both know`);
  }
}

function byReceiptline(lines: readonly SlipLine[], dots: number, columns: Columns): Paper {
  const source = lines.flatMap((line) => markdown(line, columns)).join('\n');
  const printer = { cpl: columns, encoding: 'cp437', command: 'generic' } as const;
  return printOnPaper(Buffer.from(transform(source, printer), 'latin1'), dots);
}

function byUs(lines: readonly SlipLine[], width: 58 | 80): Paper {
  const slip: SlipDocument = { ...aSlip(), lines };
  const pieces = encodeSlip(slip, plainProfile(width), { drawn: new Map(), openDrawer: false });
  return printOnPaper(Buffer.concat(pieces), plainProfile(width).dots);
}

/** The letters of each row as they stand on the paper; rows without any are left out. */
function lettersOf(paper: Paper) {
  return paper.lines
    .map(({ letters }) => letters.filter(({ letter }) => letter !== ' '))
    .filter((letters) => letters.length > 0);
}

const letter = fc.constantFrom(...Array.from('ABCXYZabcxyz0123456789.,:;/+#&()%'));
const word = fc.string({ unit: letter, minLength: 1, maxLength: 12 });
/** Some words, `most` letters at most, so that no encoder has to break the line. */
const phrase = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ').slice(0, most).trim());

function lineFor(columns: Columns): fc.Arbitrary<SlipLine> {
  const size = fc.constantFrom('normal', 'tall', 'large');
  const align = fc.constantFrom('left', 'centre', 'right');
  const text = size.chain((chosen) =>
    fc.record({
      kind: fc.constant('text'),
      text: phrase(chosen === 'large' ? columns / 2 : columns),
      size: fc.constant(chosen),
      align,
      bold: fc.boolean(),
    }),
  );
  const pair = fc.record({
    kind: fc.constant('pair'),
    label: phrase(15),
    value: phrase(columns - 17),
    bold: fc.boolean(),
  });
  return fc.oneof(text, pair);
}

describe.each(widths)('on %i mm', (width) => {
  const { dots } = plainProfile(width);
  const columns = width === 58 ? 32 : 48;

  test('whatever the lines are: both set the same letters at the same dots, as large and as bold', () => {
    fc.assert(
      fc.property(fc.array(lineFor(columns), { minLength: 1, maxLength: 12 }), (lines) => {
        const [ours, theirs] = [byUs(lines, width), byReceiptline(lines, dots, columns)];
        expect(theirs.problems).toEqual([]);
        expect(lettersOf(ours)).toEqual(lettersOf(theirs));
      }),
      { numRuns: 100 },
    );
  });

  test('a camera reads the same from both codes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{8,20}$/), (text) => {
        const lines: SlipLine[] = [{ kind: 'qr', text }];
        expect(readCodeOf(byUs(lines, width).png())).toBe(text);
        expect(readCodeOf(byReceiptline(lines, dots, columns).png())).toBe(text);
      }),
      { numRuns: 10 },
    );
  });

  test('the lines of a real slip that both can say stand at the same places', () => {
    const lines = aSlip().lines.filter(({ kind }) => kind === 'text' || kind === 'pair' || kind === 'qr');
    const plain = lines.filter((line) => !JSON.stringify(line).includes('₹'));
    expect(plain.length).toBeGreaterThan(10);
    expect(lettersOf(byUs(plain, width))).toEqual(lettersOf(byReceiptline(plain, dots, columns)));
  });
});
