import { defineConfig } from 'vitest/config';

/** `npm run test:package`: starts the packaged app, which takes longer to make than the tests may wait. */
export default defineConfig({
  test: {
    include: ['test/package/*.run.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 60_000,
    expect: { requireAssertions: true },
  },
});
