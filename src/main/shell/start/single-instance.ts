import { app, type BrowserWindow } from 'electron';

/**
 * Whether this is the only Galla on its data folder. The first one comes to the front when a second starts;
 * the second must quit without touching any file.
 */
export function isOnlyInstance(window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const first = window();
    if (first === null || first.isDestroyed()) return;
    if (first.isMinimized()) first.restore();
    first.show();
    first.focus();
  });
  return true;
}
