import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { paise } from '../../src/preload/contract/money';
import {
  slipLanguages,
  type SlipDocument,
  type SlipLanguage,
  type SlipLine,
} from '../../src/preload/contract/printing/slip';
import { rechargeStates } from '../../src/preload/contract/sale/recharge';
import { linesToDraw } from '../../src/main/slips/escpos/encode-slip';
import { plainProfile } from '../support/slips/plain-profile';
import { printableText } from '../../src/main/slips/fonts/printable-text';
import type { Paper } from '../support/fake-printer/paper';
import { printOnPaper } from '../support/fake-printer/print-on-paper';
import { hasElectron, openPrintingLab, type PrintingLab } from '../support/printing-lab/printing-lab';
import { aRecharge } from '../support/slips/a-recharge';
import { aSlip } from '../support/slips/a-slip';

/** Words with signs above, below, before and around their letters, and letters that join. */
const words = {
  hi: 'श्री कृष्ण ट्रेडर्स, ऊँचा क्षेत्र ₹',
  mr: 'ज्ञानेश्वर र्‍हस्व ऱ्या ळ',
  bn: 'শ্রী লক্ষ্মী স্টোর্স কৌশল',
  ta: 'ஸ்ரீ முருகன் கொள்ளை நௌ',
  te: 'శ్రీ కృష్ణా స్టోర్స్ క్ష్మి',
  kn: 'ಶ್ರೀ ಕೃಷ್ಣ ಸ್ಟೋರ್ಸ್ ಕ್ಷ್ಮೀ',
  ml: 'ശ്രീ കൃഷ്ണ സ്റ്റോഴ്സ് ന്ത്ര്യ',
  gu: 'શ્રી કૃષ્ણ સ્ટોર્સ ક્ષ્મી',
  pa: 'ਸ਼੍ਰੀ ਕ੍ਰਿਸ਼ਨ ਸਟੋਰ ਘੁੰਮਣ',
} as const satisfies Record<Exclude<SlipLanguage, 'en'>, string>;

const viewSchema = z.object({ width: z.number(), height: z.number(), black: z.base64() });

describe.skipIf(!hasElectron)('lines that the printer has no letters for', () => {
  let lab: PrintingLab;
  beforeAll(async () => {
    lab = await openPrintingLab();
  }, 180_000);
  afterAll(() => lab.close());

  async function print(slip: SlipDocument, width: 58 | 80): Promise<Paper> {
    const profile = plainProfile(width);
    const bytes = z.base64().parse(await lab.ask({ verb: 'bytes', slip, profile, openDrawer: false }));
    return printOnPaper(Buffer.from(bytes, 'base64'), profile.dots);
  }

  function printName(name: string, language: SlipLanguage): Promise<Paper> {
    const shop = { name: '', address: name, phone: '' };
    return print(aSlip({ shop, language }), 80);
  }

  test.each(Object.entries(words))(
    '%s: the dots on the paper are the ones that Chromium draws',
    async (language, text) => {
      const view = viewSchema.parse(
        JSON.parse(z.string().parse(await lab.ask({ verb: 'plainly', text, language, dots: 576 }))),
      );
      const black = Buffer.from(view.black, 'base64');
      const paper = await printName(text, z.enum(slipLanguages).parse(language));
      const picture = paper.pictures[0] ?? { top: 0, height: 0 };
      const printed = inked(paper.dots(picture.top, picture.height).map((row) => Array.from(row)));
      const drawn = inked(
        Array.from({ length: view.height }, (_, y) => [
          ...black.subarray(y * view.width, (y + 1) * view.width),
        ]),
      );
      expect(drawn.length).toBeGreaterThan(15);
      expect(printed).toHaveLength(drawn.length);
      const dots = drawn.flat();
      const ink = dots.filter((dot) => dot === 1).length;
      const different = printed.flat().filter((dot, at) => dot !== dots[at]).length;
      expect(different / ink).toBeLessThan(0.02);
    },
  );

  test.each(Object.entries(words))(
    '%s: no sign is cut off at the edge of its line',
    async (language, text) => {
      const paper = await printName(text, z.enum(slipLanguages).parse(language));
      const picture = paper.pictures[0] ?? { top: 0, height: 0 };
      const rows = paper.dots(picture.top, picture.height);
      expect(rows.flatMap((row) => [...row])).toContain(1);
      expect([...(rows[0] ?? []), ...(rows.at(-1) ?? [])]).not.toContain(1);
      expect(rows.flatMap((row) => [row[0], row.at(-1)])).not.toContain(1);
    },
  );

  test.each(slipLanguages)('%s: no line of any slip is cut off', async (language) => {
    for (const [at, state] of rechargeStates.entries()) {
      const slip = aSlip({ language, copy: 2, recharge: aRecharge({ state }) });
      const paper = await print(slip, at % 2 === 0 ? 58 : 80);
      expect(paper.problems).toEqual([]);
      expect(paper.text).not.toContain('?');
      const cutOff = paper.pictures.filter(({ top, height }) => {
        const rows = paper.dots(top, height);
        return [rows[0], rows.at(-1)].some((row) => row?.includes(1) === true);
      });
      expect({ language, state, cutOff }).toEqual({ language, state, cutOff: [] });
    }
  });

  describe('whatever a shop, a customer and an amount are called', () => {
    const letter = fc.constantFrom(
      ...Object.values(words).flatMap((text) => Array.from(text)),
      'W',
      ' ',
      'é',
      '😀',
      '👩🏽‍🌾',
      '東',
      'ﷺ',
      '\u202e',
      '\u0000',
      '/',
    );
    const name = fc.string({ unit: letter, maxLength: 80 });
    const anything = fc.record({
      shop: fc.record({ name, address: name, phone: name }),
      slips: fc.record({ header: name, footer: name, hidden: fc.constant([]) }),
      operatorName: name,
      optId: name,
      // Up to nine digits of rupees.
      amount: fc.integer({ min: 0, max: 99_99_99_999_99 }),
      state: fc.constantFrom(...rechargeStates),
      language: fc.constantFrom(...slipLanguages),
      width: fc.constantFrom(58, 80),
    });
    const slipOf = ({ shop, slips, operatorName, optId, amount, state, language }: Anything): SlipDocument =>
      aSlip({
        shop,
        slips,
        recharge: aRecharge({ operatorName, optId, amountPaise: paise(amount), state }),
        language,
        copy: 1,
      });
    type Anything = typeof anything extends fc.Arbitrary<infer T> ? T : never;

    test('nothing is wider or higher than its place on the paper, and no character is lost', async () => {
      await fc.assert(
        fc.asyncProperty(anything, async (made) => {
          const slip = slipOf(made);
          const { said, ...overflow } = overflowSchema.parse(
            await lab.ask({ verb: 'overflow', slip, dots: plainProfile(made.width).dots }),
          );
          expect(overflow).toEqual({ across: 0, down: 0, lines: slip.lines.length });
          expect(said).toEqual(slip.lines.map(wordsOf));
        }),
        { numRuns: 25 },
      );
    }, 180_000);

    test('every line comes out of the printer, inside the paper, with no letter for another', async () => {
      await fc.assert(
        fc.asyncProperty(anything, async (made) => {
          const slip = slipOf(made);
          const profile = plainProfile(made.width);
          const paper = await print(slip, made.width);
          expect(paper.problems).toEqual([]);
          expect(paper.text).not.toContain('?');
          const drawn = new Set(linesToDraw(slip, profile));
          const set = slip.lines.filter(({ kind }, at) => kind !== 'qr' && !drawn.has(at)).map(wordsOf);
          expect(bare(paper.text)).toBe(bare(set.join('')));
          // The last picture is the code.
          const pictures = paper.pictures.slice(0, -1);
          expect(pictures.length).toBeGreaterThanOrEqual(drawn.size);
          const blank = pictures.filter(({ top, height }) =>
            paper.dots(top, height).every((row) => !row.includes(1)),
          );
          expect(blank).toEqual([]);
        }),
        { numRuns: 25 },
      );
    }, 180_000);
  });
});

const overflowSchema = z.object({
  across: z.number(),
  down: z.number(),
  lines: z.number(),
  said: z.array(z.string()),
});

/** What a line says on paper: a character that the fonts lack by its code. */
function wordsOf(line: SlipLine): string {
  switch (line.kind) {
    case 'text':
    case 'banner':
      return printableText(line.text);
    case 'pair':
      return printableText(line.label) + printableText(line.value);
    case 'qr':
      return line.text;
    case 'rule':
    case 'logo':
    case 'feed':
      return '';
  }
}

/** Without the spaces, and without the rules and frames that are set in letters. */
function bare(text: string): string {
  return text.replaceAll(/[\s=-]/g, '');
}

/** Rows with ink, without the white above and below. */
function inked(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const first = rows.findIndex((row) => row.includes(1));
  const last = rows.findLastIndex((row) => row.includes(1));
  return rows.slice(first, last + 1);
}
