import { Interrupted } from './set-up/interrupted.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { setUp } from './set-up/set-up.mjs';
import { runPlaywright } from './testing/playwright.mjs';
import { runSteps, writeTotals } from './testing/run-steps.mjs';
import { buildStep, formatStep, lintStep, typesStep } from './testing/static-steps.mjs';
import { runVitest } from './testing/vitest.mjs';

/** `npm test`: everything. The last line is always the totals, also when there was nothing to run. */
await orExplain(async () => {
  try {
    await setUp({ forTests: true });
    const unitStep = { name: 'unit', run: () => runVitest() };
    const e2eStep = { name: 'e2e', run: () => runPlaywright() };
    const isWell = await runSteps([formatStep, lintStep, typesStep, buildStep, unitStep, e2eStep]);
    process.exitCode = isWell ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Interrupted)) process.once('exit', () => writeTotals([{ passed: 0, failed: 1 }]));
    throw error;
  }
});
