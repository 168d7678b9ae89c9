import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobsInQueue, withdrawJob } from '../../src/main/printing/transports/cups-queue';
import { sendToCupsRaw } from '../../src/main/printing/transports/cups-raw';
import { failed, notKnown } from '../../src/main/printing/transports/delivery';
import { savedPrinterSchema } from '../../src/preload/contract/printing/printing-schemas';
import { aPrinter } from '../support/a-printer';
import { startFakePrinter, type FakePrinter } from '../support/fake-printer/fake-printer';
import { hasCups, startOwnCups, type OwnCups } from '../support/printing-lab/own-cups';
import { textSlip } from '../support/slips/slip-pieces';

const bytes = Buffer.concat(textSlip);
/** As CUPS makes them of what people type, and what it takes besides. */
const names = ['POS-58_(Copy_1)', '-POS', '--all', 'POS,58', 'POS;reboot', '$(reboot)', 'प्रिंटर'];

describe.skipIf(!hasCups)('queues of a real CUPS', () => {
  let cups: OwnCups;
  let printer: FakePrinter;
  const before = process.env['CUPS_SERVER'];
  beforeAll(async () => {
    cups = await startOwnCups();
    process.env['CUPS_SERVER'] = cups.environment['CUPS_SERVER'];
    printer = await startFakePrinter();
    for (const name of names) await cups.addRawQueue(name, printer.port);
  }, 60_000);
  afterAll(async () => {
    await cups.close();
    await printer.close();
    if (before === undefined) delete process.env['CUPS_SERVER'];
    else process.env['CUPS_SERVER'] = before;
  });

  test.each(names)('%s is a name like any other', async (queue) => {
    printer.forget();
    const saved = { ...aPrinter('counter'), target: { kind: 'cups_raw', queue } };
    expect(savedPrinterSchema.safeParse(saved).success).toBe(true);
    expect(await sendToCupsRaw(queue, bytes)).toEqual(notKnown('spooled'));
    // CUPS calls it done when it has sent all of it; the printer reads the end of it a moment later.
    await expect.poll(() => printer.jobs).toEqual([bytes]);
  });

  test('one that is not there is not mistaken for another one', async () => {
    for (const queue of ['-P', 'POS', '-a', 'POS,59'])
      expect(await sendToCupsRaw(queue, bytes)).toEqual(failed('no_such_printer'));
  });

  test.each(['-POS', 'POS,58'])(
    'a slip that %s still holds is taken out and never comes',
    async (queue) => {
      printer.mood = 'stalls';
      const delivery = await sendToCupsRaw(queue, bytes);
      const held = delivery.kind === 'not_known' ? (delivery.held ?? '') : '';
      expect(held).toMatch(/-\d+$/);
      expect(await jobsInQueue(queue, 'not-completed', 3000)).toEqual([held]);
      expect(await withdrawJob(held)).toBe(true);
      expect(await jobsInQueue(queue, 'not-completed', 3000)).toEqual([]);
      printer.mood = 'works';
      printer.forget();
      expect(await sendToCupsRaw(queue, bytes)).toEqual(notKnown('spooled'));
      await expect.poll(() => printer.jobs).toEqual([bytes]);
      // A second cancelling finds it gone, and so does that of one that was printed.
      expect(await withdrawJob(held)).toBe(true);
    },
    40_000,
  );

  test('a scheduler that hangs has not given it back', async () => {
    cups.freeze();
    expect(await withdrawJob('Counter-1')).toBe(false);
    cups.thaw();
  });
});
