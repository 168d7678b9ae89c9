import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { accountSlip } from '../../src/main/slips/account-slip';
import { paise } from '../../src/preload/contract/money';
import type { Printable, SlipWidth } from '../../src/preload/contract/printing/slip';
import { plainProfile } from '../support/slips/plain-profile';
import { readCodeOf } from '../support/fake-printer/dots';
import type { Paper } from '../support/fake-printer/paper';
import { printOnPaper } from '../support/fake-printer/print-on-paper';
import { hasElectron, openPrintingLab, type PrintingLab } from '../support/printing-lab/printing-lab';
import { aRecharge } from '../support/slips/a-recharge';
import { aSlip } from '../support/slips/a-slip';
import { anAccountSource } from '../support/slips/an-account-source';

/** UPDATE_GOLDEN=1 draws them anew; look at each before it is committed. */
const update = process.env['UPDATE_GOLDEN'] === '1';
const folder = join(import.meta.dirname, '../golden/slips');

const states = ['success', 'pending', 'unknown', 'failed', 'refunded', 'not_sent'] as const;
const shops = {
  en: { name: 'Sharma Mobile Point', address: 'Shop 4, Station Road\nNashik 422001' },
  hi: { name: 'शर्मा मोबाइल पॉइंट', address: 'दुकान ४, स्टेशन रोड\nनासिक ४२२००१' },
  ta: { name: 'முருகன் மொபைல்ஸ்', address: 'கடை 4, ரயில் நிலைய சாலை\nமதுரை 625001' },
} as const;
const cases = ([58, 80] as const).flatMap((width) =>
  (['en', 'hi', 'ta'] as const).flatMap((language) => states.map((state) => ({ width, language, state }))),
);
type Case = (typeof cases)[number];

const accounts = ([58, 80] as const).flatMap((width) =>
  (['en', 'hi', 'ta'] as const).map((language) => ({ width, language })),
);

describe.skipIf(!hasElectron)('the bytes of a slip, burnt on the paper of a fake printer', () => {
  let lab: PrintingLab;
  beforeAll(async () => {
    lab = await openPrintingLab();
    await mkdir(folder, { recursive: true });
  }, 60_000);
  afterAll(() => lab.close());

  async function print({ width, language, state }: Case): Promise<Paper> {
    const slip = aSlip({
      language,
      shop: { ...shops[language], phone: '0253 2345678' },
      slips: { header: '', footer: '', hidden: [] },
      recharge: aRecharge({ state, chargePaise: paise(5_00) }),
    });
    return burn(slip, width);
  }

  async function burn(slip: Printable, width: SlipWidth): Promise<Paper> {
    const profile = plainProfile(width);
    const bytes = z.base64().parse(await lab.ask({ verb: 'bytes', slip, profile, openDrawer: false }));
    return printOnPaper(Buffer.from(bytes, 'base64'), profile.dots);
  }

  test.each(cases)('$width mm, $language, $state: as in the golden picture', async (which) => {
    const paper = await print(which);
    expect(paper.problems).toEqual([]);
    expect(paper.readCode()).toBe('GK7Q2M4X9T3B5D');
    expect(paper.text).not.toContain('?');
    const golden = await goldenOf(paper, `${which.width}mm-${which.language}-${which.state}.png`);
    expect(differentDots(paper.png(), golden)).toBeLessThan(ALLOWED);
    expect(readCodeOf(golden)).toBe('GK7Q2M4X9T3B5D');
  });

  test.each(accounts)(
    '$width mm, $language, an account: as in the golden picture',
    async ({ width, language }) => {
      const shop = { ...shops[language], phone: '0253 2345678' };
      const days = { from: '2026-11-01', to: '2026-11-30' };
      const paper = await burn(accountSlip(anAccountSource({ language, shop, days })), width);
      expect(paper.problems).toEqual([]);
      expect(paper.text).not.toContain('?');
      const golden = await goldenOf(paper, `${width}mm-${language}-account.png`);
      expect(differentDots(paper.png(), golden)).toBeLessThan(ALLOWED);
    },
  );
});

async function goldenOf(paper: Paper, name: string): Promise<Buffer> {
  const file = join(folder, name);
  if (update) await writeFile(file, paper.png());
  return readFile(file);
}

/** Another build of the font engine moves an edge by a dot; a lost sign or a moved line is far above this. */
const ALLOWED = 0.002;

/** Share of the dots that differ; 1 when the sizes do. */
function differentDots(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  for (let at = 0; at < a.data.length; at += 4) if (a.data[at] !== b.data[at]) different += 1;
  return different / (a.width * a.height);
}
