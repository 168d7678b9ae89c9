import { orExplain } from './set-up/or-explain.mjs';
import { setUp } from './set-up/set-up.mjs';
import { runVitest } from './testing/vitest.mjs';

/** `npm run unit`: unit and integration tests; words go to vitest (`npm run unit -- money`). */
await orExplain(async () => {
  await setUp({ forTests: true });
  const { failed } = await runVitest(process.argv.slice(2));
  process.exitCode = failed === 0 ? 0 : 1;
});
