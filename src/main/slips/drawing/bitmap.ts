/** A black and white picture: rows of `stride` bytes, the leftmost dot in the highest bit, 1 for black. */
export interface Bitmap {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  /** Bytes a row: `width / 8`, rounded up. */
  readonly stride: number;
  readonly rows: Uint8Array;
}

/** Four bytes a dot, as Chromium's bitmaps are, in any order that has alpha last. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Below this grey (0 black … 255 white) a dot is burnt: letters keep their thin strokes, edges stay clean. */
const THRESHOLD = 150;

/** An empty picture. */
export function blankBitmap(width: number, height: number): Bitmap {
  const stride = Math.ceil(width / 8);
  return { width, height, stride, rows: new Uint8Array(stride * height) };
}

/** Whether a dot is black; what lies outside is white. */
export function isBlack({ width, height, stride, rows }: Bitmap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= width || y >= height) return false;
  return ((rows[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
}

/** Makes a dot black. */
export function blacken({ stride, rows }: Bitmap, x: number, y: number): void {
  const at = y * stride + (x >> 3);
  rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
}

/** The part of a picture from row `top`, `height` rows. Shares no memory. */
export function cutRows({ width, stride, rows }: Bitmap, top: number, height: number): Bitmap {
  return { width, height, stride, rows: rows.slice(top * stride, (top + height) * stride) };
}

/** Turns a picture into black and white. */
export function threshold({ width, height, bytes }: Pixels): Bitmap {
  const bitmap = blankBitmap(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      // The mean of the channels: slips are grey, so their order and weights do not matter.
      const grey = ((bytes[at] ?? 255) + (bytes[at + 1] ?? 255) + (bytes[at + 2] ?? 255)) / 3;
      if (grey < THRESHOLD) blacken(bitmap, x, y);
    }
  }
  return bitmap;
}
