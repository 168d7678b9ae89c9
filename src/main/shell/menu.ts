import { Menu } from 'electron';

/**
 * No menu: Electron's default one brings reload, zoom and developer tools on keys that staff hit by chance.
 * It also saves some milliseconds of the start. Call it before `ready`.
 */
export function removeMenu(): void {
  Menu.setApplicationMenu(null);
}
