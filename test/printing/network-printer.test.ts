import { createServer } from 'node:net';
import { describe, test } from 'vitest';
import { failed, notKnown, sent, type Delivery } from '../../src/main/printing/transports/delivery';
import { sendToNetworkPrinter } from '../../src/main/printing/transports/network-printer';
import { startFakePrinter } from '../support/fake-printer/fake-printer';
import type { PrinterMood } from '../support/fake-printer/printer-moods';
import { pictureSlip, textSlip } from '../support/slips/slip-pieces';

/** What became of a slip, by us and by the printer. */
interface Printed {
  readonly ended: Delivery;
  readonly ms: number;
  readonly jobs: readonly Buffer[];
}

async function send(mood: PrinterMood, slip: readonly Uint8Array[]): Promise<Printed> {
  const printer = await startFakePrinter(mood);
  const start = performance.now();
  const ended = await sendToNetworkPrinter({ host: '127.0.0.1', port: printer.port }, slip);
  const ms = performance.now() - start;
  await printer.close();
  return { ended, ms, jobs: printer.jobs };
}

/** Listens as a printer, and sends something that is no answer every `everyMs`. */
async function chattering(everyMs: number): Promise<{ readonly port: number; close(): void }> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const timer = setInterval(() => socket.write('A'), everyMs);
    socket.on('error', () => undefined).on('close', () => clearInterval(timer));
    socket.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => server.close() };
}

describe.concurrent('a printer on the network', () => {
  test('that says something every 300 ms, but no answer, holds its line no longer than a silent one', async ({
    expect,
  }) => {
    const printer = await chattering(300);
    const start = performance.now();
    const ended = await sendToNetworkPrinter({ host: '127.0.0.1', port: printer.port }, textSlip);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(ended).toEqual(notKnown('no_goodbye'));
    printer.close();
  });

  test.for(['works', 'mute', 'small_buffer'] as const)(
    'that %s gets every byte once',
    async (mood, { expect }) => {
      const { ended, jobs } = await send(mood, pictureSlip);
      expect(ended).toEqual(sent);
      expect(jobs).toEqual([Buffer.concat(pictureSlip)]);
    },
  );

  test('behind a 9600 baud line gets every byte once, for longer than a printer may hang', async ({
    expect,
  }) => {
    const slip = pictureSlip.slice(0, 14);
    const { ended, ms, jobs } = await send('drips', slip);
    expect(ended).toEqual(sent);
    expect(ms).toBeGreaterThan(9000);
    expect(jobs).toEqual([Buffer.concat(slip)]);
  });

  test.for([
    ['paper_out', 'paper_out'],
    ['cover_open', 'cover_open'],
  ] as const)('that says %s gets nothing, and the cause is named', async ([mood, cause], { expect }) => {
    const { ended, jobs } = await send(mood, textSlip);
    expect(ended).toEqual(failed(cause));
    expect(jobs).toEqual([Buffer.alloc(0)]);
  });

  test('whose paper ends in the middle has failed, and gets no more', async ({ expect }) => {
    const { ended, jobs } = await send('paper_out_mid_job', pictureSlip);
    expect(ended).toEqual(failed('paper_out_mid_job'));
    expect(jobs[0]?.length).toBeLessThan(Buffer.concat(pictureSlip).length);
  });

  test('whose cover was opened while it printed may have burnt it all or not', async ({ expect }) => {
    expect((await send('cover_open_mid_job', textSlip)).ended).toEqual(notKnown('cover_open'));
  });

  test.for(['resets_mid_job', 'closes_mid_job'] as const)(
    '%s: a long slip is cut off, of a short one only the paper tells',
    async (mood, { expect }) => {
      const [long, short] = await Promise.all([send(mood, pictureSlip), send(mood, textSlip)]);
      expect(long).toMatchObject({ ended: failed('cut_off'), jobs: [expect.any(Buffer)] });
      expect(short).toMatchObject({ ended: notKnown('cut_off'), jobs: [expect.any(Buffer)] });
    },
  );

  // A person is told within ten seconds, and can do something about it.
  test.for([
    ['stalls', textSlip, notKnown('no_goodbye')],
    ['stalls', pictureSlip, notKnown('no_goodbye')],
    ['stalls_mid_job', textSlip, notKnown('no_goodbye')],
    ['stalls_mid_job', pictureSlip, failed('no_goodbye')],
    ['says_nothing', textSlip, notKnown('no_goodbye')],
  ] as const)('that %s is settled within ten seconds', async ([mood, slip, expected], { expect }) => {
    const { ended, ms } = await send(mood, slip);
    expect(ended).toEqual(expected);
    expect(ms).toBeLessThan(10_000);
  });

  test('that refuses, or has an unknown name, is named at once', async ({ expect }) => {
    const printer = await startFakePrinter();
    const { port } = printer;
    await printer.close();
    expect(await sendToNetworkPrinter({ host: '127.0.0.1', port }, textSlip)).toEqual(failed('refused'));
    const nowhere = { host: 'printer.invalid', port: 9100 };
    expect(await sendToNetworkPrinter(nowhere, textSlip)).toEqual(failed('name_unknown'));
  });
});

test('whose answer waits while Galla is busy is heard before its silence is believed', async ({ expect }) => {
  const printer = await startFakePrinter('paper_out');
  const sending = sendToNetworkPrinter({ host: '127.0.0.1', port: printer.port }, textSlip);
  for (let held = 0; held < 4; held += 1) {
    const until = performance.now() + 600;
    while (performance.now() < until);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  expect(await sending).toEqual(failed('paper_out'));
  await printer.close();
});
