import { dirname } from 'node:path';
import { presentElectron } from '../set-up/electron.mjs';

/**
 * Tells the tools which Electron is ours: electron-vite by ELECTRON_EXEC_PATH, `import electron from
 * 'electron'` and Playwright by ELECTRON_OVERRIDE_DIST_PATH, and the compiler's target by
 * ELECTRON_MAJOR_VER: electron-vite would take the pinned version's, whose Chromium may know more syntax
 * than the one that runs.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(env = process.env) {
  const electron = presentElectron();
  if (electron === undefined) return env;
  // It would turn the app into a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  const major = electron.version?.split('.')[0];
  return {
    ...rest,
    ELECTRON_EXEC_PATH: electron.executable,
    ELECTRON_OVERRIDE_DIST_PATH: dirname(electron.executable),
    ...(major === undefined ? {} : { ELECTRON_MAJOR_VER: major }),
  };
}
