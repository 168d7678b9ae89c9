import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendToCupsRaw } from '../../src/main/printing/transports/cups-raw';
import { failed, notKnown, sent } from '../../src/main/printing/transports/delivery';
import { sendToDevice } from '../../src/main/printing/transports/device-printer';
import { sendToWindowsRaw } from '../../src/main/printing/transports/windows-raw';
import { startFakePrinter, type FakePrinter } from '../support/fake-printer/fake-printer';
import { hasCups, startOwnCups, type OwnCups } from '../support/printing-lab/own-cups';

const run = promisify(execFile);
const bytes = randomBytes(6000).map((byte) => (byte === 0x10 ? 0x11 : byte));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galla-devices-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a device file', () => {
  test('takes every byte once', async () => {
    const pipe = join(folder, 'lp0');
    await run('mkfifo', [pipe]);
    const [came, delivery] = await Promise.all([readFile(pipe), sendToDevice(pipe, bytes)]);
    expect(delivery).toEqual(sent);
    expect(came.equals(bytes)).toBe(true);
  });

  test('that is not there is named, and not made', async () => {
    const nowhere = join(folder, 'lp9');
    expect(await sendToDevice(nowhere, bytes)).toEqual(failed('no_such_printer'));
    await expect(access(nowhere)).rejects.toThrow('ENOENT');
  });

  test('without paper says so: the driver calls it a full disk', async () => {
    expect(await sendToDevice('/dev/full', bytes)).toEqual(failed('paper_out'));
  });
});

describe('a Windows spooler', () => {
  const answering = (code: number | null) => ({ printRaw: () => Promise.resolve(code) });

  test('gets the name and the bytes as they are, and what it took is spooled, not printed', async () => {
    const got: unknown[] = [];
    const spooler = {
      printRaw(printer: string, given: Uint8Array) {
        got.push(printer, given);
        return Promise.resolve(0);
      },
    };
    expect(await sendToWindowsRaw('POS-58 "x"; rm', bytes, spooler)).toEqual(notKnown('spooled'));
    expect(got).toEqual(['POS-58 "x"; rm', bytes]);
  });

  test.each([
    [5, failed('no_permission')],
    [1801, failed('no_such_printer')],
    [1722, failed('spooler_silent')],
    [87, failed('spooler_refused')],
    [null, notKnown('timed_out')],
  ] as const)('that answers %s is named', async (code, delivery) => {
    expect(await sendToWindowsRaw('POS-58', bytes, answering(code))).toEqual(delivery);
  });
});

describe.skipIf(!hasCups)('a raw queue of a real CUPS', () => {
  let cups: OwnCups;
  let printer: FakePrinter;
  const before = process.env['CUPS_SERVER'];
  beforeAll(async () => {
    cups = await startOwnCups();
    process.env['CUPS_SERVER'] = cups.environment['CUPS_SERVER'];
    printer = await startFakePrinter();
    await cups.addRawQueue('Counter', printer.port);
    await cups.addRawQueue('Stopped', printer.port);
    await cups.addRawQueue('Rejecting', printer.port);
    await cups.command('cupsdisable', ['Stopped']);
    await cups.command('cupsreject', ['Rejecting']);
  }, 60_000);
  afterAll(async () => {
    await cups.close();
    await printer.close();
    if (before === undefined) delete process.env['CUPS_SERVER'];
    else process.env['CUPS_SERVER'] = before;
  });

  test('passes every byte on, once, and is known to have spooled it', async () => {
    expect(await sendToCupsRaw('Counter', bytes)).toEqual(notKnown('spooled'));
    await expect.poll(() => printer.jobs[0]?.length, { timeout: 8000 }).toBe(bytes.length);
    expect(printer.jobs[0]?.equals(bytes)).toBe(true);
    expect(printer.jobs).toHaveLength(1);
  });

  test.each([
    ['Stopped', 'queue_stopped'],
    ['Rejecting', 'queue_not_accepting'],
    ['Nowhere', 'no_such_printer'],
  ] as const)('%s gets nothing: %s', async (queue, cause) => {
    expect(await sendToCupsRaw(queue, bytes)).toEqual(failed(cause));
    expect(await cups.command('lpstat', ['-o'])).toBe('');
  });

  test('of a scheduler that is not running is named', async () => {
    process.env['CUPS_SERVER'] = join(folder, 'no-such-socket');
    expect(await sendToCupsRaw('Counter', bytes)).toEqual(failed('spooler_silent'));
  });
});
