import { defineConfig } from 'vitest/config';

/** Unit and integration tests. The ones that need a real Electron are Playwright's, in test/e2e. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**', 'out/**', 'dist/**'],
    pool: 'forks',
    // Its own count leaves a core of two idle: half of all tests wait, for a disk, a printer or a Chromium.
    maxWorkers: '100%',
    // For a machine with two cores that has other work as well. What must be quick is measured where it is claimed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    // A test without an assertion proves nothing.
    expect: { requireAssertions: true },
  },
});
