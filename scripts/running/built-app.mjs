import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { presentElectron } from '../set-up/electron.mjs';
import { readJson, textAt } from '../set-up/json.mjs';
import { packagesFolder, repository } from '../set-up/places.mjs';

/** Holds the fingerprint of what out/ was built from. */
const stamp = join(packagesFolder, '.cache/galla/built-from');

/** All that a build reads. */
const sources = [
  'src',
  'resources',
  'scripts/words',
  'scripts/running/no-schemas.mjs',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
];

/** @param {string} fingerprint */
export function isBuiltFrom(fingerprint) {
  const main = textAt(readJson(join(repository, 'package.json')), 'main');
  return (
    existsSync(join(repository, main)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint
  );
}

/** @param {string} fingerprint taken before the build: what changed during it is built the next time */
export function noteBuiltFrom(fingerprint) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/** `npm run dev` and a build under way leave something in out/ that is not to be started. */
export function forgetBuild() {
  rmSync(stamp, { force: true });
}

/** The contents count, not the times: a checkout changes all times. */
export function sourcesFingerprint() {
  const hash = createHash('sha256');
  // The compiler's target follows the Electron.
  hash.update(`${presentElectron()?.version}\n`);
  for (const path of sources.flatMap((name) => filesIn(join(repository, name)))) {
    hash.update(`${path}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)));
}
