// `node test/bench/journal-bench/run.mjs [rows]`: fills a real journal and times what the counter asks of it.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
const outDir = join(root, 'node_modules/.cache', `journal-bench-${process.pid}`);

await build({
  configFile: false,
  root,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir,
    rolldownOptions: {
      external: ['better-sqlite3'],
      input: join(import.meta.dirname, 'journal-bench.ts'),
      output: { entryFileNames: 'bench.mjs' },
    },
  },
  ssr: { noExternal: true },
});

try {
  await import(join(outDir, 'bench.mjs'));
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
