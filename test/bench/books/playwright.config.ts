import { defineConfig } from '@playwright/test';

/** One window: what else the machine does is told with the figures. */
export default defineConfig({
  testDir: '.',
  testMatch: 'books.bench.ts',
  outputDir: '../../../test-results/bench-books',
  timeout: 1_200_000,
  workers: 1,
  reporter: [['line']],
});
