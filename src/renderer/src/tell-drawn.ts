import { galla } from './page/bridge';

/**
 * Tells main once the first screen, which has just been put into the page, is on the glass. The second frame begins only after the first was drawn; a
 * window that is hidden draws none, and main waits for it no longer than it can bear.
 */
export function tellDrawn(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => void galla['app:drawn']({})));
}
