import { defineConfig } from '@playwright/test';

/** `npm run test:erasure`: forgetting in the real program, killed on the way. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.run.ts',
  outputDir: '../../test-results/erasure',
  timeout: 900_000,
  expect: { timeout: 60_000 },
  workers: 1,
  reporter: [['list']],
});
