import type { WebContents, WebFrameMain } from 'electron';

/**
 * Whether a message comes from the main frame of our one window, showing our own page.
 * SECURITY: a frame that is already gone (`null`) cannot be vouched for, so it is refused. The URL is asked too
 * because `about:blank` inherits the origin of whoever led there.
 */
export function isTrustedFrame(
  frame: WebFrameMain | null,
  page: WebContents | null,
  origin: string,
): boolean {
  if (frame === null || page === null || page.isDestroyed()) return false;
  return frame === page.mainFrame && frame.origin === origin && frame.url.startsWith(`${origin}/`);
}
