// `npm run bench:migration [-- recharges] [--beside=<another Galla>]`: a journal of before the ledger is opened by that other
// Galla and by this one, in turns; then it is sold from while what is old is carried into the ledger.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
const outDir = join(root, 'node_modules/.cache', `migration-bench-${process.pid}`);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'string' }, rounds: { type: 'string', default: '3' } },
});
const recharges = positionals[0] ?? '1000000';

/** Bundles a program of this folder over the sources of a Galla; answers its file. */
async function built(name, galla, more = {}) {
  const into = join(outDir, galla === root ? 'this' : 'other');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [
      {
        name: 'sources of the other Galla',
        enforce: 'pre',
        async resolveId(source, importer) {
          const found = await this.resolve(source, importer, { skipSelf: true });
          return found?.id.startsWith(join(root, 'src/')) === true ? found.id.replace(root, galla) : found;
        },
      },
    ],
    build: {
      ssr: true,
      outDir: into,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: { [name]: join(import.meta.dirname, `${name}.ts`), ...more },
        output: { entryFileNames: '[name].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  return join(into, `${name}.mjs`);
}

/** @type {(program: string, ...words: string[]) => string} */
const run = (program, ...words) => execFileSync(process.execPath, [program, ...words], { encoding: 'utf8' });

const folder = mkdtempSync(join(tmpdir(), 'galla-bench-migration-'));
try {
  const old = join(folder, 'old.db');
  console.log(run(await built('fill-of-before', root), old, recharges).trim());
  console.log(`file ${Math.round(statSync(old).size / 1e6)} MB`);
  const openers = [
    ...(values.beside === undefined
      ? []
      : [{ who: 'before', program: await built('open-once', resolve(values.beside)) }]),
    { who: 'after', program: await built('open-once', root) },
  ];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    for (const { who, program } of openers) {
      const file = join(folder, `${who}-${round}.db`);
      cpSync(old, file);
      console.log(`round ${round}, ${who}: ${run(program, file).trim()}`);
      if (who === 'after' && round === 1) cpSync(file, join(folder, 'journal.db'));
      execFileSync('sh', ['-c', `rm -f "${file}"*`]);
    }
  }
  const worker = { worker: join(root, 'src/main/journal/thread/worker.ts') };
  const beside = await built('sale-beside-fill', root, worker);
  console.log(run(beside, join(folder, 'journal.db'), join(outDir, 'this/worker.mjs')).trim());
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(outDir, { recursive: true, force: true });
}
