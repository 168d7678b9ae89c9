import { app, type WebContents } from 'electron';
import { pageOrigin } from './app-origin';

/** Guards every page there is and will be, whoever opens it. Call it before the first window. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

/**
 * SECURITY: a page stays where main has put it: it cannot go elsewhere, open another one or embed one. What
 * main loads itself (`loadURL`) is not a navigation in this sense.
 */
function guard(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!isHotReload(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The dev server reloads the page when it cannot replace a module; absent from built output. */
function isHotReload(url: string): boolean {
  if (import.meta.env.DEV) return url.startsWith(`${pageOrigin()}/`);
  return false;
}
