import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rmSync } from 'node:fs';
import { repository } from './set-up/places.mjs';
import { orExplain } from './set-up/or-explain.mjs';
import { setUp } from './set-up/set-up.mjs';

/**
 * `node scripts/run-typescript.mjs test/crash/matrix.ts [words]`: bundles a program of the tests and runs it.
 * Our sources import without file endings, as bundlers want it; node alone does not.
 */
await orExplain(async () => {
  const [entry = '', ...words] = process.argv.slice(2);
  await setUp();
  const { build } = await import('vite');
  const outDir = join(repository, 'node_modules/.cache', `run-${process.pid}`);
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
  process.argv = [process.execPath, entry, ...words];
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await import(pathToFileURL(join(outDir, 'program.mjs')).href);
});
