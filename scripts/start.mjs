import { buildAppIfChanged } from './running/build-app.mjs';
import { withVirtualDisplay } from './running/virtual-display.mjs';
import { hasDisplay } from './set-up/has-display.mjs';
import { electronEnvironment } from './running/electron-environment.mjs';
import { runInForeground } from './running/foreground.mjs';
import { launchWords } from './running/launch-words.mjs';
import { presentElectron } from './set-up/electron.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { repository } from './set-up/places.mjs';
import { say } from './set-up/say.mjs';
import { setUp } from './set-up/set-up.mjs';

/** `npm start`: sets up what is missing, builds what has changed, opens Galla. Words go to the app. */
await orExplain(async () => {
  await setUp();
  await buildAppIfChanged();
  const electron = presentElectron();
  if (electron === undefined) throw new Error('The set-up ended without an Electron.');
  const words = [repository, ...launchWords(process.argv.slice(2))];
  /** @param {NodeJS.ProcessEnv} env */
  const open = (env) => runInForeground(electron.executable, words, { env: electronEnvironment(env) });
  if (hasDisplay()) {
    say('Opening Galla.');
    process.exitCode = await open(process.env);
  } else {
    say('There is no display here, so Galla runs under Xvfb, where nobody sees it. Ctrl-C ends it.');
    process.exitCode = await withVirtualDisplay(open);
  }
});
