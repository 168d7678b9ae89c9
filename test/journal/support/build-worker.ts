import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const repository = resolve(import.meta.dirname, '../../..');

/** The worker built as the app builds it: one CommonJS file, SQLite outside. */
export interface BuiltWorker {
  readonly file: string;
  remove(): void;
}

/**
 * Builds the journal's worker from the sources of now, inside the repo so that it finds SQLite.
 * @param root the repository; a program that is bundled elsewhere has to say.
 */
export async function buildWorker(root: string = repository): Promise<BuiltWorker> {
  const outDir = join(root, 'node_modules/.cache', `journal-worker-${process.pid}`);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: resolve(root, 'src/main/journal/thread/worker.ts'),
        output: { format: 'cjs', entryFileNames: 'worker.cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  return {
    file: join(outDir, 'worker.cjs'),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
