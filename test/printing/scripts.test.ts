import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { paise } from '../../src/preload/contract/money';
import { slipLanguages, type SlipLanguage } from '../../src/preload/contract/receipt';
import { rechargeStates } from '../../src/preload/contract/recharge';
import { plainProfile } from '../../src/main/receipts/escpos/printer-profile';
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
  }, 60_000);
  afterAll(() => lab.close());

  async function printName(name: string, language: SlipLanguage): Promise<Paper> {
    const profile = plainProfile(80);
    const shop = { name: '', address: name, phone: '' };
    const slip = aSlip({ shop, language });
    const bytes = z.base64().parse(await lab.ask({ verb: 'bytes', slip, profile, openDrawer: false }));
    return printOnPaper(Buffer.from(bytes, 'base64'), profile.dots);
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

  test('whatever is written on them: nothing is wider or higher than its place on the paper', async () => {
    const letter = fc.constantFrom(
      ...Object.values(words).flatMap((text) => Array.from(text)),
      'W',
      ' ',
      '😀',
    );
    const name = fc.string({ unit: letter, maxLength: 80 });
    const anything = fc.record({
      shop: fc.record({ name, address: name, phone: name }),
      slips: fc.record({ header: name, footer: name, hidden: fc.constant([]) }),
      operatorName: name,
      optId: name,
      amount: fc.integer({ min: 0, max: 9_99_99_999_99 }),
      state: fc.constantFrom(...rechargeStates),
      language: fc.constantFrom(...slipLanguages),
      dots: fc.constantFrom(384, 576),
    });
    await fc.assert(
      fc.asyncProperty(
        anything,
        async ({ shop, slips, operatorName, optId, amount, state, language, dots }) => {
          const recharge = aRecharge({ operatorName, optId, amountPaise: paise(amount), state });
          const slip = aSlip({ shop, slips, recharge, language, copy: 1 });
          const lines = slip.lines.length;
          expect(await lab.ask({ verb: 'overflow', slip, dots })).toEqual({ across: 0, down: 0, lines });
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

/** Rows with ink, without the white above and below. */
function inked(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const first = rows.findIndex((row) => row.includes(1));
  const last = rows.findLastIndex((row) => row.includes(1));
  return rows.slice(first, last + 1);
}
