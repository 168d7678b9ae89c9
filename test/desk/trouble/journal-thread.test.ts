import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RefId } from '../../../src/preload/contract/ids';
import type { DeskParts } from '../../../src/main/desk/desk-parts';
import { systemClock } from '../../../src/main/desk/system-clock';
import { buildWorker, type BuiltWorker } from '../../journal/support/build-worker';
import { aDesk, aFolder, passes, type TestDesk } from '../../support/desk/a-desk';
import { mortalWorker, type MortalWorker } from '../../support/trouble/mortal-worker';
import { holds } from '../../support/trouble/held-reply';
import { says } from '../../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../../support/scripted-gateway/scripted-gateway';
import { anybody } from '../../../src/main/recharge/state/moment';

let built: BuiltWorker;
let worker: MortalWorker;
let gateway: ScriptedGateway;
let place: ReturnType<typeof aFolder>;
let desk: TestDesk;
/** Retries of what is not saved, held back until the test lets them go; `null`: not held. */
let retries: (() => void)[] | null;

const RETRY_MS = 2000;
const clock: DeskParts['clock'] = {
  ...systemClock,
  after(ms, callback) {
    if (ms !== RETRY_MS || retries === null) return systemClock.after(ms, callback);
    retries.push(callback);
    return () => undefined;
  },
};

function letGo(): void {
  const waiting = retries ?? [];
  retries = null;
  for (const retry of waiting) retry();
}

beforeAll(async () => {
  built = await buildWorker();
});
afterAll(() => built.remove());
beforeEach(async () => {
  gateway = await startScriptedGateway();
  gateway.setDefault(() => says('Success'));
  place = aFolder();
  worker = mortalWorker(built.file);
  retries = null;
  desk = await aDesk(place.folder, gateway, worker.file, { clock });
});
afterEach(async () => {
  worker.spare();
  await desk.close();
  await gateway.close();
  worker.remove();
  place.remove();
});

const other = { number: '9876500002' };

async function eventsOf(refId: string): Promise<readonly string[]> {
  const details = await desk.journal.details(refId);
  if (!details.ok || details.value === null) throw new Error('no details');
  return details.value.events.map(({ entry }) => entry.kind);
}

/** Sells; answers the ref id as soon as the request is about to leave. */
async function sentNow(): Promise<RefId> {
  const sold = await desk.sell();
  if (!sold.ok) throw new Error(sold.failure.kind);
  return sold.value.refId;
}

async function until(true_: () => boolean): Promise<void> {
  for (let waited = 0; !true_(); waited += 20) {
    if (waited > 10_000) throw new Error('it never came');
    await passes(20);
  }
}

describe.each([
  ['the thread dies before it is committed', 'dies_before'],
  ['the thread dies when it is committed', 'dies_after'],
  ['SQLite has no memory', 'throws'],
] as const)('when the outcome comes and %s', (_, fate) => {
  test('it is shown as not saved, kept, written once when that works again, and nothing is sold meanwhile', async () => {
    retries = [];
    worker.strike('recharge_reply', fate);
    const refId = await sentNow();
    await until(() => desk.notSavedNews.length > 0);
    expect(desk.notSavedNews[0]).toEqual({ refId, state: 'success' });
    expect(await desk.sell(other)).toMatchObject({ ok: false, failure: { kind: 'not_saved_yet' } });
    worker.spare();
    letGo();
    await desk.reaches(refId, 'success');
    await until(() => desk.notSaved() === 0);
    expect(await eventsOf(refId)).toEqual(['created', 'sending', 'recharge_reply']);
    expect(await desk.sell(other)).toMatchObject({ ok: true });
    await desk.dispatcher.idle();
    expect([...gateway.seen().values()]).toEqual([1, 1]);
    expect(desk.changes.findLast((row) => row.refId === refId)).toMatchObject({ state: 'success' });
  });
});

describe.each([
  ['the thread dies before it is committed', 'dies_before'],
  ['the thread dies when it is committed', 'dies_after'],
  ['SQLite has no memory', 'throws'],
] as const)('when the word of a status check comes and %s', (_, fate) => {
  test('it is kept, written once when that works again, and the gateway is not asked anew', async () => {
    gateway.setDefault(() => says('Accepted'));
    const refId = await sentNow();
    await desk.dispatcher.idle();
    gateway.plan(refId, says('Success'), 'status');
    retries = [];
    worker.strike('status_reply', fate);
    expect(await desk.followUp.check(refId, 'by_hand', anybody)).toEqual({ ok: false, failure: 'io' });
    expect(desk.notSavedNews).toEqual([{ refId, state: 'success' }]);
    expect(await desk.sell(other)).toMatchObject({ ok: false, failure: { kind: 'not_saved_yet' } });
    // Whoever asks meanwhile learns no more.
    expect(await desk.followUp.check(refId, 'by_hand', anybody)).toEqual({ ok: false, failure: 'io' });
    worker.spare();
    letGo();
    await desk.reaches(refId, 'success');
    await until(() => desk.notSaved() === 0);
    expect(await eventsOf(refId)).toEqual([
      'created',
      'sending',
      'recharge_reply',
      'status_asked',
      'status_reply',
    ]);
    expect(gateway.requests('status')).toHaveLength(1);
    expect(desk.changes.findLast((row) => row.refId === refId)).toMatchObject({ state: 'success' });
    expect(await desk.sell(other)).toMatchObject({ ok: true });
    await desk.dispatcher.idle();
  });
});

describe.each([
  ['the thread dies before it is committed', 'dies_before'],
  ['the thread dies when it is committed', 'dies_after'],
  ['SQLite has a failure that nobody listed', 'throws'],
] as const)('when a request is about to leave and %s', (_, fate) => {
  test('nothing leaves, the row says so, and the number is free again', async () => {
    worker.strike('sending', fate, 'SQLITE_PROTOCOL');
    const refused = await desk.sell();
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'not_started' } });
    worker.spare();
    const refId = desk.changes[0]?.refId ?? '';
    expect(await desk.reaches(refId, 'not_sent')).toMatchObject({ cause: 'interrupted_before_sending' });
    expect(await desk.sell()).toMatchObject({ ok: true });
    await desk.dispatcher.idle();
    expect(gateway.requests('recharge')).toHaveLength(1);
  });
});

test('a thread that dies when the row is made: nothing is sent, and the number is free again', async () => {
  worker.strike('openIntent', 'dies_after');
  expect(await desk.sell()).toMatchObject({ ok: false, failure: { kind: 'journal', failure: 'io' } });
  worker.spare();
  await until(() => desk.changes.some(({ state }) => state === 'not_sent'));
  expect(await desk.sell()).toMatchObject({ ok: true });
  await desk.dispatcher.idle();
  expect(gateway.requests('recharge')).toHaveLength(1);
});

test('a thread that dies while a request is on its way leaves that row alone, and its outcome is written', async () => {
  const held = holds(says('Success'));
  gateway.setDefault(() => held.behaviour);
  const refId = await sentNow();
  worker.strike('day', 'dies_before');
  expect(await desk.journal.day('2026-01-01', 0)).toEqual({ ok: false, failure: 'io' });
  worker.spare();
  await until(() => desk.bugs.includes('journal thread'));
  await desk.reaches(refId, 'sent');
  held.release();
  expect(await desk.reaches(refId, 'success')).toMatchObject({ state: 'success' });
  expect(await eventsOf(refId)).toEqual(['created', 'sending', 'recharge_reply']);
});

test('a thread that dies again and again is started ever more slowly, and closing does not wait for it', async () => {
  worker.strike('unfinished', 'dies_before');
  expect(await desk.journal.unfinished()).toEqual({ ok: false, failure: 'io' });
  await until(() => worker.starts() >= 3);
  await passes(1000);
  // After 0.25, 0.5, 1, 2 … seconds: three starts more at most, however fast the machine is.
  expect(worker.starts()).toBeLessThanOrEqual(5);
  const before = Date.now();
  await desk.close();
  expect(Date.now() - before).toBeLessThan(4000);
  expect(await desk.journal.unfinished()).toEqual({ ok: false, failure: 'closed' });
  worker.spare();
  desk = await aDesk(place.folder, gateway, worker.file);
});
