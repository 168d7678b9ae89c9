import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { PrintJob } from '../../src/main/journal/books/print-jobs';
import {
  createOutbox,
  type Deliver,
  type Outbox,
  type PrintJobsPort,
} from '../../src/main/printing/outbox/outbox';
import { failed, notKnown, sent } from '../../src/main/printing/transports/delivery';
import { ok, type Result } from '../../src/preload/contract/result';
import { openTestJournal } from '../journal/support/open-journal';
import { anybody } from '../../src/main/recharge/state/moment';

const signed = (at: number) => ({ at, ...anybody });

/** The journal's own functions over a real database, as the worker would serve them. */
async function jobsOf(file?: string): Promise<PrintJobsPort<never>> {
  const { journal } = await openTestJournal(file);
  return {
    queuePrint: (job, at) => Promise.resolve(ok(journal.queuePrint(job, at))),
    startPrint: (id, printer, at) => Promise.resolve(ok(journal.startPrint(id, printer, at))),
    endPrint: (id, end, at) => Promise.resolve(ok(journal.endPrint(id, end, at))),
    requeuePrint: (id, printer, at) => Promise.resolve(ok(journal.requeuePrint(id, printer, at))),
    cancelPrints: (at) => Promise.resolve(ok(journal.cancelPrints(at))),
    closePrint: (id, as, at) => Promise.resolve(ok(journal.closePrint(id, as, at))),
    recoverPrints: (at) => Promise.resolve(ok(journal.recoverPrints(at))),
    openPrints: () => Promise.resolve(ok(journal.openPrints())),
  };
}

function outboxOver(
  jobs: PrintJobsPort<never>,
  deliver: Deliver,
  withdraw = (_held: string) => Promise.resolve(false),
): Outbox<never> {
  return createOutbox({ jobs, deliver, withdraw, clock: { now: () => 1000 }, changed: () => undefined });
}

function aJob(printer = 'counter', slip = '{}'): Parameters<Outbox<never>['add']>[0] {
  return { requestId: null, refId: null, copy: 0, printer, slip };
}

/** What surely worked. */
function valueOf<T>(result: Result<T, never>): T {
  if (!result.ok) throw new Error('the journal failed');
  return result.value;
}

async function openOf(outbox: Outbox<never>): Promise<readonly PrintJob[]> {
  return valueOf(await outbox.open());
}

describe('the print outbox', () => {
  test('prints each slip once, in order, and forgets what it printed', async () => {
    const came: (string | null)[] = [];
    const outbox = outboxOver(await jobsOf(), (job) => {
      came.push(job.slip);
      return Promise.resolve(sent);
    });
    for (const n of [1, 2, 3]) await outbox.add(aJob('counter', `{"n":${n}}`), anybody);
    await outbox.idle();
    expect(came).toEqual(['{"n":1}', '{"n":2}', '{"n":3}']);
    expect(await openOf(outbox)).toEqual([]);
  });

  test('adding answers at once although the printer hangs, and another printer goes on', async () => {
    const came: string[] = [];
    let letGo = (): void => undefined;
    const hanging = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const outbox = outboxOver(await jobsOf(), async (job) => {
      if (job.printer === 'hangs') await hanging;
      came.push(job.printer);
      return sent;
    });
    await outbox.add(aJob('hangs'), anybody);
    await outbox.add(aJob('counter'), anybody);
    await expect.poll(() => came).toEqual(['counter']);
    letGo();
    await outbox.idle();
    expect(came).toEqual(['counter', 'hangs']);
  });

  test.each([
    [failed('paper_out'), 'failed', 'paper_out'],
    [notKnown('no_goodbye'), 'not_known', 'no_goodbye'],
  ] as const)('keeps what is not surely on paper with its cause: %j', async (delivery, state, cause) => {
    let sendings = 0;
    const jobs = await jobsOf();
    const outbox = outboxOver(jobs, () => {
      sendings += 1;
      return Promise.resolve(delivery);
    });
    await outbox.add(aJob(), anybody);
    await outbox.idle();
    expect(await openOf(outbox)).toEqual([expect.objectContaining({ state, cause, tries: 1 })]);
    await outboxOver(jobs, () => Promise.resolve(sent)).start();
    expect(sendings).toBe(1);
    expect(await openOf(outbox)).toHaveLength(1);
  });

  test('does not ask after each slip that a spooler took', async () => {
    const outbox = outboxOver(await jobsOf(), () => Promise.resolve(notKnown('spooled')));
    await outbox.add(aJob(), anybody);
    await outbox.idle();
    expect(await openOf(outbox)).toEqual([]);
  });

  test('a person may send it again, on another printer', async () => {
    const printers: string[] = [];
    const outbox = outboxOver(await jobsOf(), (job) => {
      printers.push(job.printer);
      return Promise.resolve(job.printer === 'broken' ? failed('offline') : sent);
    });
    const added = valueOf(await outbox.add(aJob('broken'), anybody));
    await outbox.idle();
    expect(await outbox.again(added.jobId, 'counter', anybody)).toEqual(ok(true));
    await outbox.idle();
    expect(printers).toEqual(['broken', 'counter']);
    expect(await outbox.again(added.jobId, 'counter', anybody)).toEqual(ok(false));
  });

  test('a person may say that it came out, or that it is not wanted', async () => {
    const outbox = outboxOver(await jobsOf(), () => Promise.resolve(notKnown('no_goodbye')));
    const added = valueOf(await outbox.add(aJob(), anybody));
    await outbox.idle();
    expect(await outbox.close(added.jobId, 'sent', anybody)).toEqual(ok(true));
    expect(await outbox.close(added.jobId, 'cancelled', anybody)).toEqual(ok(false));
    expect(await openOf(outbox)).toEqual([]);
  });

  test('a slip that the system still holds is taken out of its queue, once', async () => {
    const taken: string[] = [];
    const outbox = outboxOver(
      await jobsOf(),
      () => Promise.resolve({ kind: 'not_known', cause: 'in_queue', held: 'Counter-12' }),
      (held) => {
        taken.push(held);
        return Promise.resolve(true);
      },
    );
    const added = valueOf(await outbox.add(aJob(), anybody));
    await outbox.idle();
    expect(await outbox.withdraw(added.jobId)).toBe(true);
    expect(await outbox.close(added.jobId, 'cancelled', anybody)).toEqual(ok(true));
    expect(taken).toEqual(['Counter-12']);
  });

  test('of one that cannot be taken out a person is told, once; then it may be cancelled', async () => {
    const held = { kind: 'not_known', cause: 'in_queue', held: 'Counter-12' } as const;
    const jobs = await jobsOf();
    const outbox = outboxOver(jobs, () => Promise.resolve(held));
    const { jobId } = valueOf(await outbox.add(aJob(), anybody));
    await outbox.idle();
    expect([await outbox.withdraw(jobId), await outbox.withdraw(jobId)]).toEqual([false, true]);
    // After a start of the program its place in the queue is not known any more.
    const later = outboxOver(
      jobs,
      () => Promise.resolve(held),
      () => Promise.resolve(true),
    );
    await later.start();
    expect([await later.withdraw(jobId), await later.withdraw(jobId)]).toEqual([false, true]);
  });

  test('the first slip after a start says whether slips lie at its printer', async () => {
    const jobs = await jobsOf();
    const before = outboxOver(jobs, () => Promise.resolve(failed('cut_off')));
    await before.add(aJob('counter'), anybody);
    await before.idle();
    const after: string[] = [];
    const outbox = outboxOver(jobs, (job, afterTrouble) => {
      after.push(`${job.printer} ${afterTrouble}`);
      return Promise.resolve(sent);
    });
    await outbox.start();
    for (const printer of ['back', 'counter', 'counter']) await outbox.add(aJob(printer), anybody);
    await outbox.idle();
    expect(new Set(after)).toEqual(new Set(['back false', 'counter true', 'counter false']));
    expect(after.indexOf('counter true')).toBeLessThan(after.indexOf('counter false'));
  });

  test('a slip cancelled while it waits is never sent', async () => {
    const came: number[] = [];
    const outbox = outboxOver(await jobsOf(), async (job) => {
      await sleep(100);
      came.push(job.jobId);
      return sent;
    });
    const first = valueOf(await outbox.add(aJob(), anybody));
    const second = valueOf(await outbox.add(aJob(), anybody));
    await outbox.close(second.jobId, 'cancelled', anybody);
    await outbox.idle();
    expect(came).toEqual([first.jobId]);
  });

  test('after a stop in the middle of a slip a person is asked; what waited goes on by itself', async () => {
    const jobs = await jobsOf();
    const half = valueOf(await jobs.queuePrint(aJob('counter', '{"n":"half"}'), signed(1)));
    await jobs.queuePrint(aJob('counter', '{"n":"waiting"}'), signed(2));
    await jobs.startPrint(half.jobId, half.printer, 3);

    const came: (string | null)[] = [];
    const outbox = outboxOver(jobs, (job) => {
      came.push(job.slip);
      return Promise.resolve(sent);
    });
    expect(await outbox.start()).toEqual(ok(1));
    await outbox.idle();
    expect(came).toEqual(['{"n":"waiting"}']);
    expect(await openOf(outbox)).toEqual([
      expect.objectContaining({ jobId: half.jobId, state: 'not_known', cause: 'interrupted' }),
    ]);
  });
});

test('however many slips nobody has answered for, what waits goes on, and the newest are told of', async () => {
  const jobs = await jobsOf();
  for (let at = 0; at < 600; at += 1) {
    const { jobId } = valueOf(await jobs.queuePrint(aJob(), signed(at)));
    await jobs.startPrint(jobId, 'counter', at);
    await jobs.endPrint(jobId, { state: 'not_known', cause: 'no_goodbye' }, at);
  }
  await jobs.queuePrint(aJob('counter', '{"n":"waiting"}'), signed(600));
  const came: (string | null)[] = [];
  const outbox = outboxOver(jobs, (job) => {
    came.push(job.slip);
    return Promise.resolve(failed('offline'));
  });
  await outbox.start();
  await outbox.idle();
  expect(came).toEqual(['{"n":"waiting"}']);
  expect(await openOf(outbox)).toHaveLength(500);
  expect((await openOf(outbox)).at(-1)).toMatchObject({ slip: '{"n":"waiting"}', state: 'failed' });
});

describe('the table behind it', () => {
  test.each([
    ['DELETE FROM print_jobs', 'never deleted'],
    [`UPDATE print_jobs SET slip = '{"n":2}'`, 'never changes'],
    [`UPDATE print_jobs SET copy = 7`, 'never changes'],
    [`UPDATE print_jobs SET state = 'queued' WHERE state = 'sent'`, 'stays ended'],
  ])('refuses %s', async (sql, why) => {
    const { journal, database } = await openTestJournal();
    const { jobId } = journal.queuePrint(aJob(), signed(1));
    if (sql.includes("'sent'")) journal.closePrint(jobId, 'sent', signed(2));
    expect(() => database.exec(sql)).toThrow(why);
  });
});
