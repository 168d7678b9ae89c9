import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * electron-builder takes out what only a bare Electron needs when it fetched that Electron itself, not
 * when it was given a folder.
 *
 * @param {{ appOutDir: string }} context
 */
export function afterPack({ appOutDir }) {
  rmSync(join(appOutDir, 'resources/default_app.asar'), { force: true });
  rmSync(join(appOutDir, 'version'), { force: true });
}
