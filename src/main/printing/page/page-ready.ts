import type { WebContents } from 'electron';
import { z } from 'zod';

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

const screenshotSchema = z.object({ data: z.base64() });

/**
 * A picture of the upper left part of the page as it is now, as PNG; sizes in CSS pixels, `scale` dots each.
 * `capturePage` and `paint` may give an earlier frame, without letters or even of the slip before; the protocol's
 * screenshot draws a frame of its own and waits for it.
 */
export async function screenshot(
  contents: WebContents,
  { width, height, scale }: { readonly width: number; readonly height: number; readonly scale: number },
): Promise<Buffer> {
  if (!contents.debugger.isAttached()) contents.debugger.attach();
  const answer: unknown = await contents.debugger.sendCommand('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale },
  });
  return Buffer.from(screenshotSchema.parse(answer).data, 'base64');
}
