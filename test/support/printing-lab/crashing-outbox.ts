import { z } from 'zod';
import { journalCalls } from '../../../src/main/journal/thread/calls';
import { open } from '../../../src/main/journal/database/open';
import { createOutbox } from '../../../src/main/printing/outbox/outbox';
import { sendToNetworkPrinter } from '../../../src/main/printing/transports/network-printer';
import { ok } from '../../../src/preload/contract/result';
import { anybody } from '../../../src/main/recharge/state/moment';

/**
 * A program that does nothing but print, to be killed at any moment: goes on with what is open, adds a few
 * slips, says on stdout what it has promised, and ends when all is sent.
 */
const [file = '', port = '', round = ''] = process.argv.slice(2);

const opened = await open(file);
if (!opened.ok) throw new Error(opened.failure);
const journal = journalCalls(opened.value, {
  recognise: () => null,
  checkCopy: () => {
    throw new Error('no backups here');
  },
});

const contentSchema = z.object({ line: z.string() });

const outbox = createOutbox({
  jobs: {
    queuePrint: (job, at) => Promise.resolve(ok(journal.queuePrint(job, at))),
    startPrint: (id, printer, at) => Promise.resolve(ok(journal.startPrint(id, printer, at))),
    endPrint: (id, end, at) => Promise.resolve(ok(journal.endPrint(id, end, at))),
    requeuePrint: (id, printer, at) => Promise.resolve(ok(journal.requeuePrint(id, printer, at))),
    cancelPrints: (at) => Promise.resolve(ok(journal.cancelPrints(at))),
    closePrint: (id, as, at) => Promise.resolve(ok(journal.closePrint(id, as, at))),
    recoverPrints: (at) => Promise.resolve(ok(journal.recoverPrints(at))),
    openPrints: () => Promise.resolve(ok(journal.openPrints())),
  },
  withdraw: () => Promise.resolve(false),
  deliver: ({ slip }) => {
    const { line } = contentSchema.parse(JSON.parse(slip ?? ''));
    return sendToNetworkPrinter(
      { host: '127.0.0.1', port: Number(port) },
      Array.from({ length: 50 }, () => Buffer.from(`${line}\n`)),
    );
  },
  clock: { now: () => Date.now() },
  changed: () => undefined,
});

await outbox.start();
for (let n = 1; n <= 5; n += 1) {
  const line = `slip-${round}-${n}`;
  const added = await outbox.add(
    {
      requestId: null,
      refId: null,
      copy: 0,
      printer: 'counter',
      slip: JSON.stringify({ line }),
    },
    anybody,
  );
  if (added.ok) process.stdout.write(`promised ${line}\n`);
}
await outbox.idle();
