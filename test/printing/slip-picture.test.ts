import jsqr from 'jsqr';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fail, ok } from '../../src/preload/contract/result';
import { hasElectron, openPrintingLab, type PrintingLab } from '../support/printing-lab/printing-lab';
import { aSlip } from '../support/slips/a-slip';

/** Three dots a CSS pixel of 1/96 inch. */
const DOTS_PER_MM = (3 * 96) / 25.4;

describe.skipIf(!hasElectron)('a slip as a picture for the customer’s phone', () => {
  let lab: PrintingLab;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galla-picture-'));
    lab = await openPrintingLab();
  }, 60_000);
  afterAll(async () => {
    await lab.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function picture(slip: ReturnType<typeof aSlip>, width: 58 | 80): Promise<PNG> {
    const file = join(folder, 'slip.png');
    expect(await lab.ask({ verb: 'savePicture', slip, width, file })).toEqual(ok(null));
    return PNG.sync.read(await readFile(file));
  }

  test.each([58, 80] as const)('is as wide as %i mm of paper, and its code can be read', async (width) => {
    const png = await picture(aSlip(), width);
    expect(Math.abs(png.width / DOTS_PER_MM - width)).toBeLessThan(0.3);
    expect(jsqr(new Uint8ClampedArray(png.data), png.width, png.height)?.data).toBe('GK7Q2M4X9T3B5D');
  });

  test('shows the whole slip: its last line has ink and white around it', async () => {
    const png = await picture(aSlip({ language: 'hi' }), 58);
    const rows = Array.from({ length: png.height }, (_, y) => isInked(png, y));
    expect(rows[0]).toBe(false);
    expect(rows.at(-1)).toBe(false);
    const margin = 5 * DOTS_PER_MM;
    expect(rows.length - 1 - rows.lastIndexOf(true)).toBeLessThan(margin * 1.3);
  });

  test('a longer slip makes a longer picture, not smaller letters', async () => {
    const short = await picture(aSlip(), 58);
    const long = await picture(aSlip({ slips: { header: 'One\nTwo\nThree', footer: '', hidden: [] } }), 58);
    expect(long.width).toBe(short.width);
    expect(long.height).toBeGreaterThan(short.height);
  });

  test('says that a folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const asked = { verb: 'savePicture', slip: aSlip(), width: 58, file: join(file, 'slip.png') } as const;
    expect(await lab.ask(asked)).toEqual(fail('not_writable'));
  });
});

function isInked({ data, width }: PNG, y: number): boolean {
  return data.subarray(y * width * 4, (y + 1) * width * 4).some((byte, at) => at % 4 !== 3 && byte < 128);
}
