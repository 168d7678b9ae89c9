import Database from 'better-sqlite3';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJournal, type Journal } from '../../src/main/journal/thread/journal-client';
import type { JournalPort } from '../../src/main/recharge/ports';
import { buildWorker, type BuiltWorker } from './support/build-worker';
import { after, anAccount, anIntent, aRefId, rechargeReply, WINDOW } from './support/builders';
import { journalFolder } from './support/journal-folder';

let worker: BuiltWorker;

beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

async function opened(file: string): Promise<Journal> {
  const result = await openJournal({ file, workerFile: worker.file });
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

test('the core gets its journal from a thread, and an answer means it is committed', async () => {
  const file = join(journalFolder(), 'journal.db');
  const journal = await opened(file);
  const port: JournalPort = journal;
  const made = await port.openIntent(anIntent(1), WINDOW, after(0), []);
  expect(made).toMatchObject({ ok: true, value: { kind: 'opened', recharge: { seq: 1 } } });

  // Another program reads while it is open.
  const reader = new Database(file, { readonly: true });
  expect(reader.prepare('SELECT ref_id, state FROM recharges').all()).toEqual([
    { ref_id: aRefId(1), state: 'created' },
  ]);
  reader.close();
  await journal.close();
});

test('answers come in the order of the questions', async () => {
  const journal = await opened(join(journalFolder(), 'journal.db'));
  const order: string[] = [];
  const noting = (what: string) => () => order.push(what);
  await Promise.all([
    journal.openIntent(anIntent(1), WINDOW, after(0)).then(noting('open')),
    journal.enter(aRefId(1), { kind: 'sending' }, after(1), 'created').then(noting('sending')),
    journal.recharge(aRefId(1)).then(noting('read')),
    journal.enter(aRefId(1), rechargeReply('Success'), after(2)).then(noting('reply')),
  ]);
  expect(order).toEqual(['open', 'sending', 'read', 'reply']);
  expect(await journal.recharge(aRefId(1))).toMatchObject({ ok: true, value: { state: 'success' } });
  await journal.close();
});

test('a message about the balance names its condition', async () => {
  const journal = await opened(join(journalFolder(), 'journal.db'));
  await journal.openIntent(anIntent(1), WINDOW, after(0));
  await journal.enter(aRefId(1), { kind: 'sending' }, after(1), 'created');
  const message = 'Insufficient Balance in your wallet';
  const entered = await journal.enter(
    aRefId(1),
    { kind: 'recharge_unclear', cause: 'http_status', httpStatus: 500, message },
    after(2),
  );
  expect(entered).toMatchObject({ value: { recharge: { message, condition: 'low_balance' } } });
  await journal.close();
});

test('closing answers what was asked, leaves one plain file, and refuses what comes later', async () => {
  const file = join(journalFolder(), 'journal.db');
  const journal = await opened(file);
  const asked = journal.openIntent(anIntent(1), WINDOW, after(0));
  const closing = journal.close();
  expect(await journal.recharge(aRefId(1))).toEqual({ ok: false, failure: 'closed' });
  expect(await asked).toMatchObject({ ok: true });
  await closing;
  await journal.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(await journal.unfinished()).toEqual({ ok: false, failure: 'closed' });
});

test('a backup is made and checked while selling goes on, and closing waits for it', async () => {
  const folder = journalFolder();
  const journal = await opened(join(folder, 'journal.db'));
  await journal.openIntent(anIntent(1), WINDOW, after(0));
  await journal.enter(aRefId(1), { kind: 'sending' }, after(1), 'created');
  const backingUp = journal.backUp(join(folder, 'copy.db'));
  const reply = journal.enter(aRefId(1), rechargeReply('Success'), after(2));
  expect(await reply).toMatchObject({ ok: true });
  await journal.close();
  expect(await backingUp).toEqual({ ok: true, value: null });
  expect(existsSync(join(folder, 'copy.db.part'))).toBe(false);
  const restored = await opened(join(folder, 'copy.db'));
  expect(await restored.recharge(aRefId(1))).toMatchObject({ ok: true, value: { refId: aRefId(1) } });
  expect(await restored.backUp(join(folder, 'journal.db'))).toEqual({ ok: false, failure: 'io' });
  await restored.close();
});

test('a mistake of the program is thrown to its caller and the journal goes on', async () => {
  const journal = await opened(join(journalFolder(), 'journal.db'));
  await journal.openIntent(anIntent(1), WINDOW, after(0));
  await expect(journal.openIntent(anIntent(1, { number: '9000000001' }), WINDOW, after(1))).rejects.toThrow(
    'never replaced',
  );
  expect(await journal.unfinished()).toMatchObject({ ok: true, value: [{ seq: 1 }] });
  await journal.close();
});

test('a thread that dies answers every question with a failure, then and later', async () => {
  const folder = journalFolder();
  const dying = join(folder, 'dying.cjs');
  writeFileSync(
    dying,
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', () => { throw new Error('gone'); });
     parentPort.postMessage({ kind: 'opened' });`,
  );
  const result = await openJournal({ file: join(folder, 'journal.db'), workerFile: dying });
  if (!result.ok) throw new Error(result.failure);
  const journal = result.value;
  const pending = await Promise.all([journal.unfinished(), journal.recharge(aRefId(1))]);
  expect(pending).toEqual([
    { ok: false, failure: 'io' },
    { ok: false, failure: 'io' },
  ]);
  expect(await journal.due(anAccount(), 0, 'old')).toEqual({ ok: false, failure: 'io' });
  await journal.close();
});

test('a thread that cannot be loaded, or refuses the file, says why', async () => {
  const folder = journalFolder();
  const file = join(folder, 'journal.db');
  expect(await openJournal({ file, workerFile: join(folder, 'absent.cjs') })).toEqual({
    ok: false,
    failure: 'journal_io',
  });
  writeFileSync(file, 'this is not a database at all, it is a letter to the landlord');
  expect(await openJournal({ file, workerFile: worker.file })).toEqual({
    ok: false,
    failure: 'journal_not_a_database',
  });
});
