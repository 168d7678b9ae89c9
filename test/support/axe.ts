import axe from 'axe-core';
import type { Page } from '@playwright/test';

/** What axe finds on the page as it is now, one line each: `rule: element`. */
export async function foundByAxe(page: Page): Promise<readonly string[]> {
  if ((await page.evaluate<string>('typeof window.axe')) === 'undefined') await page.evaluate(axe.source);
  return page.evaluate<readonly string[]>(
    `window.axe.run().then(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => id + ': ' + node.html.slice(0, 160) + ' – ' + (node.any[0]?.message ?? '').slice(0, 160))))`,
  );
}
