import { defineConfig } from '@playwright/test';

/** End-to-end tests in a real Electron: each test has a data folder of its own. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // For a machine with two cores that has other work as well. What must be quick is measured where it is claimed.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // SECURITY: no retries: a money test that passes at the second try has failed.
  retries: 0,
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
