import { defineConfig } from '@playwright/test';

/** `npm run test:starts`: the same start again and again, in as many lanes as `--workers` says. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.run.ts',
  outputDir: '../../test-results/starts',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  // SECURITY: none, as in the end-to-end tests: a start that came up at the second try is what is looked for.
  retries: 0,
  reporter: [['list']],
});
