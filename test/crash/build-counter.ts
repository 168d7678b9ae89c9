import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { buildIn, type Mistake } from './mistakes';

/** The counter without a window, the worker it needs, and the library that stops it. */
export interface BuiltCounter {
  /** The app's folder, for Electron. */
  readonly app: string;
  readonly workerFile: string;
  readonly resources: string;
  readonly faultline: string;
  remove(): void;
}

/**
 * Builds all three from the sources of now. Needs a C compiler.
 * @param sabotage mistakes to build in, to see that the matrix finds them
 */
export async function buildCounter(root: string, sabotage: readonly Mistake[] = []): Promise<BuiltCounter> {
  const outDir = join(root, 'node_modules/.cache', `crash-counter-${process.pid}`);
  const folder = mkdtempSync(join(tmpdir(), 'galla-faultline-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: sabotage.map(buildIn),
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3'],
        input: {
          counter: resolve(root, 'test/crash/counter.ts'),
          worker: resolve(root, 'src/main/journal/thread/worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  writeFileSync(join(outDir, 'package.json'), '{ "name": "galla-crash", "main": "counter.cjs" }');
  const faultline = join(folder, 'faultline.so');
  const source = resolve(root, 'test/crash/faultline/faultline.c');
  execFileSync('gcc', [
    '-O1',
    '-Wall',
    '-Wextra',
    '-shared',
    '-fPIC',
    '-o',
    faultline,
    source,
    '-ldl',
    '-lpthread',
  ]);
  return {
    app: outDir,
    workerFile: join(outDir, 'worker.cjs'),
    resources: join(root, 'resources'),
    faultline,
    remove() {
      rmSync(outDir, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
