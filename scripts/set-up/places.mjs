import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const packagesFolder = join(repository, 'node_modules');

/** Where npm links the executables of the packages. */
export const binFolder = join(packagesFolder, '.bin');

/**
 * What takes long to get (an Electron, a compiled SQLite) is kept outside of the work tree, so that a
 * second clone does not get it again and `npm ci`, which empties node_modules, does not throw it away.
 * Where the home folder cannot be written, node_modules/.cache has to do.
 */
export function cacheFolder() {
  const shared = join(xdgFolder('XDG_CACHE_HOME', '.cache'), 'galla');
  return isWritable(shared) ? shared : join(packagesFolder, '.cache', 'galla');
}

/** `npm start` never touches the data of an installed Galla. */
export function tryOutDataFolder() {
  return join(xdgFolder('XDG_DATA_HOME', '.local/share'), 'galla-try');
}

/** @param {string} name @param {string} fallback below the home folder */
function xdgFolder(name, fallback) {
  const chosen = process.env[name];
  // The XDG specification: a relative path there is to be ignored.
  if (chosen !== undefined && isAbsolute(chosen)) return chosen;
  const home = homedir();
  return join(isAbsolute(home) ? home : userInfo().homedir, fallback);
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
