import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { CommandFailed, run } from './child.mjs';
import { SetUpProblem } from './problem.mjs';
import { say } from './say.mjs';

/** What Electron's executable is linked to, directly or by loading it later. */
export const packagesToStart = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxkbcommon0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxdamage1',
];

/** What shows windows where there is no screen. */
export const packagesForDisplay = ['xvfb'];

/** What compiles better-sqlite3, where that is needed. */
export const packagesToCompile = ['g++', 'make', 'python3'];

/** Real parts for the tests: a key ring, a printer, a reader of what was printed; what stops and watches the app. */
export const packagesToTest = [
  ...packagesForDisplay,
  'dbus',
  'gnome-keyring',
  'libsecret-1-0',
  'cups',
  'printer-driver-cups-pdf',
  'poppler-utils',
  'gcc',
  'libc6-dev',
  'strace',
];

/**
 * @param {string[]} names
 * @returns {string[]} those that are not installed
 */
export function missingDebianPackages(names) {
  const { error, stdout } = spawnSync(
    'dpkg-query',
    ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names.flatMap(spellings)],
    {
      encoding: 'utf8',
    },
  );
  // Not a Debian: the person who chose it knows its packages. Electron itself names a library it misses.
  if (error) return [];
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return names.filter((name) => !spellings(name).some((spelling) => installed.has(spelling)));
}

/** Debian 13 renamed some libraries when time became 64 bits long. @param {string} name */
function spellings(name) {
  return name.startsWith('lib') ? [name, `${name}t64`] : [name];
}

/**
 * @param {string} purpose completes "… is needed to …"
 * @param {string[]} names
 */
export async function requireDebianPackages(purpose, names) {
  const missing = missingDebianPackages(names);
  if (missing.length === 0) return;
  const list = missing.join(' ');
  if (process.getuid?.() !== 0) {
    throw new SetUpProblem(`To ${purpose}, please run: sudo apt-get install ${list}`);
  }
  say(`Debian packages: installing ${list} …`);
  try {
    if (!hasPackageLists()) await aptGet(['update']);
    await aptGet(['install', ...missing]).catch(async () => {
      // The lists may be older than what the mirror still has.
      await aptGet(['update']);
      await aptGet(['install', ...missing]);
    });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    const reason = error.output.match(/^E: .*$/m)?.[0] ?? 'apt-get failed';
    throw new SetUpProblem(
      `To ${purpose}, these Debian packages are needed and could not be installed: ${list} (${reason})`,
    );
  }
}

function hasPackageLists() {
  try {
    return readdirSync('/var/lib/apt/lists').some((name) => name.includes('_Packages'));
  } catch {
    return false;
  }
}

/** @param {string[]} words */
function aptGet(words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return run('apt-get', ['--yes', '--quiet', '-o', 'DPkg::Lock::Timeout=120', ...words], { env });
}
