import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import type { BuiltCounter } from './build-counter';
import { runCounter } from './run-counter';

/** How many steps a sale has on this machine, from its first write to the commit of its result. */
export async function countSteps(electron: string, built: BuiltCounter): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-steps-'));
  const gateway = await startScriptedGateway();
  const stepsFile = join(folder, 'steps');
  try {
    const options = {
      electron,
      built,
      folder,
      gatewayPort: gateway.port,
      address: gateway.address,
      killAt: 0,
    };
    // The first sale of a folder also makes the database; the second is like all others.
    await runCounter({ ...options, sale: { number: '9900000001', amount: '100' } });
    const run = await runCounter({ ...options, sale: { number: '9900000002', amount: '100' }, stepsFile });
    if (run.complaints.length > 0) throw new Error(run.complaints.join('\n'));
    const steps = readFileSync(stepsFile, 'utf8').trim().split('\n');
    // Closing the journal checkpoints it; those steps come after the sale and are met less often.
    const result = steps.findLastIndex((line) => line.includes('fsync journal.db-wal'));
    return result + 1;
  } finally {
    await gateway.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
