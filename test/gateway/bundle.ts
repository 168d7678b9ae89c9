import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** A program made of one file, to be run by a process of its own. */
export interface Bundle {
  readonly file: string;
  /** A folder for whatever else the run needs; removed with the bundle. */
  readonly folder: string;
  remove(): void;
}

/** Bundles a TypeScript entry for Node, as the app's main process is bundled. */
export async function bundle(entry: string): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bundle-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'program.mjs' } },
    },
  });
  return {
    file: join(folder, 'program.mjs'),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
