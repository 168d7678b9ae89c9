import type { WebContents } from 'electron';

/** A world beside the page's own, in which our measuring runs although the page's scripts are off. */
const MEASURING_WORLD = 1101;

/** A page as an address. Chromium takes 2 MB of it: a slip with four scripts has a quarter of that. */
export function pageUrl(html: string): string {
  return `data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`;
}

/** Replaces the content of a loaded page, without its scripts. */
export async function fillPage(contents: WebContents, html: string): Promise<void> {
  const code = `document.body.innerHTML = ${JSON.stringify(html)}; null`;
  await contents.executeJavaScriptInIsolatedWorld(MEASURING_WORLD, [{ code }]);
}

/**
 * Waits until every font of the page can be drawn, then answers an expression about its layout. Without the
 * wait Chromium draws the page with invisible letters first.
 */
export async function whenDrawable(contents: WebContents, expression: string): Promise<unknown> {
  const code = `Promise.all([...document.fonts].map((font) => font.load())).then(() => ${expression})`;
  const answer: unknown = await contents.executeJavaScriptInIsolatedWorld(MEASURING_WORLD, [{ code }]);
  return answer;
}
