import { orExplain } from './set-up/or-explain.mjs';
import { setUp } from './set-up/set-up.mjs';
import { runSteps } from './testing/run-steps.mjs';
import { formatStep, layersStep, lintStep, typesStep } from './testing/static-steps.mjs';
import { runVitest } from './testing/vitest.mjs';

/** `npm run check`: the fast part of `npm test`. */
await orExplain(async () => {
  await setUp({ forTests: true });
  const isWell = await runSteps([
    formatStep,
    lintStep,
    layersStep,
    typesStep,
    { name: 'unit', run: () => runVitest() },
  ]);
  process.exitCode = isWell ? 0 : 1;
});
