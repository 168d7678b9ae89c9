import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blacken, blankBitmap, isBlack } from '../../src/main/slips/drawing/bitmap';
import { inTheMiddle } from '../../src/main/slips/in-the-middle';
import { logoHtml } from '../../src/main/slips/html/logo-html';
import { logoSize } from '../../src/main/slips/drawing/logo-size';

const side = fc.integer({ min: 1, max: 5000 });

test('whatever its size: a logo fits the paper in its own proportions and is never enlarged', () => {
  fc.assert(
    fc.property(side, side, fc.constantFrom(384, 576), (width, height, dots) => {
      const size = logoSize({ width, height }, dots);
      expect(size.width).toBeLessThanOrEqual(Math.min(dots, width));
      expect(size.height).toBeLessThanOrEqual(Math.min(192, height));
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
      // Half a dot is lost to rounding either way, unless a side would be less than a dot.
      const isThin = Math.min(size.width, size.height) === 1;
      const off = Math.abs(size.width * height - size.height * width);
      expect(isThin || off <= (width + height) / 2).toBe(true);
    }),
  );
});

test('it stands in the middle of the paper, whole, above some white', () => {
  const picture = blankBitmap(3, 2);
  for (const [x, y] of [
    [0, 0],
    [2, 1],
  ] as const)
    blacken(picture, x, y);
  const paper = inTheMiddle(picture, 16, 4);
  expect([paper.width, paper.height]).toEqual([16, 6]);
  const black = Array.from({ length: 96 }, (_, at) => [at % 16, Math.floor(at / 16)] as const).filter(
    ([x, y]) => isBlack(paper, x, y),
  );
  expect(black).toEqual([
    [6, 0],
    [8, 1],
  ]);
});

test('a page shows it as large as paper does; without one it shows nothing', () => {
  const logo = { width: 768, height: 192, png: Uint8Array.of(1, 2, 3) };
  expect(logoHtml(logo, 384)).toContain('width:48mm;height:12mm');
  expect(logoHtml(logo, 576)).toContain('width:72mm;height:18mm');
  expect(logoHtml(null, 384)).toBe('');
});
