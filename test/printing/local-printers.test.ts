import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { constants, createReadStream, openSync, type Stats } from 'node:fs';
import { access, mkdtemp, open, readFile, rm, symlink, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendToCupsRaw } from '../../src/main/printing/transports/cups-raw';
import { failed, notKnown, sent } from '../../src/main/printing/transports/delivery';
import { sendToDevice } from '../../src/main/printing/transports/device-printer';
import { isCharacterDevice } from '../../src/main/printing/transports/open-device';
import { sendToWindowsRaw } from '../../src/main/printing/transports/windows-raw';
import { startFakePrinter, type FakePrinter } from '../support/fake-printer/fake-printer';
import { pictureSlip } from '../support/slips/slip-pieces';
import { hasCups, startOwnCups, type OwnCups } from '../support/printing-lab/own-cups';

const run = promisify(execFile);
const bytes = Buffer.concat(pictureSlip);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galla-devices-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A named pipe behaves as a device file does. */
const orPipe = (stats: Stats): boolean => stats.isFIFO() || isCharacterDevice(stats);

async function aPipe(name: string): Promise<string> {
  const pipe = join(folder, name);
  await run('mkfifo', [pipe]);
  return pipe;
}

/** Waits until something is written; a pipe that would have to be waited for says so instead. */
async function firstByte(reader: FileHandle): Promise<void> {
  for (;;) {
    const { bytesRead } = await reader.read(Buffer.alloc(1)).catch(() => ({ bytesRead: 0 }));
    if (bytesRead === 1) return;
    await sleep(10);
  }
}

/** Opens a pipe as a printer does and reads so many bytes of it. */
function readBytes(pipe: string, count: number): Promise<Buffer> {
  const reader = createReadStream(pipe, { fd: openSync(pipe, constants.O_RDWR) });
  return new Promise((resolve) => {
    let came = Buffer.alloc(0);
    reader.on('data', (part) => {
      came = Buffer.concat([came, Buffer.from(part)]);
      if (came.length < count) return;
      reader.destroy();
      resolve(came);
    });
  });
}

describe('a device file', () => {
  test('takes every byte once, and one more that printers ignore', async () => {
    const pipe = await aPipe('lp0');
    const came = readBytes(pipe, bytes.length + 1);
    expect(await sendToDevice(pipe, bytes, orPipe)).toEqual(sent);
    expect((await came).equals(Buffer.concat([bytes, Buffer.of(0)]))).toBe(true);
  });

  test('that takes nothing more is settled within ten seconds, and holds none of our threads', async () => {
    const pipe = await aPipe('lp1');
    // Somebody has it open and reads nothing: a pipe holds 64 kB.
    const reader = await open(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    const start = performance.now();
    const stalled = Array.from({ length: 5 }, () => sendToDevice(pipe, randomBytes(70_000), orPipe));
    await readFile(import.meta.filename);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(await Promise.all(stalled)).toEqual(Array.from({ length: 5 }, () => failed('timed_out')));
    expect(performance.now() - start).toBeLessThan(10_000);
    await reader.close();
  });

  test('whose printer is not switched on is named', async () => {
    // The end of a pipe that nobody reads answers as a driver without its device.
    expect(await sendToDevice(await aPipe('lp2'), bytes, orPipe)).toEqual(failed('offline'));
  });

  test('whose printer goes away in the middle has cut the slip off', async () => {
    const pipe = await aPipe('lp3');
    const reader = await open(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    const sending = sendToDevice(pipe, randomBytes(70_000), orPipe);
    await firstByte(reader);
    await reader.close();
    expect(await sending).toEqual(failed('cut_off'));
  });

  test('that is not there is named, and not made', async () => {
    const nowhere = join(folder, 'lp9');
    expect(await sendToDevice(nowhere, bytes)).toEqual(failed('no_such_printer'));
    await expect(access(nowhere)).rejects.toThrow('ENOENT');
  });

  test('that is none gets no byte: a file, a pipe, a link to a device, a folder of links, our own open files', async () => {
    const file = join(folder, 'a file');
    await writeFile(file, 'as it was');
    const link = join(folder, 'link');
    await symlink('/dev/null', link);
    const folderLink = join(folder, 'folder link');
    await symlink('/dev', folderLink);
    const shared = `/dev/shm/galla-test-${process.pid}`;
    await writeFile(shared, 'as it was');
    const own = await open(file, 'r+');
    const pipe = await aPipe('lp4');
    const reader = await open(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const paths = [
        file,
        pipe,
        link,
        join(folderLink, 'null'),
        shared,
        `/dev/fd/${own.fd}`,
        '/dev/stdout',
        `/proc/self/fd/${own.fd}`,
      ];
      for (const path of paths) {
        expect({ path, ...(await sendToDevice(path, bytes)) }).toEqual({ path, ...failed('not_a_printer') });
      }
      expect(await readFile(file, 'utf8')).toBe('as it was');
      expect(await readFile(shared, 'utf8')).toBe('as it was');
      expect(await sendToDevice('/dev/null', bytes)).toEqual(sent);
    } finally {
      await own.close();
      await reader.close();
      await rm(shared, { force: true });
    }
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
    // CUPS calls it done when it has sent all of it; the printer reads the end of it a moment later.
    await expect.poll(() => printer.jobs).toEqual([bytes]);
  });

  test('whose printer hangs is told of within ten seconds: the system still has the slip', async () => {
    printer.mood = 'stalls';
    const start = performance.now();
    const delivery = await sendToCupsRaw('Counter', bytes);
    expect(delivery).toMatchObject(notKnown('in_queue'));
    expect(delivery.kind === 'not_known' && delivery.held).toMatch(/^Counter-\d+$/);
    expect(performance.now() - start).toBeLessThan(10_000);
    printer.mood = 'works';
    await cups.command('cancel', ['-a', 'Counter']);
  });

  test('of a scheduler that hangs is told within ten seconds, and gets nothing', async () => {
    cups.freeze();
    const start = performance.now();
    const ended = await sendToCupsRaw('Counter', bytes);
    const ms = performance.now() - start;
    cups.thaw();
    expect(ended).toEqual(failed('spooler_silent'));
    expect(ms).toBeLessThan(10_000);
    expect(await cups.command('lpstat', ['-o', 'Counter'])).toBe('');
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
