import { parseArgs } from 'node:util';
import { buildWorker } from '../journal/support/build-worker';
import { runSoak, type SoakResult } from './run-soak';
import { beSoakGateway, forkSoakGateway, GATEWAY_WORD } from './soak-gateway';
import type { Spread } from './spread';

/** Memory may differ by so much between the first thousand and the last: caches fill, garbage is not all collected. */
const HEAP_GROWTH_MB = 4;
const RESIDENT_GROWTH_MB = 24;
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
    },
  });
  const worker = await buildWorker(process.cwd());
  const gateway = await forkSoakGateway(process.argv[1] ?? '', {
    failing: Number(values.failing) / 100,
    seed: 1,
  });
  try {
    const result = await runSoak({
      gateway,
      workerFile: worker.file,
      recharges: Number(values.recharges),
      inFlight: Number(values['in-flight']),
      bare: Number(values.bare),
      collect: () => globalThis.gc?.(),
      onThousand: (sold) => console.log(`${sold} sold`),
    });
    return report(result);
  } finally {
    await gateway.close();
    worker.remove();
  }
}

function report(result: SoakResult): number {
  const { memory, toWire, bareToWire } = result;
  const [first, last] = [memory[0], memory.at(-1)];
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
  const grown =
    first === undefined || last === undefined
      ? { heap: 0, resident: 0 }
      : { heap: last.heap - first.heap, resident: last.resident - first.resident };
  if (first !== undefined && last !== undefined) {
    console.log(
      `memory after the first thousand: heap ${first.heap.toFixed(1)} MB, resident ${first.resident.toFixed(0)} MB; `
        + `after the last: heap ${last.heap.toFixed(1)} MB, resident ${last.resident.toFixed(0)} MB`,
    );
  }
  console.log(`recharges ${result.sold}, disagreements ${result.disagreements.length}`);
  const isWell =
    result.disagreements.length === 0
    && result.refused === 0
    && grown.heap < HEAP_GROWTH_MB
    && grown.resident < RESIDENT_GROWTH_MB;
  return isWell ? 0 : 1;
}

function text({ p50, p99 }: Spread): string {
  return `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}

const options = process.argv[process.argv.indexOf(GATEWAY_WORD) + 1];
if (process.argv.includes(GATEWAY_WORD)) await beSoakGateway(options ?? '');
else process.exitCode = await run();
