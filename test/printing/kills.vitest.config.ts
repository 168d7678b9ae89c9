import { defineConfig } from 'vitest/config';

/** `npm run test:printing:kills`: two hundred kills in the middle of printing, which take minutes. */
export default defineConfig({
  test: {
    include: ['test/printing/killed-while-printing.test.ts'],
    pool: 'forks',
    env: { GALLA_KILLS: '200' },
    expect: { requireAssertions: true },
  },
});
