import { createHides } from '../../../src/main/bridge/masking/hiding';
import { join } from 'node:path';
import { createDesks, type Desks } from '../../../src/main/desk/desks';
import { createOpenPrints } from '../../../src/main/desk/slips/open-prints';
import type { SlipPorts } from '../../../src/main/desk/slips/slip-ports';
import { createSlipPrinter } from '../../../src/main/desk/slips/slip-printer';
import { systemClock } from '../../../src/main/desk/system-clock';
import { oneAfterTheOther } from '../../../src/main/recharge/one-after-the-other';
import { makeCatalogue } from '../../../src/main/operators/catalogue';
import { openSettings, type SettingsStore } from '../../../src/main/settings/settings-store';
import { ok } from '../../../src/preload/contract/result';
import type { PrintingSettings } from '../../../src/preload/contract/printing/saved-printer';
import type { TestDesk } from './a-desk';
import type { DeskFixture } from './desk-fixture';
import { fakePrinting, type FakePrinting } from '../fake-printing';

/** What slips are made and printed with, over the desk and the folder of a test. */
export interface TestSlipParts extends SlipPorts {
  readonly files: FakePrinting;
  readonly settings: SettingsStore;
}

/** Makes them. `changes` are those of the shop's printers. */
export function slipParts(
  { desk, folder }: Pick<DeskFixture, 'desk' | 'folder'>,
  changes: Partial<PrintingSettings> = {},
): TestSlipParts {
  const settings = openSettings(folder, systemClock.now);
  settings.update({ printing: { ...settings.read().printing, ...changes } });
  return {
    mode: desk.mode,
    journal: desk.journal,
    prints: desk.prints,
    inTurn: oneAfterTheOther(),
    files: fakePrinting(),
    folder: join(folder, 'slips'),
    clock: systemClock,
    settings,
    shop: () => settings.read(),
    catalogue: () => makeCatalogue([]),
    changed: () => undefined,
  };
}

/** What calls about slips stand on: the desk of a test that prints with these parts, and no bound. */
export async function slipCalls(desk: TestDesk, parts: SlipPorts) {
  const desks: Desks = createDesks(async () =>
    ok({ ...desk, slips: createSlipPrinter(parts), openPrints: createOpenPrints(parts) }),
  );
  await desks.workOn('real');
  return { desks, printBudget: { take: () => true }, hides: createHides(parts.clock) };
}
