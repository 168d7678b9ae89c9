import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorker, type BuiltWorker } from '../journal/support/build-worker';
import { runSoak } from './run-soak';
import { startSoakGateway, type SoakGateway } from './soak-gateway';

let worker: BuiltWorker;
let gateway: SoakGateway;

beforeAll(async () => {
  worker = await buildWorker();
  gateway = await startSoakGateway({ failing: 0.3, seed: 7 });
});
afterAll(async () => {
  await gateway.close();
  worker.remove();
});

/** A short form of `npm run test:soak`, which also measures. */
test(
  'two hundred recharges, eight at a time, a third of them failing: the journal ends as the gateway’s book',
  { timeout: 120_000 },
  async () => {
    const result = await runSoak({
      gateway,
      workerFile: worker.file,
      recharges: 200,
      inFlight: 8,
      bare: 5,
      collect: () => undefined,
    });
    expect(result.disagreements).toEqual([]);
    expect(result).toMatchObject({ sold: 200, refused: 0 });
    expect(result.checks).toBeGreaterThan(20);
    expect(Object.keys(result.states)).toEqual(expect.arrayContaining(['success', 'failed', 'unknown']));
  },
);
