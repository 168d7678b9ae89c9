import { buildAppIfChanged } from './running/build-app.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { setUp } from './set-up/set-up.mjs';
import { runPlaywright } from './testing/playwright.mjs';

/** `npm run e2e`: end-to-end tests; words go to Playwright (`npm run e2e -- shell.spec.ts`). */
await orExplain(async () => {
  await setUp({ forTests: true });
  await buildAppIfChanged();
  const { failed } = await runPlaywright(process.argv.slice(2));
  process.exitCode = failed === 0 ? 0 : 1;
});
