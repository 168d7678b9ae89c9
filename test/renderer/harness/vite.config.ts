import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../../../src/renderer');
const fake = resolve(import.meta.dirname, 'fake-galla.ts');

/** The page without Electron: a made-up `window.galla` is put in before the page's own script. For looking at it. */
export default defineConfig({
  root,
  plugins: [
    react(),
    {
      name: 'fake-galla',
      transformIndexHtml: () => [
        { tag: 'script', attrs: { type: 'module', src: `/@fs${fake}` }, injectTo: 'head-prepend' },
      ],
    },
  ],
  build: {
    outDir: resolve(import.meta.dirname, '../../../out/harness'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
  server: { port: 5199, strictPort: true, fs: { allow: [resolve(import.meta.dirname, '../../..')] } },
});
