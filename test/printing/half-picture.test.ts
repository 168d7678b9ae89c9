import { afterEach, describe, expect, test } from 'vitest';
import type { SavedPrinter } from '../../src/preload/contract/printing/saved-printer';
import type { SlipDocument } from '../../src/preload/contract/printing/slip';
import { createSlipSender, type SendSlip } from '../../src/main/printing/outbox/deliver-slip';
import { createHalfPictures, type HalfPictures } from '../../src/main/printing/outbox/half-pictures';
import { blankBitmap } from '../../src/main/slips/drawing/bitmap';
import { sent } from '../../src/main/printing/transports/delivery';
import { plainProfile } from '../support/slips/plain-profile';
import { startFakePrinter, type FakePrinter } from '../support/fake-printer/fake-printer';
import type { PrinterMood } from '../support/fake-printer/printer-moods';
import { printOnPaper } from '../support/fake-printer/print-on-paper';
import { aRecharge } from '../support/slips/a-recharge';
import { aSlip } from '../support/slips/a-slip';

const never = (): never => {
  throw new Error('not for this printer');
};

/** Sends with blank pictures where Chromium would draw. */
function senderOf(halves: HalfPictures): SendSlip {
  return createSlipSender({
    halves,
    printing: { print: never, savePdf: never },
    canvas: {
      draw: (_slip: SlipDocument, lines: readonly number[], dots: number) =>
        Promise.resolve(new Map(lines.map((at) => [at, blankBitmap(dots, 45)]))),
    },
  });
}

const first = aSlip({ language: 'hi' });
const second = aSlip({ recharge: aRecharge({ number: '9123456780' }) });

describe('a printer that died inside a picture', () => {
  let printer: FakePrinter;
  afterEach(() => printer.close());

  /** It is left inside a picture, and then works again: what it has got all in all, as it reads it. */
  async function printAfter(mood: PrinterMood, again: PrinterMood): Promise<Buffer> {
    printer = await startFakePrinter(mood);
    const to: SavedPrinter = {
      id: 'counter',
      label: 'Counter',
      target: { kind: 'network', host: '127.0.0.1', port: printer.port },
      profile: plainProfile(58),
    };
    const send = senderOf(createHalfPictures());
    expect((await send({ slip: first, openDrawer: false }, to)).kind).not.toBe('sent');
    // Else this test would show nothing.
    expect(printOnPaper(printer.jobs[0] ?? Buffer.alloc(0), 384).problems).toEqual([
      'the job ends inside a command',
    ]);
    printer.mood = again;
    expect(await send({ slip: second, openDrawer: false }, to)).toEqual(sent);
    return Buffer.concat(printer.jobs);
  }

  test.for([
    ['resets_mid_job', 'works'],
    ['closes_mid_job', 'works'],
    ['resets_mid_job', 'mute'],
  ] as const)('%s, then %s: the next slip has its number, operator and date', async ([mood, again]) => {
    const paper = printOnPaper(await printAfter(mood, again), 384);
    expect(paper.problems).toEqual([]);
    const whole = printOnPaper(printer.jobs[1] ?? Buffer.alloc(0), 384);
    expect(whole.text).toContain('91234 56780');
    expect(whole.text).toContain('Airtel');
    expect(whole.text).toContain('12-11-2026');
    // Every line of the second slip stands on the paper, none was eaten by the picture of the first.
    expect(paper.text.endsWith(whole.text)).toBe(true);
  });

  test('a slip after a whole one is not made longer', async () => {
    printer = await startFakePrinter();
    const to: SavedPrinter = {
      id: 'counter',
      label: 'Counter',
      target: { kind: 'network', host: '127.0.0.1', port: printer.port },
      profile: plainProfile(58),
    };
    const send = senderOf(createHalfPictures());
    for (const slip of [second, second]) await send({ slip, openDrawer: false }, to);
    expect(printer.jobs[1]).toEqual(printer.jobs[0]);
  });
});
