import { defineConfig } from '@playwright/test';

/** One window on a quiet machine: nothing else runs beside it. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../../test-results/bench-slips',
  timeout: 900_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: [['line']],
});
