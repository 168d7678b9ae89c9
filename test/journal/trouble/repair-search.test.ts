import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJournal } from '../../../src/main/journal/thread/journal-client';
import { buildWorker, type BuiltWorker } from '../support/build-worker';
import { after, anIntent, aRefId, rechargeReply, WINDOW } from '../support/builders';
import { journalFolder } from '../support/journal-folder';
import { searchingFor } from '../../support/builders/searching-for';

let worker: BuiltWorker;

beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

/** Breaks all of the index, so that nothing can be written to it, or only what was filled in. */
function damageSearch(file: string, what: 'all' | 'content'): void {
  const vandal = new Database(file);
  vandal.unsafeMode(true);
  const content = what === 'content' ? 'WHERE id > 10' : '';
  const damage = vandal.prepare(`UPDATE recharge_search_data SET block = x'ff00ff' ${content}`);
  expect(damage.run().changes).toBeGreaterThan(0);
  vandal.close();
}

test('a damaged search index keeps no backup from being made, and what is put back opens', async () => {
  const folder = journalFolder();
  const file = join(folder, 'journal.db');
  const first = await openJournal({ file, workerFile: worker.file });
  if (!first.ok) throw new Error(first.failure);
  await first.value.openIntent(anIntent(1), WINDOW, after(0));
  await first.value.enter(aRefId(1), { kind: 'sending' }, after(1), 'created');
  await first.value.close();
  damageSearch(file, 'content');

  const again = await openJournal({ file, workerFile: worker.file });
  if (!again.ok) throw new Error(again.failure);
  const copy = join(folder, 'copy.db');
  expect(await again.value.backUp(copy)).toEqual({ ok: true, value: null });
  await again.value.close();
  const restored = await openJournal({ file: copy, workerFile: worker.file });
  if (!restored.ok) throw new Error(restored.failure);
  expect(
    await restored.value.enter(aRefId(1), { kind: 'interrupted', sentLog: 'line' }, after(2)),
  ).toMatchObject({
    ok: true,
  });
  await restored.value.close();
});

test('a damaged search index keeps no result from being saved, and is made anew', async () => {
  const file = join(journalFolder(), 'journal.db');
  const first = await openJournal({ file, workerFile: worker.file });
  if (!first.ok) throw new Error(first.failure);
  await first.value.openIntent(anIntent(1), WINDOW, after(0));
  await first.value.enter(aRefId(1), { kind: 'sending' }, after(1), 'created');
  await first.value.close();
  damageSearch(file, 'all');

  const again = await openJournal({ file, workerFile: worker.file });
  if (!again.ok) throw new Error(again.failure);
  const saved = await again.value.enter(aRefId(1), rechargeReply('Success'), after(2));
  expect(saved).toMatchObject({ ok: true, value: { kind: 'entered', recharge: { state: 'success' } } });
  const found = await again.value.historyPage(searchingFor('0012345'), null, 10);
  expect(found).toMatchObject({ ok: true, value: { rows: [{ refId: aRefId(1) }] } });
  await again.value.close();
});
