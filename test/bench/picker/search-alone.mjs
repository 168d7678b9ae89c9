// `node test/bench/picker/search-alone.mjs`: what one key press in the picker costs at 20,000 operators.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

await runnerImport(resolve(import.meta.dirname, 'search-alone.ts'), { configFile: false, logLevel: 'error' });
