import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { failed, notKnown, sent } from '../../src/main/printing/transports/delivery';
import { sendToNetworkPrinter } from '../../src/main/printing/transports/network-printer';
import { startFakePrinter, type FakePrinter, type PrinterMood } from '../support/fake-printer/fake-printer';

/** A raster slip's worth of bytes, without a byte that looks like a question. */
const bytes = randomBytes(6000).map((byte) => (byte === 0x10 ? 0x11 : byte));

let printer: FakePrinter | null = null;
afterEach(async () => {
  await printer?.close();
  printer = null;
});

async function send(mood: PrinterMood, what: Uint8Array = bytes): Promise<unknown> {
  printer = await startFakePrinter(mood);
  return sendToNetworkPrinter({ host: '127.0.0.1', port: printer.port }, what);
}

describe('a printer on the network', () => {
  test.each(['works', 'mute', 'small_buffer'] as const)('that %s gets every byte once', async (mood) => {
    expect(await send(mood)).toEqual(sent);
    expect(printer?.jobs).toHaveLength(1);
    expect(printer?.jobs[0]?.equals(bytes)).toBe(true);
  });

  test('behind a 9600 baud line gets every byte once, and the job waits for it', async () => {
    const slip = bytes.subarray(0, 3000);
    expect(await send('drips', slip)).toEqual(sent);
    expect(printer?.jobs[0]?.equals(slip)).toBe(true);
  });

  test.each([
    ['paper_out', 'paper_out'],
    ['cover_open', 'cover_open'],
  ] as const)('that says %s gets nothing, and the cause is named', async (mood, cause) => {
    expect(await send(mood)).toEqual(failed(cause));
    expect(printer?.jobs[0]).toHaveLength(0);
  });

  test('whose paper ends in the middle has failed, not printed', async () => {
    expect(await send('paper_out_mid_job')).toEqual(failed('paper_out_mid_job'));
  });

  test('that resets the connection in the middle has cut the slip off', async () => {
    expect(await send('resets_mid_job')).toEqual(failed('cut_off'));
    expect(printer?.jobs).toHaveLength(1);
  });

  test('that takes a text slip and then hangs is told as not known within ten seconds', async () => {
    const start = performance.now();
    expect(await send('stalls', bytes.subarray(0, 1200))).toEqual(notKnown('no_goodbye'));
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('that refuses, or has an unknown name, is named at once', async () => {
    printer = await startFakePrinter();
    const { port } = printer;
    await printer.close();
    printer = null;
    expect(await sendToNetworkPrinter({ host: '127.0.0.1', port }, bytes)).toEqual(failed('refused'));
    const nowhere = { host: 'printer.invalid', port: 9100 };
    expect(await sendToNetworkPrinter(nowhere, bytes)).toEqual(failed('name_unknown'));
  });
});
