import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorker, type BuiltWorker } from '../support/build-worker';
import { after, anIntent, WINDOW } from '../support/builders';
import { journalFolder } from '../support/journal-folder';

const SALES = 100;

let worker: BuiltWorker;

beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

/** Whether the kernel lets us watch a child's system calls. */
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

test.runIf(canTrace)('a hundred commits are a hundred syncs of the disk, seen by the kernel', () => {
  const folder = journalFolder();
  const script = join(folder, 'sell.cjs');
  const asks = Array.from({ length: SALES }, (_, n) => ({
    kind: 'ask',
    id: n,
    name: 'openIntent',
    args: [anIntent(n, { number: String(9_000_000_000 + n) }), WINDOW, after(n)],
  }));
  const job = { job: 'serve', file: join(folder, 'journal.db'), workerFile: worker.file };
  writeFileSync(
    script,
    `const { Worker } = require('node:worker_threads');
     const worker = new Worker(${JSON.stringify(worker.file)}, { workerData: ${JSON.stringify(job)} });
     let committed = 0;
     worker.on('message', (message) => {
       if (message.kind === 'opened') for (const ask of ${JSON.stringify(asks)}) worker.postMessage(ask);
       if (message.kind === 'answer' && message.result.ok && ++committed === ${SALES}) process.exit(0);
     });`,
  );
  const trace = join(folder, 'trace');
  execFileSync('strace', ['-f', '-e', 'trace=fsync,fdatasync', '-o', trace, process.execPath, script]);
  const syncs = readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => /\bf(?:data)?sync\(\d+/.test(line));
  expect(syncs.length).toBeGreaterThanOrEqual(SALES);
});
