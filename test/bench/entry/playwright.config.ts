import { defineConfig } from '@playwright/test';

/** One window on a quiet machine: nothing else runs beside it. */
export default defineConfig({
  testDir: '.',
  testMatch: 'entry.bench.ts',
  outputDir: '../../../test-results/bench-entry',
  timeout: 300_000,
  workers: 1,
  reporter: [['line']],
});
