import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { plainProfile } from '../support/slips/plain-profile';
import { hasCups, startOwnCups } from '../support/printing-lab/own-cups';
import { openPrintingLab } from '../support/printing-lab/printing-lab';
import { aSlip } from '../support/slips/a-slip';
import type { Workshop } from './print-fault';

/** What every fault prints: a slip in Hindi, most of it pictures, on 58 mm. */
const slip = aSlip({ language: 'hi' });

/** Opens what all faults share. */
export async function openWorkshop(): Promise<Workshop & { close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'galla-print-faults-'));
  const cups = hasCups ? await startOwnCups() : null;
  const lab = await openPrintingLab(cups?.environment);
  const deafLab = await openPrintingLab({ CUPS_SERVER: join(folder, 'no-such-socket') });
  const asked = { verb: 'bytes', slip, profile: plainProfile(58), openDrawer: false } as const;
  const bytes = Buffer.from(z.base64().parse(await lab.ask(asked)), 'base64');
  return {
    folder,
    slip,
    bytes,
    lab,
    deafLab,
    cups,
    async close() {
      await Promise.all([lab.close(), deafLab.close()]);
      await cups?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
