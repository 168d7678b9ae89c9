import { defineConfig } from 'vitest/config';

/** Every way to lose a journal × every kind of copy (`npm run test:restore`). */
export default defineConfig({
  test: {
    include: ['test/copies/drill/**/*.drill.ts'],
    globalSetup: 'test/support/desk/journal-worker.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { requireAssertions: true },
  },
});
