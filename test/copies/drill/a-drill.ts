import { rmSync } from 'node:fs';
import type { CopyKeys } from '../../../src/main/copies/format/copy-head';
import { aFolder } from '../../support/desk/a-desk';
import { startScriptedGateway } from '../../support/scripted-gateway/scripted-gateway';
import { runnerHere } from '../support/copies-at-hand';
import { playRestore, type Drill } from './play-restore';

/** Plays one drill in a folder of its own; answers what is not as it must be. */
export async function aDrill(
  drill: Pick<Drill, 'way' | 'kind' | 'sales' | 'workerFile'> & { readonly keys: CopyKeys },
): Promise<readonly string[]> {
  const gateway = await startScriptedGateway();
  const place = aFolder();
  try {
    return await playRestore({ ...drill, folder: place.folder, gateway, runner: runnerHere() });
  } finally {
    await gateway.close();
    place.remove();
    rmSync(`${place.folder}-stick`, { recursive: true, force: true });
  }
}
