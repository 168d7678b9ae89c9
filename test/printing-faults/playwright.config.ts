import { defineConfig } from '@playwright/test';

/** `npm run test:printing`: every fault × every way to a printer, which takes minutes. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.run.ts',
  outputDir: '../../test-results/printing-faults',
  timeout: 600_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: [['list']],
});
