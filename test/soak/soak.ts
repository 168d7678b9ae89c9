import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildWorker } from '../journal/support/build-worker';
import { runSoak, type Memory, type SoakResult } from './run-soak';
import { beSoakGateway, forkSoakGateway, GATEWAY_WORD } from './soak-gateway';
import type { Spread } from './spread';

/** The heap may hold so much more after the last thousand than after the first. */
const HEAP_GROWTH_MB = 4;
/**
 * What the process holds besides (the journal thread, SQLite's cache, compiled code) fills up during the first
 * thousands and then stays: it may end so much above the most it held in the first half.
 */
const RESIDENT_GROWTH_MB = 16;
/** Our overhead against the bare program: the aim of the design. */
const AIM = 2;

/**
 * The soak: `npm run test:soak [-- --recharges 10000 --in-flight 8 --failing 30]`.
 * The exit code is 1 when the journal and the gateway disagree, or when memory grows.
 */
async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      recharges: { type: 'string', default: '10000' },
      'in-flight': { type: 'string', default: '8' },
      failing: { type: 'string', default: '30' },
      bare: { type: 'string', default: '500' },
      worker: { type: 'string' },
    },
  });
  const program = process.argv[1] ?? '';
  if (values.worker === undefined) return runWithoutBundler(program);
  const gateway = await forkSoakGateway(program, { failing: Number(values.failing) / 100, seed: 1 });
  try {
    const result = await runSoak({
      gateway,
      workerFile: values.worker,
      recharges: Number(values.recharges),
      inFlight: Number(values['in-flight']),
      bare: Number(values.bare),
      collect: () => globalThis.gc?.(),
      onThousand: (sold, { heap, resident }) => {
        console.log(`${sold} sold; heap ${heap.toFixed(1)} MB, resident ${resident.toFixed(0)} MB`);
      },
    });
    return report(result);
  } finally {
    await gateway.close();
  }
}

/** The bundler that builds the worker holds much memory: what is measured runs in a process without it. */
async function runWithoutBundler(program: string): Promise<number> {
  const worker = await buildWorker(process.cwd());
  try {
    const words = [...process.execArgv, program, ...process.argv.slice(2), '--worker', worker.file];
    const child = spawn(process.execPath, words, { stdio: 'inherit' });
    return await new Promise((resolve) => void child.once('exit', (code) => resolve(code ?? 1)));
  } finally {
    worker.remove();
  }
}

function report(result: SoakResult): number {
  const { memory, toWire, bareToWire } = result;
  for (const found of result.disagreements.slice(0, 20)) console.log(found);
  console.log(
    `states: ${Object.entries(result.states)
      .map(([state, count]) => `${state} ${count}`)
      .join(', ')}`,
  );
  console.log(`follow-up asked ${result.checks} times; ${result.refused} sales were refused`);
  console.log(`throughput: ${result.perSecond.toFixed(1)} recharges a second`);
  console.log(`submit to the wire: ${text(toWire)}`);
  console.log(`bare program, as many durable writes and http.get: ${text(bareToWire)}`);
  console.log(`ours is ${(toWire.p50 / bareToWire.p50).toFixed(2)} × bare (aim: within ${AIM} ×)`);
  console.log(`request at the gateway to the outcome told to the page: ${text(result.toOutcome)}`);
  const grown = growthOf(memory);
  console.log(
    `memory: heap grew by ${grown.heap.toFixed(1)} MB from the first thousand to the last, `
      + `resident by ${grown.resident.toFixed(1)} MB from the first half to the last thousand`,
  );
  console.log(`recharges ${result.sold}, disagreements ${result.disagreements.length}`);
  const isWell =
    result.disagreements.length === 0
    && result.refused === 0
    && grown.heap < HEAP_GROWTH_MB
    && grown.resident < RESIDENT_GROWTH_MB;
  return isWell ? 0 : 1;
}

/** Nothing grows in a run of less than two thousand: there is nothing to compare. */
function growthOf(memory: readonly Memory[]): Memory {
  const [first, last] = [memory[0], memory.at(-1)];
  if (first === undefined || last === undefined || memory.length < 2) return { heap: 0, resident: 0 };
  const firstHalf = memory.slice(0, Math.ceil(memory.length / 2));
  return {
    heap: last.heap - first.heap,
    resident: last.resident - Math.max(...firstHalf.map(({ resident }) => resident)),
  };
}

function text({ p50, p99 }: Spread): string {
  return `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}

const options = process.argv[process.argv.indexOf(GATEWAY_WORD) + 1];
if (process.argv.includes(GATEWAY_WORD)) await beSoakGateway(options ?? '');
else process.exitCode = await run();
