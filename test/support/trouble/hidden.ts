import type { Locator } from '@playwright/test';

/** What of an element lies outside the window, is cut off or covered; '' when all of it is in sight. */
export function hidden(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const corners = [
      [left + 3, top + 3],
      [right - 3, top + 3],
      [left + 3, bottom - 3],
      [right - 3, bottom - 3],
    ] as const;
    const away = corners.filter(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      // What lies on a field, such as the button that shows what was typed, belongs to it.
      const box = node.closest('.field') ?? node;
      return there === null || !(box.contains(there) || there.contains(node));
    });
    return away.length === 0
      ? ''
      : `${node.textContent.slice(0, 40)} at ${Math.round(top)}–${Math.round(bottom)}`;
  });
}
