import { execFileSync } from 'node:child_process';
import { runCrashMatrix } from './crash-matrix';
import { sabotages } from './mistakes';

/**
 * The proof of the proof: `node scripts/run-typescript.mjs test/crash/sabotaged.ts [words of a name]`. Builds
 * known mistakes into the counter, one after another, and expects the crash matrix to find each. Exit code 1
 * when it misses one. Mistakes about lost replies need a sale that gets that far with a gateway that fails.
 */
const KILLS = 100;
const wanted = process.argv.slice(2).join(' ');

const electron = execFileSync(process.execPath, ['scripts/electron-path.mjs'], { encoding: 'utf8' }).trim();
let missed = 0;
for (const { name, mode, mistakes } of sabotages.filter((each) => each.name.includes(wanted))) {
  const { lost, doubled, wrong } = await runCrashMatrix({
    root: process.cwd(),
    electron,
    kills: KILLS,
    lanes: 2,
    mode,
    sabotage: mistakes,
  });
  const isFound = lost.length + doubled.length + wrong.length > 0;
  if (!isFound) missed += 1;
  console.log(
    `${isFound ? 'found ' : 'MISSED'}  ${name}: lost ${lost.length}, doubled ${doubled.length}, wrong ${wrong.length}`,
  );
}
process.exitCode = missed === 0 ? 0 : 1;
