import jsqr from 'jsqr';
import { PNG } from 'pngjs';

/** White around a picture of the paper, so that nothing at an edge is overlooked. */
const MARGIN = 16;

/** The dots that a head of a width has burnt. */
export class Dots {
  readonly width: number;
  readonly #rows: Uint8Array[] = [];

  constructor(width: number) {
    this.width = width;
  }

  get height(): number {
    return this.#rows.length;
  }

  /** Burns a dot; one beside the head is lost, as on paper. */
  burn(x: number, y: number): void {
    if (x < 0 || x >= this.width) return;
    while (this.#rows.length <= y) this.#rows.push(new Uint8Array(this.width));
    const row = this.#rows[y];
    if (row !== undefined) row[x] = 1;
  }

  /** Some rows, one byte a dot, 1 for black. */
  rows(top: number, height: number): readonly Uint8Array[] {
    return Array.from({ length: height }, (_, at) => this.#rows[top + at] ?? new Uint8Array(this.width));
  }

  /** Black on white, with a margin. */
  png(height: number): Buffer {
    const png = new PNG({ width: this.width + 2 * MARGIN, height: height + 2 * MARGIN });
    png.data.fill(255);
    for (const [y, row] of this.rows(0, height).entries()) {
      for (const [x, dot] of row.entries()) {
        const at = ((y + MARGIN) * png.width + x + MARGIN) * 4;
        if (dot === 1) png.data.fill(0, at, at + 3);
      }
    }
    return PNG.sync.write(png, { colorType: 0 });
  }

  /** What a camera held over some rows reads; `null` when it finds no code. */
  readCode(top: number, height: number): string | null {
    return readCodeOf(this.png(this.height), top + MARGIN, height);
  }
}

/** What a camera reads in some rows of a picture, or in all of it; `null` when it finds no QR code. */
export function readCodeOf(picture: Buffer, top = 0, height = Infinity): string | null {
  const { width, data, height: all } = PNG.sync.read(picture);
  const rows = Math.min(height, all - top);
  const pixels = new Uint8ClampedArray(data.subarray(top * width * 4, (top + rows) * width * 4));
  return jsqr(pixels, width, rows)?.data ?? null;
}
