import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildCounter } from './build-counter';
import { countSteps } from './count-steps';
import { runLane } from './lane';

/**
 * The crash matrix: `npm run test:crash [-- --kills 1000 --lanes 2 --mode kill|power]`.
 * Its last line is the count; the exit code is 1 when anything was lost, doubled or wrong.
 */
async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '1000' },
      lanes: { type: 'string', default: '2' },
      mode: { type: 'string', default: 'kill' },
    },
  });
  const wanted = Number(values.kills);
  const mode = values.mode === 'power' ? 'power' : 'kill';
  const root = process.cwd();
  const electron = execFileSync(process.execPath, ['scripts/electron-path.mjs'], { encoding: 'utf8' }).trim();
  const started = performance.now();
  const built = await buildCounter(root);
  try {
    const steps = await countSteps(electron, built);
    console.log(`A sale has ${steps} steps; ${wanted} kills over ${values.lanes} lanes, ${mode} mode.`);
    let kills = 0;
    let given = 0;
    const lanes = await Promise.all(
      Array.from({ length: Number(values.lanes) }, async (_, lane) =>
        runLane({
          electron,
          built,
          lane,
          mode,
          // Every step in turn, spread so that a short form still meets all parts of a sale.
          nextStep: () => (kills >= wanted ? null : 1 + ((given++ * stride(steps)) % steps)),
          onRun: ({ killed }) => {
            if (killed) kills += 1;
            if (killed && kills % 50 === 0) console.log(`${kills} kills`);
          },
        }),
      ),
    );
    const all = <T>(pick: (lane: (typeof lanes)[number]) => readonly T[]) =>
      lanes.flatMap((lane) => [...pick(lane)]);
    const sum = (pick: (lane: (typeof lanes)[number]) => number) =>
      lanes.reduce((total, lane) => total + pick(lane), 0);
    const lost = new Set(all((lane) => lane.verdict.lost));
    const doubled = new Set(all((lane) => lane.verdict.doubled));
    const wrong = new Set(all((lane) => lane.verdict.wrong));
    const complaints = all((lane) => lane.complaints);
    for (const finding of [...lost, ...doubled, ...wrong, ...complaints]) console.log(finding);
    console.log(`${Math.round((performance.now() - started) / 1000)} s`);
    const total = sum((lane) => lane.kills);
    console.log(
      `kills ${total}, sales ${sum((lane) => lane.sales)}, requests ${sum((lane) => lane.requests)}, `
        + `lost ${lost.size}, doubled ${doubled.size}, wrong ${wrong.size}`,
    );
    return lost.size + doubled.size + wrong.size + complaints.length > 0 || total < wanted ? 1 : 0;
  } finally {
    built.remove();
  }
}

/** A step width without a common divisor with `steps`, about the golden section of it. */
function stride(steps: number): number {
  let width = Math.round(steps * 0.618);
  while (gcd(width, steps) !== 1) width += 1;
  return width;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

process.exitCode = await run();
