import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restoreHandlers } from '../../src/main/bridge/handlers/copies/restore-handlers';
import { makeCopyKey } from '../../src/main/copies/format/make-copy-key';
import { sealCopy } from '../../src/main/copies/format/seal-copy';
import { listHeads } from '../../src/main/copies/process/list-heads';
import { createRestore } from '../../src/main/copies/restore/restore';
import { memoryTries } from '../../src/main/settings/owner';
import { fail, ok } from '../../src/preload/contract/result';
import { openTestJournal } from '../journal/support/open-journal';
import { fakeClock } from '../support/fake-clock';
import { runnerHere } from './support/copies-at-hand';

const nobody = { by: null, allowedBy: null, rights: [] };
let folder: string;
let clock: ReturnType<typeof fakeClock>;
let selling: boolean;
let chosen: string | null;
let bugs: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-restore-'));
  mkdirSync(join(folder, 'data'));
  [clock, selling, chosen, bugs] = [fakeClock(), false, null, []];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function handlers() {
  const data = join(folder, 'data');
  const restore = createRestore({
    folder: data,
    clock,
    runner: runnerHere(),
    tries: memoryTries(clock),
    elsewhere: () => null,
    readSecret: (typed) => ({ passphrase: typed, recovery: null }),
    async without(work) {
      if (selling) return 'selling';
      await work();
      return 'done';
    },
    beside: { look: async () => [], putBack: async () => undefined },
    ownKey: () => null,
    restored: () => undefined,
    reportBug: (what) => void bugs.push(what),
  });
  const served = restoreHandlers({
    restore,
    hasOwner: async () => true,
    owner: {
      unlock: async (typed) => (typed === 'right' ? ok(null) : fail({ code: 'wrong_passphrase' })),
    },
    chooseExisting: async () => chosen,
    status: () => Promise.reject(new Error('there is no status here')),
  });
  return {
    forget: () => restore.forget(),
    begin: async (passphrase: string) => served['restore:begin']({ passphrase }, nobody),
    choose: async (ticket: string) => served['restore:choose']({ ticket }, nobody),
    look: async (ticket: string, id: string, secret: string) =>
      served['restore:look']({ ticket, id, secret }, nobody),
    swap: async (ticket: string) => served['restore:swap']({ ticket }, nobody),
    data,
  };
}

async function ticketOf(at: ReturnType<typeof handlers>): Promise<string> {
  const begun = await at.begin('right');
  if (!begun.ok) throw new Error(begun.failure.code);
  return begun.value.ticket;
}

test('who has not given the passphrase sees no copy, and a ticket is worth a quarter of an hour', async () => {
  const at = handlers();
  expect(await at.begin('wrong')).toEqual(fail({ code: 'wrong_passphrase' }));
  for (const refused of [await at.choose(''), await at.look('', '1', ''), await at.swap('')])
    expect(refused).toEqual(fail({ code: 'restore_over' }));
  const ticket = await ticketOf(at);
  expect(await at.choose(ticket)).toEqual(fail({ code: 'cancelled' }));
  clock.pass(15 * 60_000);
  expect(await at.choose(ticket)).toEqual(fail({ code: 'restore_over' }));
});

test('wrong secrets are counted: after some the next has to wait, however right it is', async () => {
  const { file, database } = await openTestJournal(join(folder, 'made.db'));
  database.pragma('wal_checkpoint(TRUNCATE)');
  chosen = join(folder, 'one.galla');
  const keys = [{ by: 'passphrase', ...(await makeCopyKey('of its day')) }] as const;
  const facts = { kind: 'copy', counter: 'KDRW', madeAt: 1, sales: 0 } as const;
  await sealCopy({ facts, keys, files: [{ name: 'journal.db', path: file }], target: chosen });
  const at = handlers();
  const ticket = await ticketOf(at);
  const listed = await at.choose(ticket);
  const id = listed.ok ? (listed.value.copies[0]?.id ?? '') : '';
  for (let nth = 0; nth < 3; nth += 1)
    expect(await at.look(ticket, id, 'a wrong one')).toEqual(fail({ code: 'wrong_secret' }));
  expect(await at.look(ticket, id, 'of its day')).toMatchObject(
    fail({ code: 'wrong_secret', cause: 'wait' }),
  );
  clock.pass(60_000);
  expect(await at.look(ticket, id, 'of its day')).toMatchObject({ ok: true });
});

test('a copy that does not read neither counts as a try nor forgets those that were wrong', async () => {
  const { file, database } = await openTestJournal(join(folder, 'made.db'));
  database.pragma('wal_checkpoint(TRUNCATE)');
  chosen = join(folder, 'one.galla');
  const keys = [{ by: 'passphrase', ...(await makeCopyKey('of its day')) }] as const;
  const facts = { kind: 'copy', counter: 'KDRW', madeAt: 1, sales: 0 } as const;
  await sealCopy({ facts, keys, files: [{ name: 'journal.db', path: file }], target: chosen });
  // Whole by its sum, and nothing in it; and one that was cut off.
  const sealed = readFileSync(chosen);
  const head = sealed.subarray(0, sealed.indexOf('\n') + 1);
  const hollow = Buffer.concat([head, Buffer.from('nothing')]);
  const sum = createHash('sha256').update(hollow).digest('hex');
  writeFileSync(join(folder, 'hollow.galla'), Buffer.concat([hollow, Buffer.from(`\nsha256:${sum}\n`)]));
  writeFileSync(join(folder, 'cut.galla'), sealed.subarray(0, -100));
  const at = handlers();
  const ticket = await ticketOf(at);
  const ids: string[] = [];
  for (const name of ['one', 'hollow', 'cut']) {
    chosen = join(folder, `${name}.galla`);
    const listed = await at.choose(ticket);
    ids.push(listed.ok ? (listed.value.copies.at(-1)?.id ?? '') : '');
  }
  const [one = '', empty = '', cut = ''] = ids;
  const damaged = fail({ code: 'restore_refused', cause: 'damaged' });
  for (let nth = 0; nth < 10; nth += 1) expect(await at.look(ticket, cut, 'anything')).toEqual(damaged);
  for (let nth = 0; nth < 2; nth += 1)
    expect(await at.look(ticket, one, 'a wrong one')).toEqual(fail({ code: 'wrong_secret' }));
  expect(await at.look(ticket, empty, 'of its day')).toEqual(damaged);
  expect(await at.look(ticket, one, 'of its day')).toMatchObject(
    fail({ code: 'wrong_secret', cause: 'wait' }),
  );
});

test('nothing is put in place that was not looked at, while a sale is on its way, or that is no journal', async () => {
  chosen = join(folder, 'rubbish.db');
  writeFileSync(chosen, 'rubbish');
  const at = handlers();
  writeFileSync(join(at.data, 'journal.db'), 'as it was');
  let ticket = await ticketOf(at);
  expect(await at.swap(ticket)).toEqual(fail({ code: 'restore_refused', cause: 'not_looked_at' }));
  const listed = await at.choose(ticket);
  expect(listed).toMatchObject({ value: { copies: [{ source: 'chosen', isGood: false, sales: null }] } });
  expect(await at.look(ticket, '1', '')).toEqual(fail({ code: 'restore_refused', cause: 'not_a_copy' }));
  chosen = (await openTestJournal(join(folder, 'made.db'))).file;
  ticket = await ticketOf(at);
  await at.choose(ticket);
  expect(await at.look(ticket, '1', '')).toMatchObject({
    ok: true,
    value: { sales: 0, since: null, fromLog: 0 },
  });
  selling = true;
  expect(await at.swap(ticket)).toEqual(fail({ code: 'restore_refused', cause: 'selling' }));
  expect(readFileSync(join(at.data, 'journal.db'), 'utf8')).toBe('as it was');
  expect(bugs).toEqual([]);
});

test('who begins is gone: the ticket is worth nothing, and the plain journal of a dry run lies nowhere any more', async () => {
  const at = handlers();
  chosen = (await openTestJournal(join(folder, 'made.db'))).file;
  const ticket = await ticketOf(at);
  await at.choose(ticket);
  expect(await at.look(ticket, '1', '')).toMatchObject({ ok: true });
  const staged = join(at.data, 'backups', 'restore', 'journal.db');
  expect(existsSync(staged)).toBe(true);
  await at.forget();
  expect(existsSync(staged)).toBe(false);
  for (const refused of [await at.choose(ticket), await at.look(ticket, '1', ''), await at.swap(ticket)])
    expect(refused).toEqual(fail({ code: 'restore_over' }));
});

test('a journal is not put in place where its new epoch cannot be noted: its numbers would be given out again', async () => {
  const at = handlers();
  writeFileSync(join(at.data, 'journal.db'), 'as it was');
  const made = await openTestJournal(join(folder, 'made.db'));
  chosen = made.file;
  const ticket = await ticketOf(at);
  await at.choose(ticket);
  expect(await at.look(ticket, '1', '')).toMatchObject({ ok: true });
  mkdirSync(join(at.data, 'sent.log'));
  expect(await at.swap(ticket)).toEqual(fail({ code: 'restore_refused', cause: 'failed' }));
  expect(readFileSync(join(at.data, 'journal.db'), 'utf8')).toBe('as it was');
});

test('a pipe, or a file that would leave no room to sell, is not copied beside the journal', async () => {
  const at = handlers();
  chosen = join(folder, 'pipe.db');
  execFileSync('mkfifo', [chosen]);
  let ticket = await ticketOf(at);
  await at.choose(ticket);
  expect(await at.look(ticket, '1', '')).toEqual(fail({ code: 'restore_refused', cause: 'not_a_copy' }));
  chosen = join(folder, 'large.galla');
  writeFileSync(chosen, '');
  truncateSync(chosen, 2 ** 43);
  ticket = await ticketOf(at);
  await at.choose(ticket);
  expect(await at.look(ticket, '1', '')).toEqual(fail({ code: 'restore_refused', cause: 'disk_full' }));
});

test('a pipe that is called like a copy does not keep the others from the list', async () => {
  execFileSync('mkfifo', [join(folder, 'galla-KDRW-9.galla')]);
  writeFileSync(join(folder, 'galla-KDRW-1.galla'), 'rubbish');
  expect(await listHeads(folder)).toMatchObject({
    ok: true,
    value: [{ isWhole: false }, { isWhole: false }],
  });
}, 2000);
