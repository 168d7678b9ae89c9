import { Interrupted } from './set-up/interrupted.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { setUp } from './set-up/set-up.mjs';
import { runPlaywright } from './testing/playwright.mjs';
import { runSteps, writeTotals } from './testing/run-steps.mjs';
import { runStarts } from './testing/starts.mjs';
import { buildStep, formatStep, layersStep, lintStep, typesStep } from './testing/static-steps.mjs';
import { resultOfCode } from './testing/step.mjs';
import { runVitest } from './testing/vitest.mjs';

/** `npm test`: everything. The last line is always the totals, also when there was nothing to run. */
await orExplain(async () => {
  /** @type {Promise<void> | undefined} */
  let sqlite;
  try {
    await setUp({ forTests: true, readAnew: true, withSqlite: false });
    // A fresh machine compiles it on one core for more than a minute; what does not need it is checked meanwhile.
    sqlite = setUp({ forTests: true });
    const whenCompiled = sqlite.then(() => resultOfCode(0));
    // Heard of in its step; until then a failure must not end the process.
    whenCompiled.catch(() => undefined);
    const sqliteStep = { name: 'SQLite', run: () => whenCompiled };
    const unitStep = { name: 'unit', run: () => runVitest() };
    const e2eStep = { name: 'e2e', run: () => runPlaywright() };
    // The short form of `npm run test:starts`.
    const startsStep = { name: 'starts', run: () => runStarts({ starts: 12, lanes: 2 }) };
    const steps = [
      formatStep,
      lintStep,
      layersStep,
      typesStep,
      sqliteStep,
      buildStep,
      unitStep,
      startsStep,
      e2eStep,
    ];
    const isWell = await runSteps(steps);
    process.exitCode = isWell ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Interrupted)) process.once('exit', () => writeTotals([{ passed: 0, failed: 1 }]));
    // Told to stop, its compiler ends as well, and nothing is left that would hear the signal in our place.
    await sqlite?.catch(() => undefined);
    throw error;
  }
});
