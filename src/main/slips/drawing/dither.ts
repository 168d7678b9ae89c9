import { blacken, blankBitmap, type Bitmap } from './bitmap';

/** A picture in greys: one byte a dot, 0 black … 255 white, row after row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

/** Above this a dot stays white. */
const MIDDLE = 127.5;

/**
 * Turns greys into black and white dots that look alike from arm's length: what a dot lost or gained goes to its
 * neighbours to come, in the shares of Floyd and Steinberg (1976). Pure black and pure white stay as they are.
 */
export function dither({ width, height, greys }: GreyPicture): Bitmap {
  const bitmap = blankBitmap(width, height);
  // What earlier dots have passed on, for this row and for the next, with a dot of room at either end.
  let here = new Float32Array(width + 2);
  let below = new Float32Array(width + 2);

  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = x + 1;
      const wanted = (greys[y * width + x] ?? 255) + (here[at] ?? 0);
      const isBlack = wanted < MIDDLE;
      if (isBlack) blacken(bitmap, x, y);
      const left = wanted - (isBlack ? 0 : 255);
      pass(here, at + 1, (left * 7) / 16);
      pass(below, at - 1, (left * 3) / 16);
      pass(below, at, (left * 5) / 16);
      pass(below, at + 1, left / 16);
    }
    [here, below] = [below, here.fill(0)];
  }
  return bitmap;
}

function pass(row: Float32Array, at: number, share: number): void {
  row[at] = (row[at] ?? 0) + share;
}
