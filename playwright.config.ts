import { defineConfig } from '@playwright/test';

/** End-to-end tests in a real Electron: each test has a data folder of its own. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // For a machine with two cores that has other work as well. What must be quick is measured where it is claimed.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // One more than cores of the smallest machine: tests wait for follow-up, for read-backs and for a program to end.
  workers: 3,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // SECURITY: no retries: a money test that passes at the second try has failed.
  retries: 0,
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
