import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createSlipPrinter } from '../../src/main/desk/slips/slip-printer';
import type { PrintJob } from '../../src/main/journal/books/print-jobs';
import { readPrintContent } from '../../src/main/printing/outbox/print-content';
import { failed, type Delivery } from '../../src/main/printing/transports/delivery';
import {
  defaultAutoPrint,
  type AutoPrint,
  type AutoPrintRules,
} from '../../src/preload/contract/printing/auto-print';
import type { PrintingSettings } from '../../src/preload/contract/printing/saved-printer';
import { deskFixture } from '../support/desk/desk-fixture';
import { says, thenBecomes } from '../support/scripted-gateway/behaviour';
import { aPrinter } from '../support/a-printer';
import { slipParts } from '../support/desk/slip-parts';
import { aRequestId } from '../support/builders/a-request-id';
import { anybody } from '../../src/main/recharge/state/moment';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

let sent: PrintJob[] = [];
let delivery: Delivery = { kind: 'sent' };
beforeEach(() => {
  sent = [];
  delivery = { kind: 'sent' };
});

let ended: string[] = [];
const at = deskFixture(() => ({
  deliver: (job) => {
    sent.push(job);
    return Promise.resolve(delivery);
  },
  ended: ({ refId }) => void ended.push(refId),
}));
beforeEach(() => {
  ended = [];
});

function everywhere(rule: AutoPrint): AutoPrintRules {
  return { ...defaultAutoPrint, success: rule, pending: rule, unknown: rule, failed: rule, not_sent: rule };
}
const always: Partial<PrintingSettings> = {
  printers: [aPrinter('counter')],
  printer: 'counter',
  autoPrint: everywhere('always'),
};

async function jobs(refId: string): Promise<readonly PrintJob[]> {
  await at.desk.prints.idle();
  const found = await at.desk.journal.printsOf(refId);
  if (!found.ok) throw new Error(found.failure);
  return found.value;
}

describe('a slip that the shop wants always', () => {
  test('is printed when the request has ended, and opens the drawer for cash', async () => {
    const printer = createSlipPrinter(slipParts(at, always));
    const recharge = await at.sold();
    expect(await printer.printByItself(recharge)).toEqual({
      ok: true,
      value: { kind: 'queued', printer: 'counter', copy: 0 },
    });
    expect(await jobs(recharge.refId)).toMatchObject([{ printer: 'counter', copy: 0, state: 'sent' }]);
    const content = readPrintContent(sent[0]?.slip ?? null);
    expect(content).toMatchObject({ slip: { state: 'success' }, openDrawer: true });
  });

  test('is printed once, however often the outcome is told', async () => {
    const printer = createSlipPrinter(slipParts(at, always));
    const recharge = await at.sold();
    await Promise.all([1, 2, 3].map(() => printer.printByItself(recharge)));
    expect(await printer.printByItself(recharge)).toBeNull();
    expect(await jobs(recharge.refId)).toHaveLength(1);
  });

  test('is the only original when somebody presses the print key at the same moment', async () => {
    const printer = createSlipPrinter(slipParts(at, always));
    const recharge = await at.sold();
    await Promise.all([
      printer.print({ requestId: aRequestId(), refId: recharge.refId, language: null }, anybody),
      printer.printByItself(recharge),
    ]);
    expect((await jobs(recharge.refId)).map(({ copy }) => copy)).toEqual([0]);
  });

  test('stays one after a stop between the job and its note, and after any restart', async () => {
    const recharge = await at.sold();
    // The job is on disk, the row does not know of it: the program was ended in between.
    await at.desk.journal.queuePrint(
      { requestId: null, refId: recharge.refId, copy: 0, printer: 'counter', slip: '{}' },
      { at: 1, ...anybody },
    );
    const desk = await at.restart();
    const printer = createSlipPrinter(slipParts({ desk, folder: at.folder }, always));
    expect(await printer.printByItself(recharge)).toBeNull();
    expect(await jobs(recharge.refId)).toHaveLength(1);
  });

  test('is not sent again by itself when its printer failed', async () => {
    const printer = createSlipPrinter(slipParts(at, always));
    delivery = failed('offline');
    const recharge = await at.sold();
    await printer.printByItself(recharge);
    expect(await printer.printByItself(recharge)).toBeNull();
    expect(await jobs(recharge.refId)).toMatchObject([{ state: 'failed', tries: 1 }]);
  });

  test('leaves the drawer shut for UPI', async () => {
    const printer = createSlipPrinter(slipParts(at, always));
    const ticket = at.desk.readBack();
    await new Promise((resolve) => {
      setTimeout(resolve, 450);
    });
    at.gateway.setDefault(() => says('Success'));
    const submitted = await at.desk.submit(
      { ticket, payment: 'upi', parts: null, reason: '', lastFour: '' },
      anybody,
    );
    if (!submitted.ok) throw new Error(submitted.failure.kind);
    await at.desk.dispatcher.idle();
    await printer.printByItself(submitted.value);
    await at.desk.prints.idle();
    expect(readPrintContent(sent[0]?.slip ?? null)?.openDrawer).toBe(false);
  });

  test('does not come out when the outcome could be saved only after the customer has gone', async () => {
    const parts = slipParts(at, always);
    const recharge = await at.sold();
    const late = { ...parts, clock: { ...parts.clock, now: () => (recharge.sentAt ?? 0) + 3 * 60_000 + 1 } };
    expect(await createSlipPrinter(late).printByItself(recharge)).toBeNull();
    expect(await jobs(recharge.refId)).toEqual([]);
  });

  test('goes by what is on disk, not by what was told', async () => {
    const printer = createSlipPrinter(
      slipParts(at, { ...always, autoPrint: { ...everywhere('never'), success: 'always' } }),
    );
    const recharge = await at.sold(says('Pending'));
    expect(await printer.printByItself({ ...recharge, state: 'success' })).toBeNull();
    expect(await jobs(recharge.refId)).toEqual([]);
  });

  test('is not made where slips are PDF files: the one on paper would be a duplicate', async () => {
    const parts = slipParts(at, { autoPrint: everywhere('always') });
    const recharge = await at.sold();
    expect(await createSlipPrinter(parts).printByItself(recharge)).toBeNull();
    expect(parts.files.files).toEqual([]);
    expect(await jobs(recharge.refId)).toEqual([]);
  });

  test('says so when its printer is not there any more', async () => {
    const printer = createSlipPrinter(slipParts(at, { ...always, printers: [aPrinter('other')] }));
    expect(await printer.printByItself(await at.sold())).toEqual({
      ok: false,
      failure: { kind: 'no_printer' },
    });
  });
});

describe('the moment at which a slip may print by itself', () => {
  test('is told once, when the request of the recharge has ended', async () => {
    const recharge = await at.sold(thenBecomes(says('Pending'), 'Success', 1));
    expect(ended).toEqual([recharge.refId]);
    const checked = await at.desk.followUp.check(recharge.refId, 'by_hand', anybody);
    expect(checked.ok && checked.value.state).toBe('success');
    expect(ended).toEqual([recharge.refId]);
  });

  test('never comes again after a restart', async () => {
    const recharge = await at.sold(says('Pending'));
    await at.restart();
    await at.desk.followUp.check(recharge.refId, 'by_hand', anybody);
    expect(ended).toEqual([recharge.refId]);
  });
});

describe('each kind of slip', () => {
  const printers = [aPrinter('counter'), aPrinter('back')];
  test('goes to its own printer, the others to that of the shop', async () => {
    const slipPrinters = { recharge: null, bill: 'back', refund: null };
    const printer = createSlipPrinter(slipParts(at, { ...always, printers, slipPrinters }));
    const recharge = await at.sold();
    const bill = await at.sold(says('Success'), { category: 'electricity', number: '9876543211' });
    await printer.printByItself(recharge);
    await printer.print({ requestId: aRequestId(), refId: bill.refId, language: null }, anybody);
    expect(await jobs(recharge.refId)).toMatchObject([{ printer: 'counter' }]);
    expect(await jobs(bill.refId)).toMatchObject([{ printer: 'back' }]);
  });
});
