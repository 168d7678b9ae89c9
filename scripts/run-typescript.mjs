import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInForeground } from './running/foreground.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { repository } from './set-up/places.mjs';
import { setUp } from './set-up/set-up.mjs';

/**
 * `node scripts/run-typescript.mjs test/crash/matrix.ts [words]`: bundles a program of the tests and runs it
 * on the pinned Node. Our sources import without file endings, as bundlers want it; node alone does not.
 */
await orExplain(async () => {
  const [entry = '', ...words] = process.argv.slice(2);
  await setUp();
  const { build } = await import('vite');
  // Inside node_modules, so that the program finds the packages that are not bundled.
  const outDir = join(repository, 'node_modules/.cache', `run-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  try {
    await build({
      configFile: false,
      root: repository,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir,
        emptyOutDir: true,
        target: 'node24',
        rolldownOptions: {
          external: ['vite', 'better-sqlite3', 'electron'],
          input: resolve(repository, entry),
          output: { entryFileNames: 'program.mjs' },
        },
      },
      ssr: { noExternal: true },
    });
    const program = join(outDir, 'program.mjs');
    process.exitCode = await runInForeground('node', ['--expose-gc', program, ...words], { cwd: repository });
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
});
