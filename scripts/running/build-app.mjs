import { join } from 'node:path';
import { CommandFailed, run, withPackagesFirst } from '../set-up/child.mjs';
import { withLock } from '../set-up/lock.mjs';
import { binFolder, repository } from '../set-up/places.mjs';
import { SetUpProblem } from '../set-up/problem.mjs';
import { say } from '../set-up/say.mjs';
import { forgetBuild, isBuiltFrom, noteBuiltFrom, sourcesFingerprint } from './built-app.mjs';
import { electronEnvironment } from './electron-environment.mjs';
import { runInForeground } from './foreground.mjs';

const electronVite = join(binFolder, 'electron-vite');

/** Builds quietly, and only when a source has changed since. */
export async function buildAppIfChanged() {
  if (isBuiltFrom(sourcesFingerprint())) return;
  // Two builds at once would empty out/ under each other.
  await withLock(async () => {
    const fingerprint = sourcesFingerprint();
    if (isBuiltFrom(fingerprint)) return;
    say('Building …');
    forgetBuild();
    try {
      await run(electronVite, ['build'], { cwd: repository, env: withPackagesFirst(electronEnvironment()) });
    } catch (error) {
      throw error instanceof CommandFailed
        ? new SetUpProblem(`The build ended badly. ${error.message}`)
        : error;
    }
    noteBuiltFrom(fingerprint);
  });
}

/**
 * Builds in any case, and shows what the builder says.
 *
 * @param {string[]} words for electron-vite
 * @returns {Promise<number>} its exit code
 */
export function buildApp(words = []) {
  return withLock(async () => {
    const fingerprint = sourcesFingerprint();
    forgetBuild();
    const code = await runInForeground(electronVite, ['build', ...words], {
      cwd: repository,
      env: electronEnvironment(),
    });
    // Other words may build something else than what `npm start` is to open.
    if (code === 0 && words.length === 0) noteBuiltFrom(fingerprint);
    return code;
  });
}
