import { expect, test } from 'vitest';
import { textZoom } from '../../src/main/shell/text-zoom';

test('a usual window is magnified by what was chosen', () => {
  expect(textZoom(100, { width: 1366, height: 768 })).toBe(1);
  expect(textZoom(150, { width: 1366, height: 768 })).toBe(1.5);
  expect(textZoom(200, { width: 1024, height: 768 })).toBe(2);
});

test('a large window writes larger by itself: magnified, it begins from there', () => {
  expect(textZoom(100, { width: 1920, height: 1080 })).toBe(1);
  expect(textZoom(200, { width: 1920, height: 1080 })).toBeCloseTo(2.42, 2);
  expect(textZoom(200, { width: 3840, height: 2160 })).toBe(2.5);
});
