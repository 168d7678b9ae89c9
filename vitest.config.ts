import { defineConfig } from 'vitest/config';

/** Unit and integration tests. The ones that need a real Electron are Playwright's, in test/e2e. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**', 'out/**', 'dist/**'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 20_000,
    restoreMocks: true,
    // A test without an assertion proves nothing.
    expect: { requireAssertions: true },
  },
});
