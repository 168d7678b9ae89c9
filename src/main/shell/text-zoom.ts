import type { BrowserWindow } from 'electron';
import type { TextSize } from '../../preload/contract/settings/text-size';
import type { Size } from './window-size';

/** Pixels of a root letter at the usual size, and the most that a large screen makes of it (styles/base.css). */
const ROOT = 16;
const MOST = 1.25;

/**
 * What a page is magnified by, so that its letters are so many percent of what they are in this window at 100 %. All of it
 * is magnified, not the letters alone: lines, targets and the widths at which the layout changes stay in proportion.
 * The page writes larger by itself in a large window, but only at 100 %: beyond, that is part of this.
 *
 * @param window what the page has of it, in device-independent pixels
 */
export function textZoom(textSize: TextSize, { width, height }: Size): number {
  if (textSize === 100) return 1;
  const byItself = Math.min(0.55 * ROOT + 0.0055 * width, 0.4 * ROOT + 0.012 * height) / ROOT;
  return (textSize / 100) * Math.min(Math.max(1, byItself), MOST);
}

/** Makes the one that writes a window in a size, whatever page it shows and however large it is made. */
export function applyTextSize(window: BrowserWindow, start: TextSize): (size: TextSize) => void {
  let size = start;

  function apply(): void {
    if (window.isDestroyed()) return;
    const [width = 0, height = 0] = window.getContentSize();
    const zoom = textZoom(size, { width, height });
    if (window.webContents.getZoomFactor() !== zoom) window.webContents.setZoomFactor(zoom);
  }

  // Chromium knows no zoom before there is a page; it has painted none of it yet.
  window.webContents.on('did-navigate', apply);
  window.on('resize', apply);
  return (next) => {
    size = next;
    apply();
  };
}
