import type { Galla } from '../../../preload/contract/bridge/bridge';

declare global {
  interface Window {
    readonly galla: Galla;
  }
}

/**
 * The page's only way out: `galla['number:hint'](request)` asks, `galla.on['gateway:health'](listener)`
 * subscribes and answers the function that unsubscribes. No other file reads `window.galla`.
 */
export const galla: Galla = window.galla;
