import { defineConfig } from '@playwright/test';

/** A shop moves to another computer, and is stopped in the middle of it: `npm run test:move`. */
export default defineConfig({
  testDir: '..',
  testMatch: ['moving/*.kills.ts', 'e2e/shell/moving.spec.ts'],
  outputDir: '../../test-results/moving',
  timeout: 3_600_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: [['list']],
});
