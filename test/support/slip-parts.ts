import { join } from 'node:path';
import type { SlipParts } from '../../src/main/bridge/handlers/slips/slip-of';
import { createDesks } from '../../src/main/desk/desks';
import { systemClock } from '../../src/main/desk/system-clock';
import { openOperatorsFile } from '../../src/main/operators/operators-file';
import { diskFiles } from '../../src/main/operators-store/disk-files';
import type { Printing } from '../../src/main/printing/create-printing';
import { openSettings } from '../../src/main/settings/settings-store';
import type { Recharge } from '../../src/preload/contract/sale/recharge';
import { ok } from '../../src/preload/contract/result';
import type { PrintingSettings } from '../../src/preload/contract/printing/saved-printer';
import { starterText } from '../operators/starter-catalogue';
import type { DeskFixture } from './desk-fixture';

/** Printing without Electron: files are counted, and nothing is found. */
export interface FakePrinting extends Printing {
  readonly files: string[];
}

/** Makes one. */
export function fakePrinting(): FakePrinting {
  const files: string[] = [];
  const save: Printing['savePdf'] = (_slip, _width, file) => {
    files.push(file);
    return Promise.resolve(ok(null));
  };
  return {
    files,
    find: () => Promise.resolve({ queues: [], devices: ['/dev/usb/lp0'] }),
    print: () => Promise.resolve(ok(null)),
    savePdf: save,
    savePicture: save,
  };
}

/** What slips are printed with, over the desk and the folder of a test. */
export async function slipParts(
  { desk, folder }: Pick<DeskFixture, 'desk' | 'folder'>,
  changes: Partial<PrintingSettings> = {},
): Promise<SlipParts & { readonly changes: readonly Recharge[]; readonly printing: FakePrinting }> {
  const desks = createDesks(() => Promise.resolve(ok(desk)));
  await desks.workOn('real');
  const settings = openSettings(folder, systemClock.now);
  settings.update({ printing: { ...settings.read().printing, ...changes } });
  const told: Recharge[] = [];
  return {
    desks,
    settings,
    changes: told,
    clock: systemClock,
    operators: await openOperatorsFile({
      files: diskFiles(folder),
      starter: starterText,
      now: systemClock.now,
    }),
    printing: fakePrinting(),
    printerOf: (id) => settings.read().printing.printers.find((each) => each.id === id) ?? null,
    slipFolder: join(folder, 'slips'),
    chooseFile: () => Promise.resolve(null),
    printBudget: { take: () => true },
    changed: (recharge) => void told.push(recharge),
  };
}
