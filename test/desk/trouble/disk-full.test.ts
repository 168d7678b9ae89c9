import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildWorker, type BuiltWorker } from '../../journal/support/build-worker';
import { canMount, smallDisk, type SmallDisk } from '../../journal/support/small-disk';
import { aDesk, passes, type TestDesk } from '../../support/desk/a-desk';
import { behaves, says } from '../../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../../support/scripted-gateway/scripted-gateway';
import { anybody } from '../../../src/main/recharge/state/moment';

/*
 * A real disk of 4 MB that is filled at each point of a sale. It needs the right to mount; without it,
 * test/recharge/dispatch.test.ts plays the same points with a journal that says its disk is full.
 */

let worker: BuiltWorker;
let gateway: ScriptedGateway;
let disk: SmallDisk;
let desk: TestDesk;
let fillAt: 'before' | 'after' | null;

beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

beforeEach(async () => {
  if (!canMount) return;
  gateway = await startScriptedGateway();
  disk = smallDisk(4096);
  fillAt = null;
  desk = await aDesk(disk.folder, gateway, worker.file, {
    atSentLog: (when) => {
      if (when === fillAt) disk.fill();
    },
  });
});
afterEach(async () => {
  if (!canMount) return;
  await desk.close();
  await gateway.close();
});

async function stateOf(refId: string) {
  const found = await desk.journal.recharge(refId);
  return found.ok ? found.value?.state : found.failure;
}

/** Makes room again and waits until what could not be written is. */
async function makeRoom(refId: string, state: 'not_sent' | 'success') {
  disk.empty();
  return desk.reaches(refId, state);
}

describe.runIf(canMount)('a disk that fills up', () => {
  test('before a sale: it is refused, nothing is sent, and the same review sells once there is room', async () => {
    const ticket = desk.readBack();
    await passes(400);
    disk.fill();
    const sending = { ticket, payment: 'cash', parts: null, reason: '', lastFour: '' } as const;
    expect(await desk.submit(sending, anybody)).toEqual({
      ok: false,
      failure: { kind: 'journal', failure: 'disk_full' },
    });
    expect(gateway.requests()).toEqual([]);
    disk.empty();
    expect(await desk.submit(sending, anybody)).toMatchObject({ ok: true });
    await desk.dispatcher.idle();
    expect(gateway.requests('recharge')).toHaveLength(1);
  });

  test.each([
    ['before the line in sent.log', 'before', 'sent_log_failed'],
    ['before the row is called sent', 'after', 'disk_full'],
  ] as const)(
    '%s: nothing is sent, and the number is free again once there is room',
    async (_, when, failure) => {
      fillAt = when;
      const refused = await desk.sell();
      expect(refused).toMatchObject({ ok: false, failure: { kind: 'not_started', failure } });
      expect(gateway.requests()).toEqual([]);
      fillAt = null;
      const refId = desk.changes.at(0)?.refId ?? '';
      await makeRoom(refId, 'not_sent');
      expect(await desk.sell()).toMatchObject({ ok: true });
      await desk.dispatcher.idle();
      expect(gateway.requests('recharge')).toHaveLength(1);
    },
  );

  test('before the result: the word is shown as not saved, no new sale starts, and it is saved with room', async () => {
    const { books, later, play } = says('Success');
    gateway.setDefault(() => ({
      ...behaves(books, (exchange) => {
        disk.fill();
        play(exchange);
      }),
      later,
    }));
    const sold = await desk.sell();
    if (!sold.ok) throw new Error(sold.failure.kind);
    const { refId } = sold.value;
    while (desk.notSavedNews.length === 0) await passes(20);
    expect(desk.notSavedNews).toContainEqual({ refId, state: 'success' });
    expect(await stateOf(refId)).toBe('sent');
    expect(await desk.sell({ number: '9876500002' })).toEqual({
      ok: false,
      failure: { kind: 'not_saved_yet' },
    });
    await makeRoom(refId, 'success');
    await desk.dispatcher.idle();
    gateway.setDefault(() => says('Success'));
    expect(await desk.sell({ number: '9876500002' })).toMatchObject({ ok: true });
    await desk.dispatcher.idle();
    expect([...gateway.seen().values()]).toEqual([1, 1]);
  });

  test('and stays full until the power goes: the next start says unknown and asks', async () => {
    const { play } = says('Success');
    gateway.setDefault(() =>
      behaves('Success', (exchange) => {
        disk.fill();
        play(exchange);
      }),
    );
    const sold = await desk.sell();
    if (!sold.ok) throw new Error(sold.failure.kind);
    while (desk.notSavedNews.length === 0) await passes(20);
    await desk.close();
    disk.empty();
    desk = await aDesk(disk.folder, gateway, worker.file);
    expect(desk.recovered.unknown.map((row) => row.refId)).toEqual([sold.value.refId]);
    expect(await desk.followUp.check(sold.value.refId, 'by_hand', anybody)).toMatchObject({
      ok: true,
      value: { state: 'success' },
    });
    expect(gateway.requests('recharge')).toHaveLength(1);
  });
});
