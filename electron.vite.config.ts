import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { noSchemas } from './scripts/running/no-schemas.mjs';
import { compiledMessages, isCatalogue } from './scripts/words/compiled-messages.mjs';

const root = import.meta.dirname;

/** What is bundled wants its licence to come with it. */
const license = { fileName: 'licenses.md' };

/** One bundled file per process; only electron and the native SQLite stay outside. */
export default defineConfig({
  main: {
    plugins: [compiledMessages(), noSchemas()],
    build: {
      outDir: 'out/main',
      minify: true,
      sourcemap: false,
      license,
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3'],
        input: {
          index: resolve(root, 'src/main/index.ts'),
          'journal-worker': resolve(root, 'src/main/journal/thread/worker.ts'),
          'verify-process': resolve(root, 'src/main/verification/verify-process.ts'),
          'copy-process': resolve(root, 'src/main/copies/process/copy-process.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { index: resolve(root, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react(), compiledMessages()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      // The first screen is one file on purpose, see below.
      chunkSizeWarningLimit: 800,
      minify: true,
      license,
      // Fonts stay files: the content security policy allows no data: URLs.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: resolve(root, 'src/renderer/index.html') },
        output: {
          // What the first screen is drawn with is one file: each further one is a question to main, which is busy starting.
          codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
          // Main names the language's chunk with the page's first byte, so it is called alike in every build.
          chunkFileNames: ({ facadeModuleId }) =>
            isCatalogue(facadeModuleId) ? 'assets/words-[name].js' : 'assets/[name]-[hash].js',
          // And the fonts that its first screen is written with.
          assetFileNames: ({ names: [name = ''] }) =>
            name.endsWith('.woff2') ? 'assets/[name][extname]' : 'assets/[name]-[hash][extname]',
        },
      },
    },
  },
});
