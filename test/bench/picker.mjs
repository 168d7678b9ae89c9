// `node test/bench/picker.mjs`: what one key press in the picker costs at 20,000 operators.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

await runnerImport(resolve(import.meta.dirname, 'picker.bench.ts'), { configFile: false, logLevel: 'error' });
