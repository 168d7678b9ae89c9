import {
  missingDebianPackages,
  packagesForDisplay,
  packagesToCompile,
  packagesToStart,
  packagesToTest,
  requireDebianPackages,
} from './debian-packages.mjs';
import { fetchElectron, isElectronWhole, needsOwnSqlite } from './electron.mjs';
import { hasDisplay } from './has-display.mjs';
import { withLock } from './lock.mjs';
import { buildSqlite, isSqliteBuilt, isSqliteCompiled } from './native-sqlite.mjs';
import { arePackagesInstalled, installPackages } from './packages.mjs';
import { say } from './say.mjs';

const sqliteName = 'SQLite for Electron';

/**
 * Makes a fresh machine ready. Every step can tell quickly whether it is done, so a second run does
 * nothing, and an interrupted one goes on where it was.
 *
 * @param {{ forTests?: boolean, readAnew?: boolean, withSqlite?: boolean }} [options] `readAnew` reads every byte of a
 * cached Electron; without SQLite nothing that opens a journal can be run yet
 */
export async function setUp({ forTests = false, readAnew = false, withSqlite = true } = {}) {
  const steps = stepsFor(forTests, readAnew).filter(({ name }) => withSqlite || name !== sqliteName);
  if (await areDone(steps)) return;
  await withLock(async () => {
    for (const { name, isDone, make } of steps) {
      if (await isDone()) continue;
      const startedAt = Date.now();
      say(`${name} …`);
      await make();
      say(`${name}: ready after ${Math.ceil((Date.now() - startedAt) / 1000)} s.`);
    }
  });
}

/** @typedef {{ name: string, isDone: () => boolean | Promise<boolean>, make: () => Promise<void> }} SetUpStep */

/** @param {SetUpStep[]} steps */
async function areDone(steps) {
  for (const { isDone } of steps) if (!(await isDone())) return false;
  return true;
}

/**
 * Debian's packages come after the Electron, which decides whether there is something to compile: whoever
 * has to ask an administrator for them asks once.
 *
 * @param {boolean} forTests
 * @param {boolean} readAnew
 * @returns {SetUpStep[]}
 */
function stepsFor(forTests, readAnew) {
  const names = () => debianPackagesFor(forTests);
  return [
    { name: 'npm packages', isDone: arePackagesInstalled, make: installPackages },
    { name: 'Electron', isDone: () => isElectronWhole({ anew: readAnew }), make: fetchElectron },
    {
      name: 'Debian packages',
      isDone: () => missingDebianPackages(names()).length === 0,
      make: () => requireDebianPackages(forTests ? 'test Galla' : 'run Galla', names()),
    },
    { name: sqliteName, isDone: () => !needsOwnSqlite() || isSqliteBuilt(), make: buildSqlite },
  ];
}

/** @param {boolean} forTests */
function debianPackagesFor(forTests) {
  return [
    ...packagesToStart,
    ...(hasDisplay() ? [] : packagesForDisplay),
    ...(forTests ? packagesToTest : []),
    ...(needsOwnSqlite() && !isSqliteCompiled() ? packagesToCompile : []),
  ];
}
