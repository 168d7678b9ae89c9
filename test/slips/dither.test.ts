import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlack, type Bitmap } from '../../src/main/slips/drawing/bitmap';
import { dither, type GreyPicture } from '../../src/main/slips/drawing/dither';

function plain(grey: number, width = 64, height = 64): GreyPicture {
  return { width, height, greys: new Uint8Array(width * height).fill(grey) };
}

function blackShare(bitmap: Bitmap): number {
  let black = 0;
  for (let y = 0; y < bitmap.height; y += 1) {
    for (let x = 0; x < bitmap.width; x += 1) if (isBlack(bitmap, x, y)) black += 1;
  }
  return black / (bitmap.width * bitmap.height);
}

describe('a picture in dots', () => {
  test('black stays black and white stays white', () => {
    expect(blackShare(dither(plain(0)))).toBe(1);
    expect(blackShare(dither(plain(255)))).toBe(0);
  });

  test.each([32, 64, 96, 128, 160, 192, 224])('grey %i has as much black as it is dark', (grey) => {
    expect(blackShare(dither(plain(grey)))).toBeCloseTo(1 - grey / 255, 1);
  });

  test('a line of one dot is not smeared over its neighbours', () => {
    const picture = plain(255, 9, 9);
    for (let y = 0; y < 9; y += 1) picture.greys[y * 9 + 4] = 0;
    const dots = dither(picture);
    for (let y = 0; y < 9; y += 1) {
      expect([3, 4, 5].map((x) => isBlack(dots, x, y))).toEqual([false, true, false]);
    }
  });

  test('half grey is a pattern, never rows or blocks of one colour', () => {
    const dots = dither(plain(128));
    for (let y = 0; y < dots.height; y += 1) {
      const row = Array.from({ length: dots.width }, (_, x) => (isBlack(dots, x, y) ? 'x' : '.')).join('');
      expect(row).not.toMatch(/x{4}|\.{4}/);
    }
  });

  test('whatever the picture: it keeps its size, no dot lies in the padding, and it is as dark as it was', () => {
    const picture = fc
      .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
      .chain(({ width, height }) =>
        fc.record({
          width: fc.constant(width),
          height: fc.constant(height),
          greys: fc.uint8Array({ minLength: width * height, maxLength: width * height }),
        }),
      );
    fc.assert(
      fc.property(picture, (greys) => {
        const dots = dither(greys);
        expect([dots.width, dots.height]).toEqual([greys.width, greys.height]);
        const spare = dots.stride * 8 - dots.width;
        for (let y = 0; y < dots.height; y += 1) {
          expect((dots.rows[(y + 1) * dots.stride - 1] ?? 0) & ((1 << spare) - 1)).toBe(0);
        }
        const wanted = greys.greys.reduce((sum, grey) => sum + (255 - grey) / 255, 0);
        const edge = greys.width + greys.height;
        // What falls off the edges is lost; it is less than a dot for each dot of the edge.
        expect(Math.abs(blackShare(dots) * greys.width * greys.height - wanted)).toBeLessThanOrEqual(edge);
      }),
    );
  });
});
