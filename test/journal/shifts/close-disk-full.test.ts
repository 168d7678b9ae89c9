import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { openJournal } from '../../../src/main/journal/thread/journal-client';
import { buildWorker, type BuiltWorker } from '../support/build-worker';
import { after, anIntent, WINDOW } from '../support/builders';
import { canMount, smallDisk } from '../support/small-disk';
import { judging, rupees } from './a-day';

let worker: BuiltWorker;

beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

test.runIf(canMount)(
  'on a full disk no Z is half written, and with room the same close is finished',
  async () => {
    const disk = smallDisk(4096);
    const result = await openJournal({ file: join(disk.folder, 'journal.db'), workerFile: worker.file });
    if (!result.ok) throw new Error(result.failure);
    const journal = result.value;
    const beginning = { day: null, asked: { kind: 'skipped' }, isBlind: false, run: judging.run } as const;
    await journal.beginClose(beginning, after(1), 'begin');
    const draft = await journal.closeDraft(judging);
    const number = draft.ok ? (draft.value?.draft ?? 0) : 0;
    const count = { draft: number, counted: rupees(10), again: false, run: judging.run };
    expect(await journal.countClose(count, after(2), 'count')).toMatchObject({ value: 'done' });
    disk.fill();
    // What room the log still has is used up first.
    let n = 0;
    for (let made = true; made;) {
      n += 1;
      const intent = anIntent(n, { number: String(9_000_000_000 + n), customerName: 'x'.repeat(4000) });
      made = (await journal.openIntent(intent, WINDOW, after(n), [])).ok;
    }
    const ending = { draft: number, note: 'x'.repeat(4000), takenOutPaise: paise(10_00), ...judging };
    expect(await journal.finishClose(ending, after(9000), 'finish')).toEqual({
      ok: false,
      failure: 'disk_full',
    });
    expect(await journal.closesPage(null)).toMatchObject({ value: { closes: [] } });
    expect(await journal.drawerNow()).toMatchObject({ value: { countedAt: null } });
    disk.empty();
    expect(await journal.finishClose(ending, after(9001), 'finish')).toEqual({ ok: true, value: 'done' });
    expect(await journal.closesPage(null)).toMatchObject({ value: { closes: [{ n: 1 }] } });
    await journal.close();
  },
);
