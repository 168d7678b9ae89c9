import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed, run } from './child.mjs';
import { Interrupted } from './interrupted.mjs';
import { readJson, textAt } from './json.mjs';
import { cacheFolder, packagesFolder } from './places.mjs';
import { say } from './say.mjs';

const folder = join(packagesFolder, 'electron');

/** How long the download may be silent: a blocked host must not hold up the first start. */
const silenceMs = 8000;

function pinnedVersion() {
  return textAt(readJson(join(folder, 'package.json')), 'version');
}

/** The pinned, official Electron, when its binary is here. */
export function officialElectron() {
  try {
    const version = pinnedVersion();
    if (readFileSync(join(folder, 'dist/version'), 'utf8').replace(/^v/, '') !== version) return undefined;
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(executable) ? { executable, version } : undefined;
  } catch {
    return undefined;
  }
}

function noteOfFailure() {
  return join(cacheFolder(), `electron-${pinnedVersion()}-unreachable`);
}

/** Asked once per version and machine; `GALLA_ELECTRON=official` asks again. */
export function isOfficialUnreachable() {
  return existsSync(noteOfFailure());
}

/**
 * To be noted once something else could be fetched: where there is no network at all, the silence of
 * Electron's host means nothing.
 */
export function noteOfficialUnreachable() {
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(noteOfFailure(), `${new Date().toISOString()}\n`);
}

/** Fetches it, and says whether that worked. */
export async function fetchOfficialElectron() {
  say(`Electron ${pinnedVersion()}: asking its download host …`);
  try {
    await download();
    // Finds what was just downloaded in its cache, unpacks it and writes path.txt.
    await run(process.execPath, [join(folder, 'install.js')]);
    return officialElectron() !== undefined;
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    const reason =
      error instanceof CommandFailed ? 'it cannot be unpacked' : 'it cannot be reached from here';
    say(`  ${reason}.`);
    return false;
  }
}

/** As Electron's own install.js does it, but with an end when nothing comes. */
async function download() {
  const { downloadArtifact } = await import('@electron/get');
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error('no answer')), silenceMs);
  try {
    await downloadArtifact({
      version: pinnedVersion(),
      artifactName: 'electron',
      checksums: checksums(),
      platform: process.platform,
      arch: process.arch,
      downloadOptions: { quiet: true, signal: silence.signal, getProgressCallback: () => timer.refresh() },
    });
  } finally {
    clearTimeout(timer);
  }
}

/** The hashes that came with the npm package, by file name. */
function checksums() {
  const entries = Object.entries(Object(readJson(join(folder, 'checksums.json'))));
  return Object.fromEntries(entries.map(([name, hash]) => [name, String(hash)]));
}
