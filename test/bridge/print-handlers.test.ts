import { beforeEach, describe, expect, test, vi } from 'vitest';
import { printHandlers } from '../../src/main/bridge/handlers/printing/print-handlers';
import { createHides } from '../../src/main/bridge/masking/hiding';
import { createSlipPrinter } from '../../src/main/desk/slips/slip-printer';
import type { PrintJob } from '../../src/main/journal/books/print-jobs';
import {
  readPrintContent,
  writePrintContent,
  type PrintContent,
} from '../../src/main/printing/outbox/print-content';
import { failed, notKnown, sent, type Delivery } from '../../src/main/printing/transports/delivery';
import type { PrintTask } from '../../src/preload/contract/printing/print-task';
import type { Recharge } from '../../src/preload/contract/sale/recharge';
import { aPrinter } from '../support/a-printer';
import { deskFixture } from '../support/desk/desk-fixture';
import { says, thenBecomes } from '../support/scripted-gateway/behaviour';
import { slipCalls, slipParts } from '../support/desk/slip-parts';
import { aPersonId } from '../support/builders/a-person-id';
import { aRequestId } from '../support/builders/a-request-id';
import { anybody } from '../../src/main/recharge/state/moment';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

/** What each printer does with the next job, and what came to it. */
let printers: Map<string, () => Promise<Delivery> | Delivery>;
let came: PrintJob[];
const at = deskFixture(() => ({
  deliver: async (job) => {
    came.push(job);
    return (printers.get(job.printer) ?? (() => sent))();
  },
}));

let handlers: ReturnType<typeof printHandlers>;
let parts: ReturnType<typeof slipParts>;
let slipPrinter: ReturnType<typeof createSlipPrinter>;
let print: (recharge: Recharge) => Promise<unknown>;
beforeEach(async () => {
  printers = new Map();
  came = [];
  parts = slipParts(at, {
    printers: [aPrinter('counter', 'Counter printer'), aPrinter('back', 'Back printer')],
    printer: 'counter',
  });
  handlers = printHandlers(await slipCalls(at.desk, parts));
  slipPrinter = createSlipPrinter(parts);
  print = ({ refId }) => slipPrinter.print({ requestId: aRequestId(), refId, language: null }, anybody);
});

async function open(): Promise<readonly PrintTask[]> {
  await at.desk.prints.idle();
  const answer = await handlers['prints:open']({}, anybody);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

/** Sells, prints, and answers the slip that did not come out for sure. */
async function troubled(
  delivery: Delivery,
  number = '9876543210',
): Promise<{ readonly recharge: Recharge; readonly jobId: number }> {
  printers.set('counter', () => delivery);
  const recharge = await at.sold(says('Success'), { number });
  await print(recharge);
  const [task] = await open();
  if (task === undefined) throw new Error('all is well');
  return { recharge, jobId: task.jobId };
}

function content(job: PrintJob | undefined): PrintContent {
  const read = readPrintContent(job?.slip ?? null);
  if (read === null) throw new Error('no slip');
  return read;
}

describe('slips that did not come out for sure', () => {
  test('are told with their sale, their printer and the cause; what came out is not', async () => {
    const { recharge, jobId } = await troubled(failed('paper_out'));
    printers.set('counter', () => sent);
    await print(await at.sold(says('Success'), { number: '9876543211' }));
    expect(await open()).toMatchObject([
      {
        jobId,
        copy: 0,
        printerId: 'counter',
        printer: 'Counter printer',
        state: 'failed',
        cause: 'paper_out',
        sale: { refId: recharge.refId, number: '9876543210', amountPaise: recharge.amountPaise },
      },
    ]);
  });

  test('are printed again also when a request of the page was named like that one', async () => {
    const { recharge, jobId } = await troubled(failed('paper_out'));
    printers.set('counter', () => sent);
    await slipPrinter.print({ requestId: `again-${jobId}`, refId: recharge.refId, language: null }, anybody);
    await at.desk.prints.idle();
    const before = came.length;
    expect(await handlers['prints:again']({ jobId, printer: null }, anybody)).toEqual({
      ok: true,
      value: {},
    });
    expect(await open()).toEqual([]);
    expect(came).toHaveLength(before + 1);
  });

  test('leave the strip when somebody saw the paper, or wants none', async () => {
    const seen = await troubled(notKnown('no_goodbye'));
    expect(await handlers['prints:close']({ jobId: seen.jobId, as: 'sent' }, anybody)).toEqual({
      ok: true,
      value: {},
    });
    expect(await open()).toEqual([]);
    expect(await handlers['prints:close']({ jobId: seen.jobId, as: 'cancelled' }, anybody)).toEqual({
      ok: false,
      failure: { code: 'print_over' },
    });
    expect(await handlers['prints:again']({ jobId: seen.jobId, printer: null }, anybody)).toEqual({
      ok: false,
      failure: { code: 'print_over' },
    });
    expect(came).toHaveLength(1);
  });
});

describe('print again', () => {
  test('after a failure it is the original, and the drawer opens', async () => {
    const { jobId } = await troubled(failed('offline'));
    printers.set('counter', () => sent);
    expect(await handlers['prints:again']({ jobId, printer: null }, anybody)).toEqual({
      ok: true,
      value: {},
    });
    expect(await open()).toEqual([]);
    expect(came.map(({ copy }) => copy)).toEqual([0, 0]);
    expect(content(came[1]).openDrawer).toBe(true);
  });

  test('two days later it tells no number to who may not see it, of a sale and of a return', async () => {
    const { recharge, jobId } = await troubled(failed('offline'));
    const slip = await slipPrinter.preview({ refId: recharge.refId, language: null });
    if (!slip.ok) throw new Error('no slip');
    const returned = writePrintContent({ slip: slip.value, openDrawer: false });
    // The slip of a return is no slip of its recharge.
    await at.desk.prints.add(
      { refId: null, copy: 0, printer: 'counter', slip: returned, requestId: null },
      anybody,
    );
    const [, ofReturn] = await open();
    printers.set('counter', () => sent);
    const two = { now: () => Date.now() + 2 * 24 * 60 * 60_000, monotonic: () => 0 };
    const calls = { ...(await slipCalls(at.desk, parts)), hides: createHides(two) };
    const again = printHandlers(calls)['prints:again'];
    const asha = { by: aPersonId('a'), allowedBy: null, rights: [] };
    for (const id of [jobId, ofReturn?.jobId ?? 0])
      expect(await again({ jobId: id, printer: null }, asha)).toEqual({ ok: true, value: {} });
    await at.desk.prints.idle();
    const printed = came.slice(2).map((job) => (job.slip ?? '').replaceAll(/(?<=\d) (?=\d)/g, ''));
    expect(printed).toHaveLength(2);
    for (const text of printed) {
      expect(text).not.toContain('9876543210');
      expect(text).toContain('98••• ••210');
    }
  });

  test('when the first may lie on the counter it is a duplicate, and the drawer stays shut', async () => {
    const { recharge, jobId } = await troubled(notKnown('interrupted'));
    printers.set('counter', () => sent);
    await handlers['prints:again']({ jobId, printer: null }, anybody);
    expect(await open()).toEqual([]);
    expect(came.map(({ copy }) => copy)).toEqual([0, 1]);
    expect(content(came[1]).openDrawer).toBe(false);
    const row = await at.desk.journal.recharge(recharge.refId);
    expect(row.ok && row.value?.slipsPrinted).toBe(2);
  });

  test('that the system may still print are cancelled or printed again once a person was told', async () => {
    const queue = slipParts(at, {
      printers: [
        { ...aPrinter('counter', 'Counter printer'), target: { kind: 'cups_raw', queue: 'Counter' } },
      ],
      printer: 'counter',
    });
    const { 'prints:close': close, 'prints:again': again } = printHandlers(await slipCalls(at.desk, queue));
    const toldOnce = { ok: false, failure: { code: 'print_held' } };
    const first = await troubled(notKnown('in_queue'));
    expect(await close({ jobId: first.jobId, as: 'cancelled' }, anybody)).toEqual(toldOnce);
    expect(await open()).toHaveLength(1);
    expect(await close({ jobId: first.jobId, as: 'cancelled' }, anybody)).toEqual({ ok: true, value: {} });
    const second = await troubled(notKnown('timed_out'), '9876543211');
    printers.set('counter', () => sent);
    expect(await again({ jobId: second.jobId, printer: null }, anybody)).toEqual(toldOnce);
    expect(came).toHaveLength(2);
    expect(await again({ jobId: second.jobId, printer: null }, anybody)).toEqual({ ok: true, value: {} });
    expect(await open()).toEqual([]);
    // What a person saw on paper is no news to anybody.
    const third = await troubled(notKnown('in_queue'), '9876543212');
    expect(await close({ jobId: third.jobId, as: 'sent' }, anybody)).toEqual({ ok: true, value: {} });
  });

  test('pressed twice at once prints one', async () => {
    const { jobId } = await troubled(failed('offline'));
    printers.set('counter', () => sent);
    const answers = await Promise.all(
      [1, 2].map(async () => handlers['prints:again']({ jobId, printer: null }, anybody)),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    await at.desk.prints.idle();
    expect(came).toHaveLength(2);
  });

  test('pressed together with a new copy of the same sale, each is a copy of its own and both are counted', async () => {
    const { recharge, jobId } = await troubled(notKnown('interrupted'));
    printers.set('counter', () => sent);
    const again = handlers['prints:again']({ jobId, printer: null }, anybody);
    // The job has been looked up, and no slip is made yet.
    await at.desk.journal.openPrints();
    await Promise.all([again, print(recharge)]);
    expect(await open()).toEqual([]);
    expect(came.map(({ copy }) => copy)).toEqual([0, 1, 2]);
    const row = await at.desk.journal.recharge(recharge.refId);
    expect(row.ok && row.value?.slipsPrinted).toBe(3);
  });

  test('says the state of now: a pending that has become a success is one', async () => {
    printers.set('counter', () => failed('offline'));
    const recharge = await at.sold(thenBecomes(says('Pending'), 'Success', 1));
    await print(recharge);
    const [task] = await open();
    await at.desk.followUp.check(recharge.refId, 'by_hand', anybody);
    printers.set('counter', () => sent);
    await handlers['prints:again']({ jobId: task?.jobId ?? 0, printer: null }, anybody);
    await at.desk.prints.idle();
    expect(came.map((job) => content(job).slip)).toMatchObject([{ state: 'pending' }, { state: 'success' }]);
  });
});

describe('on another printer', () => {
  test('it comes out there and nowhere else, as the same copy', async () => {
    const { jobId } = await troubled(failed('offline'));
    await handlers['prints:again']({ jobId, printer: 'back' }, anybody);
    expect(await open()).toEqual([]);
    expect(came.map(({ printer, copy }) => [printer, copy])).toEqual([
      ['counter', 0],
      ['back', 0],
    ]);
  });

  test('a slip that waits behind one that hangs is moved, and its own printer never gets it', async () => {
    let letGo = (): void => undefined;
    printers.set('counter', async () => {
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return sent;
    });
    await print(await at.sold());
    const waiting = await at.sold(says('Success'), { number: '9876543211' });
    await print(waiting);
    await vi.waitFor(() => expect(came).toHaveLength(1));
    const tasks = await handlers['prints:open']({}, anybody);
    const queued = tasks.ok ? tasks.value.find(({ state }) => state === 'queued') : undefined;
    expect(await handlers['prints:again']({ jobId: queued?.jobId ?? 0, printer: 'back' }, anybody)).toEqual({
      ok: true,
      value: {},
    });
    await vi.waitFor(() => expect(came).toHaveLength(2));
    letGo();
    expect(await open()).toEqual([]);
    expect(came.map(({ printer, refId }) => [printer, refId === waiting.refId])).toEqual([
      ['counter', false],
      ['back', true],
    ]);
  });

  test('what is being sent now is not sent a second time', async () => {
    let letGo = (): void => undefined;
    printers.set('counter', async () => {
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return sent;
    });
    await print(await at.sold());
    await vi.waitFor(() => expect(came).toHaveLength(1));
    const jobId = came[0]?.jobId ?? 0;
    const over = { ok: false, failure: { code: 'print_over' } };
    expect(await handlers['prints:again']({ jobId, printer: 'back' }, anybody)).toEqual(over);
    expect(await handlers['prints:close']({ jobId, as: 'cancelled' }, anybody)).toEqual(over);
    letGo();
    expect(await open()).toEqual([]);
    expect(came).toHaveLength(1);
  });

  test('one that is not there takes nothing, and the slip is not lost', async () => {
    const { jobId } = await troubled(failed('offline'));
    expect(await handlers['prints:again']({ jobId, printer: 'gone' }, anybody)).toEqual({
      ok: false,
      failure: { code: 'no_printer' },
    });
    expect(await open()).toMatchObject([{ jobId, state: 'failed' }]);
  });
});

test('the slip of a printer that was removed goes to the one of the shop', async () => {
  const recharge = await at.sold();
  printers.set('removed', () => failed('no_such_printer'));
  const slip = JSON.stringify({ slip: null });
  await at.desk.prints.add(
    { requestId: null, refId: recharge.refId, copy: 0, printer: 'removed', slip },
    anybody,
  );
  const [task] = await open();
  expect(task?.printer).toBeNull();
  await handlers['prints:again']({ jobId: task?.jobId ?? 0, printer: null }, anybody);
  expect(await open()).toEqual([]);
  expect(came.at(-1)?.printer).toBe('counter');
});
