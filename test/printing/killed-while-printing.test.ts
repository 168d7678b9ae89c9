import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startFakePrinter, type FakePrinter } from '../support/fake-printer/fake-printer';

/** 200 of them in `npm run test:printing:kills`. */
const kills = Number(process.env['GALLA_KILLS'] ?? 25);
const root = resolve(import.meta.dirname, '../..');
/** Inside the repo, so that the bundle finds SQLite. */
const bundle = join(root, 'node_modules/.cache', `crashing-outbox-${process.pid}`);

let printer: FakePrinter;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galla-kills-'));
  await mkdir(bundle, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: resolve(root, 'test/support/printing-lab/crashing-outbox.ts'),
      outDir: bundle,
      rolldownOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'outbox.mjs' } },
    },
    ssr: { noExternal: true },
  });
  printer = await startFakePrinter('works');
}, 60_000);
afterAll(async () => {
  await printer.close();
  await rm(folder, { recursive: true, force: true });
  await rm(bundle, { recursive: true, force: true });
});

/** Runs the program; kills it `ms` after its first promise, when asked to. Answers what it promised. */
async function runOnce(round: number, killAfterMs: number | null): Promise<readonly string[]> {
  const words = [join(bundle, 'outbox.mjs'), join(folder, 'journal.db'), String(printer.port), String(round)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const gone = once(child, 'close');
  if (killAfterMs !== null) {
    await Promise.race([once(child.stdout, 'data'), gone]);
    await sleep(killAfterMs);
    child.kill('SIGKILL');
  }
  await gone;
  return [...said.matchAll(/promised (\S+)\n/g)].map((match) => match[1] ?? '');
}

const rowSchema = z.object({ slip: z.string().nullable(), state: z.string(), tries: z.number() });

test(
  `killed ${kills} times in the middle of printing: no promised slip is lost, none is sent twice`,
  async () => {
    const promised: string[] = [];
    for (let round = 1; round <= kills; round += 1) {
      promised.push(...(await runOnce(round, (round * 7) % 60)));
    }
    promised.push(...(await runOnce(kills + 1, null)));

    const database = new Database(join(folder, 'journal.db'), { readonly: true });
    const rows = z
      .array(rowSchema)
      .parse(database.prepare('SELECT slip, state, tries FROM print_jobs').all());
    database.close();

    const arrivals = printer.jobs.map((job) => /^(slip-\d+-\d+)\n/.exec(job.toString())?.[1]).filter(Boolean);
    expect(arrivals).toHaveLength(new Set(arrivals).size);
    expect(Math.max(...rows.map(({ tries }) => tries))).toBe(1);

    const asked = rows.filter(({ state }) => state === 'not_known').map(({ slip }) => slip ?? '');
    const lost = promised.filter(
      (line) => !arrivals.includes(line) && !asked.some((slip) => slip.includes(`"${line}"`)),
    );
    console.log(
      `${kills} kills: ${promised.length} slips promised, ${arrivals.length} arrived, ${asked.length} asked about, `
        + `${lost.length} lost, ${arrivals.length - new Set(arrivals).size} twice`,
    );
    expect(lost).toEqual([]);
    expect(rows.filter(({ state }) => state !== 'sent' && state !== 'not_known')).toEqual([]);
    // The kills did hit the middle of sending.
    expect(asked.length).toBeGreaterThan(kills / 10);
  },
  60_000 + kills * 2000,
);
