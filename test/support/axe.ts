import axe from 'axe-core';
import type { Page } from '@playwright/test';

/**
 * axe takes the colour of a text from `-webkit-text-fill-color`, of which Chromium tells what the style sheet says also where
 * the system forces another. Galla sets none: it is the colour that is painted.
 */
const readsPaintedColour = `(() => {
  const { prototype } = CSSStyleDeclaration;
  const { getPropertyValue } = prototype;
  prototype.getPropertyValue = function (name) {
    return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
})()`;

/** What axe finds on the page as it is now, one line each: `rule: element`. */
export async function foundByAxe(page: Page): Promise<readonly string[]> {
  if ((await page.evaluate<string>('typeof window.axe')) === 'undefined') {
    await page.evaluate(axe.source);
    await page.evaluate(readsPaintedColour);
  }
  return page.evaluate<readonly string[]>(
    `window.axe.run().then(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => id + ': ' + node.html.slice(0, 160) + ' – ' + (node.any[0]?.message ?? '').slice(0, 160))))`,
  );
}
