import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run, withPackagesFirst } from './child.mjs';
import { version as electronVersion } from './electron-from-npm.mjs';
import { readJson, textAt } from './json.mjs';
import { binFolder, cacheFolder, packagesFolder } from './places.mjs';
import { say } from './say.mjs';

/**
 * better-sqlite3 brings a binary for Node-API 10, which the pinned Electron has. The one from npm has
 * Node-API 9 and refuses it, so for that one we compile. The result runs in Node 24 too, where the unit
 * tests are, and better-sqlite3 prefers it over its own.
 */
const binary = 'better_sqlite3.node';
const target = join(packagesFolder, 'better-sqlite3/build/Release', binary);

/** `node-gyp` is told to leave the Node-API version open, as Electron 33 accepts it. */
const flags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/** One per version of all that it depends on. */
function cachedBinary() {
  const version = textAt(readJson(join(packagesFolder, 'better-sqlite3/package.json')), 'version');
  const name = `better-sqlite3-${version}-electron-${electronVersion}-${process.platform}-${process.arch}`;
  return join(cacheFolder(), name, binary);
}

export function isSqliteBuilt() {
  try {
    return readFileSync(target).equals(readFileSync(cachedBinary()));
  } catch {
    return false;
  }
}

/** By an earlier run, perhaps for another clone. */
export function isSqliteCompiled() {
  return existsSync(cachedBinary());
}

export async function buildSqlite() {
  const cached = cachedBinary();
  if (!existsSync(cached)) await compile(dirname(cached));
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(cached, `${target}.unfinished`);
  renameSync(`${target}.unfinished`, target);
}

/** @param {string} folder appears whole, by a rename */
async function compile(folder) {
  say('better-sqlite3: compiling for this Electron, about 80 s …');
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  // A copy, so that an interrupted build leaves nothing in node_modules that would be taken for a whole one.
  const source = join(unfinished, 'node_modules/better-sqlite3');
  for (const name of ['better-sqlite3', 'node-addon-api']) {
    cpSync(join(packagesFolder, name), join(unfinished, 'node_modules', name), { recursive: true });
  }
  rmSync(join(source, 'build'), { recursive: true, force: true });
  await run(
    join(binFolder, 'node-gyp'),
    ['rebuild', '--release', '--force_build=1', `--nodedir=${headers()}`],
    {
      cwd: source,
      env: { ...withPackagesFirst(), CXXFLAGS: flags },
    },
  );
  renameSync(join(source, 'build/Release', binary), join(unfinished, binary));
  rmSync(join(unfinished, 'node_modules'), { recursive: true });
  renameSync(unfinished, folder);
}

/**
 * node-gyp would download Node's headers; the npm package of the pinned Node has them.
 */
function headers() {
  const require = createRequire(join(packagesFolder, 'x.js'));
  return dirname(require.resolve(`node-${process.platform}-${process.arch}/package.json`));
}
