import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { runCrashMatrix, summaryOf, type MatrixResult } from './crash-matrix';

/**
 * The crash matrix: `npm run test:crash [-- --kills 1000 --lanes 2]`, `npm run test:power` with the disk as
 * of its last sync. Its last line is the count; the exit code is 1 when anything was lost, doubled or wrong.
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
  const started = performance.now();
  const result = await runCrashMatrix({
    root: process.cwd(),
    electron: execFileSync(process.execPath, ['scripts/electron-path.mjs'], { encoding: 'utf8' }).trim(),
    kills: wanted,
    lanes: Number(values.lanes),
    mode: values.mode === 'power' ? 'power' : 'kill',
    onKill(kills) {
      if (kills % 50 === 0) console.log(`${kills} kills after ${secondsSince(started)} s`);
    },
  });
  console.log(placesTable(result));
  const findings = [...result.lost, ...result.doubled, ...result.wrong, ...result.complaints];
  for (const finding of findings) console.log(finding);
  console.log(`${secondsSince(started)} s`);
  console.log(summaryOf(result));
  return findings.length > 0 || result.kills < wanted ? 1 : 0;
}

function placesTable({ places }: MatrixResult): string {
  return [...places]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([where, kills]) => `${String(kills).padStart(5)}  ${where}`)
    .join('\n');
}

function secondsSince(started: number): number {
  return Math.round((performance.now() - started) / 1000);
}

process.exitCode = await run();
