import { dirname, join } from 'node:path';
import { whyNotForThatSystem } from './packaging/why-not-for-that-system.mjs';
import { whyNotToPack } from './packaging/why-not-to-pack.mjs';
import { buildApp } from './running/build-app.mjs';
import { runInForeground } from './running/foreground.mjs';
import { presentElectron } from './set-up/electron.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { binFolder, repository } from './set-up/places.mjs';
import { SetUpProblem } from './set-up/problem.mjs';
import { say } from './set-up/say.mjs';
import { setUp } from './set-up/set-up.mjs';

/**
 * `npm run package`: an unpacked Linux build in dist/, with the Electron of `npm start`; see
 * electron-builder.yml. It refuses an Electron that is not the pinned one, unless told `--stand-in`. Other words go
 * to electron-builder.
 */
await orExplain(async () => {
  const standIn = process.argv.includes('--stand-in');
  const words = process.argv.slice(2).filter((word) => word !== '--stand-in');
  const elsewhere = whyNotForThatSystem(words, process);
  if (elsewhere !== undefined) throw new SetUpProblem(elsewhere);
  await setUp({ readAnew: true });
  const electron = presentElectron();
  if (electron === undefined) throw new Error('The set-up ended without an Electron.');
  const refusal = standIn ? undefined : whyNotToPack(electron);
  if (refusal !== undefined) throw new SetUpProblem(refusal);
  if (electron.version === undefined) {
    throw new SetUpProblem('The Electron in ELECTRON_OVERRIDE_DIST_PATH has no file that tells its version.');
  }
  process.exitCode = await buildApp();
  if (process.exitCode !== 0) return;
  process.exitCode = await runInForeground(
    join(binFolder, 'electron-builder'),
    [
      '--linux',
      'dir',
      '--publish=never',
      `--config.electronDist=${dirname(electron.executable)}`,
      `--config.electronVersion=${electron.version}`,
      ...words,
    ],
    { cwd: repository },
  );
  if (process.exitCode === 0) say('The packaged app is dist/linux-unpacked/galla.');
});
