import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SavedPrinter } from '../../src/preload/contract/printing/saved-printer';
import {
  opensDrawer,
  readPrintContent,
  writePrintContent,
} from '../../src/main/printing/outbox/print-content';
import { printCauses } from '../../src/preload/contract/printing/print-task';
import { failed, sent } from '../../src/main/printing/transports/delivery';
import { plainProfile } from '../support/slips/plain-profile';
import { startFakePrinter, type FakePrinter } from '../support/fake-printer/fake-printer';
import { printOnPaper } from '../support/fake-printer/print-on-paper';
import { hasElectron, openPrintingLab, type PrintingLab } from '../support/printing-lab/printing-lab';
import { aRecharge } from '../support/slips/a-recharge';
import { aSlip } from '../support/slips/a-slip';

function saved(target: SavedPrinter['target']): SavedPrinter {
  return { id: 'counter', label: 'Counter', target, profile: { ...plainProfile(80), drawer: true } };
}

describe.skipIf(!hasElectron)('a slip by the way of its printer', () => {
  let lab: PrintingLab;
  let printer: FakePrinter;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galla-deliver-'));
    printer = await startFakePrinter();
    lab = await openPrintingLab({ CUPS_SERVER: join(folder, 'no-such-socket') });
  }, 60_000);
  afterAll(async () => {
    await lab.close();
    await printer.close();
    await rm(folder, { recursive: true, force: true });
  });

  const deliver = (target: SavedPrinter['target'], openDrawer = false) =>
    lab.ask({ verb: 'deliver', slip: aSlip({ language: 'hi' }), printer: saved(target), openDrawer });

  test('comes out of a network printer once, whole, cut, with the drawer open', async () => {
    const target = { kind: 'network', host: '127.0.0.1', port: printer.port } as const;
    expect(await deliver(target, true)).toEqual(sent);
    expect(printer.jobs).toHaveLength(1);
    const paper = printOnPaper(printer.jobs[0] ?? Buffer.alloc(0), 576);
    expect(paper.problems).toEqual([]);
    expect(paper).toMatchObject({ cuts: 1, drawerKicks: [{ pin: 2, ms: 50 }] });
    expect(paper.readCode()).toBe('GK7Q2M4X9T3B5D');
  });

  test('the second slip of a customer never shows a line of the first one', async () => {
    const target = { kind: 'network', host: '127.0.0.1', port: printer.port } as const;
    const before = printer.jobs.length;
    const ids = ['AAAA', 'BBBB', 'AAAA', 'CCCC'];
    for (const optId of ids) {
      const slip = aSlip({ language: 'hi', recharge: aRecharge({ optId: `${optId}1234` }) });
      await lab.ask({ verb: 'deliver', slip, printer: saved(target), openDrawer: false });
    }
    const [first, second, again, third] = printer.jobs.slice(before);
    expect(again?.equals(first ?? Buffer.alloc(0))).toBe(true);
    expect(second?.equals(first ?? Buffer.alloc(0))).toBe(false);
    expect(third?.equals(second ?? Buffer.alloc(0))).toBe(false);
  });

  test('becomes a PDF in a folder', async () => {
    expect(await deliver({ kind: 'pdf_folder', folder })).toEqual(sent);
    expect(await readdir(folder)).toEqual(['slip-GK7Q2M4X9T3B5D-success.pdf']);
  });

  test.each([
    [{ kind: 'network', host: '127.0.0.1', port: 1 }, failed('refused')],
    [{ kind: 'driver', queue: 'Counter' }, failed('no_such_printer')],
    [{ kind: 'cups_raw', queue: 'Counter' }, failed('spooler_silent')],
    [{ kind: 'device', path: '/dev/galla-no-printer' }, failed('no_such_printer')],
    [{ kind: 'windows_raw', queue: 'POS-58' }, failed('spooler_silent')],
  ] as const)('%j that is not there is named', async (target, delivery) => {
    expect(await deliver(target)).toEqual(delivery);
  });
});

describe('the drawer', () => {
  test('opens for cash, with the first slip', () => {
    expect(opensDrawer(aRecharge(), false)).toBe(true);
  });

  test.each([
    ['UPI', aRecharge({ payment: 'upi' }), false],
    ['a sale on account', aRecharge({ payment: 'on_account' }), false],
    ['a duplicate', aRecharge({ slipsPrinted: 1 }), false],
    ['practice', aRecharge(), true],
  ])('stays shut for %s', (_, recharge, practice) => {
    expect(opensDrawer(recharge, practice)).toBe(false);
  });
});

test('a slip comes back from the outbox as it went in; what cannot be read is refused', () => {
  const content = { slip: aSlip({ copy: 3 }), openDrawer: true };
  expect(readPrintContent(writePrintContent(content))).toEqual(content);
  expect(readPrintContent('{"slip":{}}')).toBeNull();
  expect(readPrintContent(null)).toBeNull();
});

test('docs/printing.md has a cure for every cause', async () => {
  const page = await readFile(join(import.meta.dirname, '../../docs/printing.md'), 'utf8');
  expect(printCauses.filter((cause) => !page.includes(`\`${cause}\``))).toEqual([]);
});
