import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './scripts/testing/long-files-first.mjs';

/** Unit and integration tests. The ones that need a real Electron are Playwright's, in test/e2e. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**', 'out/**', 'dist/**'],
    globalSetup: 'test/support/desk/journal-worker.ts',
    pool: 'forks',
    // One more than there are cores: for half of their time they wait, for a disk, a printer or a read-back.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongFilesFirst },
    // For a machine with two cores that has other work as well. What must be quick is measured where it is claimed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    // A test without an assertion proves nothing.
    expect: { requireAssertions: true },
  },
});
