import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDamages } from './check-damages';

// `npm run test:verify [times] [seed]`: damages a closed data folder 1,000 times; each must be named.
const [times = '1000', seed = '1'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'galla-verify-'));
try {
  const { missed, taken } = await checkDamages(folder, Number(times), Number(seed));
  for (const [name, count] of taken)
    console.log(`${String(count.times).padStart(4)} × ${name}; refused at the start ${count.refused}`);
  for (const line of missed) console.log(`not named: ${line}`);
  console.log(`${times} damages of ${taken.size} kinds from seed ${seed}: ${missed.length} not named`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
