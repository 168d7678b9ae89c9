import { expect, test } from 'vitest';
import { windowSize } from '../../src/main/shell/window-size';

test('on a large screen the content is never smaller than 1024×768', () => {
  expect(windowSize({ width: 1920, height: 1040 })).toEqual({
    start: { width: 1366, height: 860 },
    smallest: { width: 1024, height: 768 },
  });
});

test('on the small screen of a shop the window still fits with its title bar', () => {
  for (const workArea of [
    { width: 1366, height: 728 },
    { width: 1024, height: 768 },
  ]) {
    const { start, smallest } = windowSize(workArea);
    expect(start.height).toBeLessThan(workArea.height);
    expect(smallest.height).toBeLessThanOrEqual(start.height);
    expect(start.width).toBeLessThanOrEqual(workArea.width);
  }
});
