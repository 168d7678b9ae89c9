import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sendToWindowsRaw } from '../../src/main/printing/transports/windows-raw';
import { canMount, tinyDisk } from '../support/trouble/tiny-disk';
import { compareOutput, type CameOut, type PrintFault } from './print-fault';

function windows(
  name: string,
  code: number | null,
  expected: Pick<PrintFault, 'ends' | 'cause' | 'cameOut' | 'told'>,
): PrintFault {
  return {
    way: 'Windows, RAW (a fake spooler)',
    name,
    ...expected,
    setUp({ bytes }) {
      const came: Buffer[] = [];
      const spooler = {
        async printRaw(_printer: string, given: Uint8Array) {
          if (code === 0) came.push(Buffer.from(given));
          // As long as the real one waits for its PowerShell.
          if (code === null) await sleep(9000);
          return code;
        },
      };
      return Promise.resolve({
        to: () => sendToWindowsRaw('POS-58', bytes, spooler),
        cameOut: () => Promise.resolve(compareOutput(came, bytes)),
        close: () => Promise.resolve(),
      });
    },
  };
}

function refused(cause: NonNullable<PrintFault['cause']>) {
  return { ends: 'failed', cause, cameOut: 'nothing', told: true } as const;
}

export const windowsFaults: readonly PrintFault[] = [
  windows('healthy', 0, { ends: 'not_known', cause: 'spooled', cameOut: 'once', told: false }),
  windows('no permission (5)', 5, refused('no_permission')),
  windows('no such printer (1801)', 1801, refused('no_such_printer')),
  windows('the spooler does not run (1722)', 1722, refused('spooler_silent')),
  windows('the spooler does not want it (87)', 87, refused('spooler_refused')),
  windows('the spooler hangs', null, {
    ends: 'not_known',
    cause: 'timed_out',
    cameOut: 'nothing',
    told: true,
  }),
];

function pdfFolder(
  name: string,
  expected: Pick<PrintFault, 'ends' | 'cause' | 'cameOut' | 'told'>,
  make: (folder: string) => { readonly folder: string; readonly remove?: () => void },
): PrintFault {
  return {
    way: 'PDF folder',
    name,
    ...expected,
    setUp(workshop) {
      const { folder, remove } = make(join(workshop.folder, `pdf-${name.replaceAll(/\W/g, '-')}`));
      return Promise.resolve({
        to: { kind: 'pdf_folder', folder },
        cameOut: () => Promise.resolve(filesIn(folder)),
        close: () => Promise.resolve(remove?.()),
      });
    },
  };
}

function filesIn(folder: string): CameOut {
  let names: readonly string[] = [];
  try {
    names = readdirSync(folder).filter((name) => name.includes('slip-'));
  } catch {
    return 'nothing';
  }
  if (names.length === 0) return 'nothing';
  if (names.length > 1) return 'more than once';
  return names[0]?.endsWith('.pdf') === true ? 'once' : 'a part';
}

const saved = { ends: 'sent', cause: null, cameOut: 'once', told: false } as const;

export const folderFaults: readonly PrintFault[] = [
  pdfFolder('healthy', saved, (folder) => {
    mkdirSync(folder);
    return { folder };
  }),
  pdfFolder('not there yet', saved, (folder) => ({ folder: join(folder, 'new') })),
  pdfFolder('a file stands in its place', refused('folder_not_writable'), (folder) => {
    writeFileSync(folder, '');
    return { folder };
  }),
  ...(canMount
    ? [
        pdfFolder('not writable', refused('folder_not_writable'), () => {
          const disk = tinyDisk(1);
          disk.readOnly();
          return disk;
        }),
        pdfFolder('disk full', refused('disk_full'), () => {
          const disk = tinyDisk(1);
          disk.fill();
          return disk;
        }),
      ]
    : []),
];
