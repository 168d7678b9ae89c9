import type { SlipDocument } from '../../../src/preload/contract/printing/slip';
import { blacken, blankBitmap, type Bitmap } from '../../../src/main/slips/drawing/bitmap';
import { encodeSlip, linesToDraw } from '../../../src/main/slips/escpos/encode-slip';
import { plainProfile } from './plain-profile';
import { aSlip } from './a-slip';

/** A slip that is letters but for two lines and the code, as the encoder gives it out. */
export const textSlip: readonly Uint8Array[] = piecesOf(aSlip(), { ...plainProfile(58), nativeQr: true }, 1);

/** A slip in which most lines are pictures: 20 kB, as one in Hindi. */
export const pictureSlip: readonly Uint8Array[] = piecesOf(aSlip({ language: 'hi' }), plainProfile(58), 45);

/** Pictures of `rows` rows stand where Chromium would draw. */
function piecesOf(
  slip: SlipDocument,
  profile: ReturnType<typeof plainProfile>,
  rows: number,
): readonly Uint8Array[] {
  const drawn = new Map(linesToDraw(slip, profile).map((at) => [at, grid(profile.dots, rows)]));
  return encodeSlip(slip, profile, { drawn, openDrawer: false });
}

/** A picture with a dot in every fifth column and row, so that a byte that is lost or doubled shows. */
function grid(width: number, height: number): Bitmap {
  const bitmap = blankBitmap(width, height);
  for (let y = 0; y < height; y += 5) for (let x = y % 7; x < width; x += 5) blacken(bitmap, x, y);
  return bitmap;
}
