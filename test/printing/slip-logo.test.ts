import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fail, ok } from '../../src/preload/contract/result';
import { plainProfile } from '../support/slips/plain-profile';
import type { Paper } from '../support/fake-printer/paper';
import { printOnPaper } from '../support/fake-printer/print-on-paper';
import { hasElectron, openPrintingLab, type PrintingLab } from '../support/printing-lab/printing-lab';
import { aLogoPng } from '../support/slips/a-logo';
import { aSlip } from '../support/slips/a-slip';
import { hasPoppler, pdfFacts } from './pdf-facts';

/** UPDATE_GOLDEN=1 draws them anew; look at each before it is committed. */
const update = process.env['UPDATE_GOLDEN'] === '1';
const golden = join(import.meta.dirname, '../golden/logo');
const widths = [58, 80] as const;

describe.skipIf(!hasElectron)('the logo of a shop', () => {
  let lab: PrintingLab;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galla-logo-'));
    lab = await openPrintingLab();
  }, 60_000);
  afterAll(async () => {
    await lab.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await keep(aLogoPng());
  });

  async function keep(bytes: Uint8Array): Promise<unknown> {
    const file = join(folder, 'chosen');
    await writeFile(file, bytes);
    return lab.ask({ verb: 'keepLogo', file });
  }

  async function print(width: 58 | 80): Promise<Paper> {
    const profile = plainProfile(width);
    const slip = aSlip({ hasLogo: true });
    const bytes = z.base64().parse(await lab.ask({ verb: 'bytes', slip, profile, openDrawer: false }));
    return printOnPaper(Buffer.from(bytes, 'base64'), profile.dots);
  }

  test.each(widths)('stands on top of a slip of %i mm, as in the golden picture', async (width) => {
    const paper = await print(width);
    expect(paper.problems).toEqual([]);
    const [logo] = paper.pictures;
    expect(logo).toMatchObject({ top: 0, width: plainProfile(width).dots });
    expect(logo?.height).toBeLessThanOrEqual(200);
    expect(paper.readCode()).toBe('GK7Q2M4X9T3B5D');
    const file = join(golden, `${width}mm.png`);
    if (update) await writeFile(file, paper.png());
    expect(farthestPatch(PNG.sync.read(paper.png()), PNG.sync.read(await readFile(file)))).toBeLessThan(0.2);
  });

  test('keeps its proportions and stands in the middle', async () => {
    const paper = await print(80);
    const rows = paper.dots(0, 192).map((row) => [row.indexOf(1), row.lastIndexOf(1)] as const);
    const [left, right] = rows[190] ?? [0, 0];
    expect(right - left + 1).toBe(384);
    expect(left).toBe(576 - 1 - right);
  });

  test.each([
    ['a picture of one dot', () => aLogoPng(1, 1)],
    ['one that is as wide as a street', () => aLogoPng(4000, 40)],
    ['one that is as high as a tower', () => aLogoPng(40, 4000)],
  ])('%s still fits the paper', async (_, logo) => {
    expect(await keep(logo())).toEqual(ok(null));
    for (const width of widths) expect((await print(width)).problems).toEqual([]);
  });

  test('what shines through in it is mixed with the white of the paper', async () => {
    const veil = new PNG({ width: 200, height: 100 });
    for (let at = 0; at < veil.data.length; at += 4) veil.data.set([0, 0, 0, 128], at);
    await keep(PNG.sync.write(veil));
    const rows = (await print(58)).dots(0, 100);
    const black = rows.reduce((sum, row) => sum + row.filter((dot) => dot === 1).length, 0);
    expect(black / (200 * 100)).toBeCloseTo(0.5, 1);
  });

  test('is no reason to refuse a slip when its file is spoilt', async () => {
    const whole = await print(58);
    expect(await lab.ask({ verb: 'spoilLogo' })).toBeNull();
    const without = await print(58);
    expect(without.problems).toEqual([]);
    expect(without.text).toBe(whole.text);
    expect(without.pictures).toHaveLength(whole.pictures.length - 1);
    const file = join(folder, 'spoilt.pdf');
    expect(await lab.ask({ verb: 'savePdf', slip: aSlip({ hasLogo: true }), width: 58, file })).toEqual(
      ok(null),
    );
  });

  const png = aLogoPng();
  const claims = (width: number): Buffer => {
    const claimed = Buffer.from(png);
    claimed.writeUInt32BE(width, 16);
    return claimed;
  };
  test.each([
    ['an empty file', Buffer.alloc(0), 'not_a_picture'],
    ['a text', Buffer.from('<svg onload="alert(1)"/>'), 'not_a_picture'],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), 'not_a_picture'],
    ['a PNG that is cut off in its head', png.subarray(0, 30), 'not_a_picture'],
    ['a PNG that lies about its size', claims(401), 'not_a_picture'],
    ['a PNG that claims gigabytes', claims(2 ** 31 - 1), 'too_many_pixels'],
    ['a file of more than 5 MB', Buffer.alloc(5_000_001, png), 'too_large'],
  ])('%s is refused, and the logo stays as it was', async (_, bytes, problem) => {
    const before = (await print(58)).png();
    expect(await keep(bytes)).toEqual(fail(problem));
    expect((await print(58)).png().equals(before)).toBe(true);
  });

  test('a file that is not there is refused', async () => {
    expect(await lab.ask({ verb: 'keepLogo', file: join(folder, 'nowhere.png') })).toEqual(
      fail('not_readable'),
    );
  });

  test.skipIf(!hasPoppler)('is a picture in the PDF, too, as wide as on paper', async () => {
    const file = join(folder, 'slip.pdf');
    const slip = aSlip({ hasLogo: true });
    expect(await lab.ask({ verb: 'savePdf', slip, width: 58, file })).toEqual(ok(null));
    const { text, pictures } = await pdfFacts(file);
    expect(text).toContain('GK7Q2M4X9T3B5D');
    expect(pictures).toHaveLength(1);
    // 384 dots of 1/8 mm.
    expect(Math.abs((pictures[0]?.widthMm ?? 0) - 48)).toBeLessThan(0.5);
  });

  test('is a picture on the customer’s phone, too', async () => {
    const file = join(folder, 'slip.png');
    const slip = aSlip({ hasLogo: true });
    expect(await lab.ask({ verb: 'savePicture', slip, width: 58, file })).toEqual(ok(null));
    const picture = PNG.sync.read(await readFile(file));
    const red = Array.from({ length: picture.width * 300 }, (_, dot) =>
      picture.data.subarray(dot * 4, dot * 4 + 3),
    );
    expect(red.some(([r = 0, g = 0, b = 0]) => r === 140 && g === 20 && b === 30)).toBe(true);
  });
});

/** Dots of a patch: what an eye at arm's length takes for one grey. */
const PATCH = 16;

/**
 * How far the grey of the patch is off that differs most: 0 none, 1 black for white, also for another size. Single
 * dots may lie elsewhere when another build of the engine makes the picture smaller in another way.
 */
function farthestPatch(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const patches = new Map<number, number>();
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      const at = (y * one.width + x) * 4;
      const patch = Math.floor(y / PATCH) * 1000 + Math.floor(x / PATCH);
      const off = ((one.data[at] ?? 0) - (other.data[at] ?? 0)) / 255;
      patches.set(patch, (patches.get(patch) ?? 0) + off);
    }
  }
  return Math.max(...[...patches.values()].map((off) => Math.abs(off) / PATCH ** 2));
}
