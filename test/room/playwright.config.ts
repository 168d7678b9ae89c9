import { defineConfig } from '@playwright/test';

/** Looks for texts that have no room, in every language and every size: `npm run test:room`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.room.ts',
  outputDir: '../../test-results/room',
  timeout: 3_600_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: [['list']],
});
