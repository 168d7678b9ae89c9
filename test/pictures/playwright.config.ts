import { defineConfig } from '@playwright/test';

/** Takes the pictures of docs/pictures from the real app: `npm run pictures`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../test-results/pictures',
  timeout: 240_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: [['list']],
});
