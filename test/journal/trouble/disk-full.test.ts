import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJournal, type Journal } from '../../../src/main/journal/thread/journal-client';
import { buildWorker, type BuiltWorker } from '../support/build-worker';
import { after, anIntent, aRefId, rechargeReply, WINDOW } from '../support/builders';
import { canMount, smallDisk } from '../support/small-disk';

let worker: BuiltWorker;

beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

test.runIf(canMount)(
  'on a full disk every write answers so, nothing is half done, and it works again with room',
  async () => {
    const disk = smallDisk(4096);
    const result = await openJournal({ file: join(disk.folder, 'journal.db'), workerFile: worker.file });
    if (!result.ok) throw new Error(result.failure);
    const journal = result.value;
    await journal.openIntent(anIntent(1), WINDOW, after(0));
    await journal.enter(aRefId(1), { kind: 'sending' }, after(1), 'created');
    disk.fill();

    // What room the log still has is used up first.
    let n = 1;
    let made: Awaited<ReturnType<Journal['openIntent']>>;
    do {
      n += 1;
      made = await journal.openIntent(
        anIntent(n, { number: String(9_000_000_000 + n), customerName: 'x'.repeat(4000) }),
        WINDOW,
        after(n),
      );
    } while (made.ok);
    expect(made.failure).toBe('disk_full');
    expect(await journal.recharge(aRefId(n))).toEqual({ ok: true, value: null });
    expect(await journal.enter(aRefId(1), rechargeReply('Success'), after(900))).toEqual({
      ok: false,
      failure: 'disk_full',
    });
    expect(await journal.recharge(aRefId(1))).toMatchObject({ value: { state: 'sent' } });

    disk.empty();
    expect(await journal.enter(aRefId(1), rechargeReply('Success'), after(901))).toMatchObject({
      ok: true,
      value: { kind: 'entered', recharge: { state: 'success' } },
    });
    expect(await journal.details(aRefId(1))).toMatchObject({
      value: {
        events: [
          { entry: { kind: 'created' } },
          { entry: { kind: 'sending' } },
          { entry: { kind: 'recharge_reply' } },
        ],
      },
    });
    await journal.close();
  },
);

test.runIf(canMount)('a disk that turns read-only answers so', async () => {
  const disk = smallDisk(4096);
  const result = await openJournal({ file: join(disk.folder, 'journal.db'), workerFile: worker.file });
  if (!result.ok) throw new Error(result.failure);
  await result.value.close();
  disk.readOnly();
  expect(await openJournal({ file: join(disk.folder, 'journal.db'), workerFile: worker.file })).toEqual({
    ok: false,
    failure: 'folder_read_only',
  });
});
