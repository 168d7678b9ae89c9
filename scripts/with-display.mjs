import { withVirtualDisplay } from './running/virtual-display.mjs';
import { hasDisplay } from './set-up/has-display.mjs';
import { runInForeground } from './running/foreground.mjs';
import { electronEnvironment } from './running/electron-environment.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { SetUpProblem } from './set-up/problem.mjs';

/**
 * `node scripts/with-display.mjs <command …>` runs a command that shows windows, under Xvfb where there
 * is no display. Signals reach the command, and its exit code is ours. The packages' executables, and
 * the Node that goes with them, come first.
 */
const [command, ...words] = process.argv.slice(2);

await orExplain(async () => {
  if (command === undefined)
    throw new SetUpProblem('Which command? node scripts/with-display.mjs <command …>');
  /** @param {NodeJS.ProcessEnv} env */
  const work = (env) => runInForeground(command, words, { env: electronEnvironment(env) });
  process.exitCode = hasDisplay() ? await work(process.env) : await withVirtualDisplay(work);
});
