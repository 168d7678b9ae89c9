import {
  missingDebianPackages,
  packagesForDisplay,
  packagesToStart,
  packagesToTest,
  requireDebianPackages,
} from './debian-packages.mjs';
import { fetchElectron, needsOwnSqlite, presentElectron } from './electron.mjs';
import { withLock } from './lock.mjs';
import { buildSqlite, isSqliteBuilt } from './native-sqlite.mjs';
import { arePackagesInstalled, installPackages } from './packages.mjs';
import { say } from './say.mjs';

/**
 * Makes a fresh machine ready. Every step can tell quickly whether it is done, so a second run does
 * nothing, and an interrupted one goes on where it was.
 *
 * @param {{ forTests?: boolean }} [options]
 */
export async function setUp({ forTests = false } = {}) {
  const steps = stepsFor(forTests);
  if (steps.every(({ isDone }) => isDone())) return;
  await withLock(async () => {
    for (const { name, isDone, make } of steps) {
      if (isDone()) continue;
      const startedAt = Date.now();
      say(`${name} …`);
      await make();
      say(`${name}: ready after ${Math.ceil((Date.now() - startedAt) / 1000)} s.`);
    }
  });
}

/** @param {boolean} forTests */
function stepsFor(forTests) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const names = [
    ...packagesToStart,
    ...(DISPLAY || WAYLAND_DISPLAY ? [] : packagesForDisplay),
    ...(forTests ? packagesToTest : []),
  ];
  return [
    {
      name: 'Debian packages',
      isDone: () => missingDebianPackages(names).length === 0,
      make: () => requireDebianPackages(forTests ? 'test Galla' : 'run Galla', names),
    },
    { name: 'npm packages', isDone: arePackagesInstalled, make: installPackages },
    { name: 'Electron', isDone: () => presentElectron() !== undefined, make: fetchElectron },
    { name: 'SQLite for Electron', isDone: () => !needsOwnSqlite() || isSqliteBuilt(), make: buildSqlite },
  ];
}
