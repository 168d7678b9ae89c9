import { defineConfig } from 'vitest/config';

/** `npm run test:faults`: the whole matrix, which takes too long for every run of the tests. */
export default defineConfig({
  test: {
    include: ['test/faults/*.run.ts'],
    pool: 'forks',
    expect: { requireAssertions: true },
  },
});
