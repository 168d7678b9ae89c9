import { join } from 'node:path';
import { forgetBuild } from './running/built-app.mjs';
import { withVirtualDisplay } from './running/virtual-display.mjs';
import { hasDisplay } from './set-up/has-display.mjs';
import { electronEnvironment } from './running/electron-environment.mjs';
import { runInForeground } from './running/foreground.mjs';
import { launchWords } from './running/launch-words.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { binFolder, repository } from './set-up/places.mjs';
import { setUp } from './set-up/set-up.mjs';

/** `npm run dev`: Galla with hot reload. Words go to the app, as with `npm start`. */
await orExplain(async () => {
  await setUp();
  // What it puts into out/ expects its dev server.
  forgetBuild();
  const words = ['dev', '--', ...launchWords(process.argv.slice(2))];
  /** @param {NodeJS.ProcessEnv} env */
  const open = (env) =>
    runInForeground(join(binFolder, 'electron-vite'), words, {
      cwd: repository,
      env: electronEnvironment(env),
    });
  process.exitCode = hasDisplay() ? await open(process.env) : await withVirtualDisplay(open);
});
