import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import type { CopyKeys } from '../../../src/main/copies/format/copy-head';
import { sealCopy } from '../../../src/main/copies/format/seal-copy';
import { systemClock } from '../../../src/main/desk/system-clock';
import { anybody } from '../../../src/main/recharge/state/moment';
import { fail, ok } from '../../../src/preload/contract/result';
import { closeName } from '../../../src/preload/contract/shift/close-id';
import { paise } from '../../../src/preload/contract/money';
import { aRequestId } from '../../support/builders/a-request-id';
import { aPersonId } from '../../support/builders/a-person-id';
import { aDesk, passes, type TestDesk } from '../../support/desk/a-desk';
import { resetsAfterRequest } from '../../support/scripted-gateway/behaviour';
import { startScriptedGateway, type ScriptedGateway } from '../../support/scripted-gateway/scripted-gateway';
import { bothKeys, passphrase, recovery, runnerHere } from '../support/copies-at-hand';
import { aMoveOut, aNewcomer } from './a-move';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const hurried = { ...systemClock, monotonic: () => systemClock.monotonic() * 1000 };
let keys: CopyKeys;
let place: string;
let gateway: ScriptedGateway;
const open: TestDesk[] = [];

beforeAll(async () => {
  keys = await bothKeys();
});
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'galla-moves-'));
  mkdirSync(join(place, 'old'));
  gateway = await startScriptedGateway();
});
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
  await gateway.close();
  rmSync(place, { recursive: true, force: true });
});

async function deskIn(folder: string): Promise<TestDesk> {
  const desk = await aDesk(folder, gateway, inject('journalWorker'), { clock: hurried });
  open.push(desk);
  return desk;
}

async function sellTo(desk: TestDesk, number: string) {
  const ticket = desk.readBack({ number });
  await passes(2);
  const sold = await desk.submit({ ticket, payment: 'cash', parts: null, reason: '', lastFour: '' }, anybody);
  await desk.dispatcher.idle();
  return sold;
}

async function closeDay({ closes }: TestDesk) {
  const begun = await closes.begin(
    { requestId: aRequestId(), day: null, ask: false },
    () => undefined,
    anybody,
  );
  if (!begun.ok) throw new Error(begun.failure.kind);
  const { draft } = begun.value;
  const pieces = [{ kind: 'coin', paise: paise(100), pieces: '1' }] as const;
  for (const again of [false, true])
    await closes.count({ requestId: aRequestId(), draft, pieces, again }, anybody);
  await closes.compare({ draft, upiTold: '0' }, anybody);
  return closes.finish({ requestId: aRequestId(), draft, note: 'noted', takenOut: '' }, anybody);
}

async function zOf(desk: TestDesk): Promise<string> {
  const done = await closeDay(desk);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return closeName(done.value);
}

/** A shop that sold well once, does not know of one sale, and has closed. */
async function aShop() {
  const desk = await deskIn(join(place, 'old'));
  gateway.plan('9876500002', resetsAfterRequest('Success'));
  const sold = [await sellTo(desk, '9876500001'), await sellTo(desk, '9876500002')];
  await desk.journal.notePeople(
    [
      {
        person: aPersonId('a'),
        name: 'Asha',
        role: 'staff',
        language: 'en',
        active: true,
        pin: '{"hash":"of a PIN"}',
      },
    ],
    { at: 1, by: null, allowedBy: null },
  );
  const z = await zOf(desk);
  const [success, unknown] = sold.flatMap((each) => (each.ok ? [each.value.refId] : []));
  if (success === undefined || unknown === undefined) throw new Error('not sold');
  return { desk, z, success, unknown };
}

test('a shop moves: the old computer only reads, the new one asks about what is open, and no Z is called as another', async () => {
  const { desk, z, success, unknown } = await aShop();
  const file = join(place, 'shop.galla');
  const out = aMoveOut(join(place, 'old'), desk.journal);
  expect(await out.out(file, keys, anybody)).toEqual(ok(null));
  expect(out.told()).toMatchObject({ kind: 'moved' });
  await expect(sellTo(desk, '9876500003')).rejects.toThrow('has moved to another computer');
  await expect(closeDay(desk)).rejects.toThrow('has moved to another computer');
  expect(existsSync(join(place, 'old/backups/moving'))).toBe(false);

  const newcomer = aNewcomer(join(place, 'new'), inject('journalWorker'));
  expect(await newcomer.choose(file)).toMatchObject(ok({ name: 'shop.galla', kind: 'move', sales: 2 }));
  expect(await newcomer.bring()).toEqual(fail('absent'));
  expect(await newcomer.look('a wrong one')).toEqual(fail({ kind: 'wrong_secret', waitMs: null }));
  expect(await newcomer.look(passphrase)).toMatchObject(ok({ sales: 2, open: 1, faults: 0 }));
  expect(existsSync(join(newcomer.folder, 'journal.db'))).toBe(false);
  expect(await newcomer.bring()).toEqual(ok(null));
  expect(newcomer.bugs).toEqual([]);
  expect(newcomer.settled()).toEqual({ owner: null, people: true });
  expect(readdirSync(newcomer.folder).filter((name) => name.startsWith('arriving'))).toEqual([]);
  expect(existsSync(join(newcomer.folder, 'backups/arriving'))).toBe(false);

  const there = await deskIn(newcomer.folder);
  expect(there.bugs).toEqual([]);
  expect(await there.journal.recharge(success)).toMatchObject(ok({ state: 'success' }));
  const again = await sellTo(there, '9876500002');
  expect(again).toMatchObject(fail({ kind: 'open_duplicate' }));
  await there.followUp.check(unknown, 'by_hand', anybody);
  expect(await there.journal.recharge(unknown)).toMatchObject(ok({ state: 'success' }));
  expect(await sellTo(there, '9876500004')).toMatchObject({ ok: true });
  const newZ = await zOf(there);
  expect(newZ.slice(0, 4)).not.toBe(z.slice(0, 4));
  const people = await there.journal.readPeople();
  expect(people.ok && people.value.people.map(({ name, pin }) => [name, pin])).toEqual([['Asha', null]]);

  // The owner's word: both sell, and still no Z is there twice and nothing was sent twice.
  expect(await out.stay(anybody)).toEqual(ok(null));
  expect(out.told()).toBeNull();
  expect(await sellTo(desk, '9876500005')).toMatchObject({ ok: true });
  const oldZ = await zOf(desk);
  expect(new Set([z, newZ, oldZ]).size).toBe(3);
  expect([...gateway.seen().values()].filter((times) => times !== 1)).toEqual([]);
});

test('the file holds no token, no pepper and no secret of the key ring, and opens by the recovery code as well', async () => {
  const { desk } = await aShop();
  for (const name of ['secrets.json', 'pepper.json', 'verified.json'])
    writeFileSync(join(place, 'old', name), '{"sealed":"QUJD"}');
  const file = join(place, 'shop.galla');
  await aMoveOut(join(place, 'old'), desk.journal).out(file, keys, anybody);
  const opened = await runnerHere().run(
    'open',
    { file, folder: join(place, 'opened'), secret: { passphrase: null, recovery } },
    60_000,
  );
  expect(opened.ok && opened.value.files.map(({ name }) => name).sort()).toEqual([
    'journal.db',
    'sent.log',
    'settings.json',
  ]);
  expect(readFileSync(file).includes('9876500001')).toBe(false);
});

test('nothing moves while a shift is open, and what cannot be written leaves the shop away until the owner decides', async () => {
  const { desk } = await aShop();
  const out = aMoveOut(join(place, 'old'), desk.journal);
  await desk.journal.beginShift({ at: 1, by: null, allowedBy: null }, 'shift');
  expect(await out.out(join(place, 'shop.galla'), keys, anybody)).toEqual(fail('shift_open'));
  expect(out.told()).toBeNull();
  await zOf(desk);
  expect(await out.out(join(place, 'no-stick/shop.galla'), keys, anybody)).toEqual(fail('absent'));
  expect(out.told()).toMatchObject({ kind: 'moving' });
  expect(await out.out(join(place, 'shop.galla'), keys, anybody)).toEqual(ok(null));
  expect(out.told()).toMatchObject({ kind: 'moved' });
});

test('a computer that has a shop takes none, and a damaged or foreign file brings none', async () => {
  const { desk } = await aShop();
  const file = join(place, 'shop.galla');
  await aMoveOut(join(place, 'old'), desk.journal).out(file, keys, anybody);
  const taken = aNewcomer(join(place, 'taken'), inject('journalWorker'), { hasShop: true });
  expect(await taken.choose(file)).toEqual(fail('has_shop'));
  expect(await taken.bring()).toEqual(fail('absent'));
  const newcomer = aNewcomer(join(place, 'new'), inject('journalWorker'));
  expect(await newcomer.choose(join(place, 'nothing.galla'))).toEqual(fail('absent'));
  writeFileSync(join(place, 'rubbish.galla'), 'rubbish');
  expect(await newcomer.choose(join(place, 'rubbish.galla'))).toEqual(fail('not_a_copy'));
  writeFileSync(file, readFileSync(file).subarray(0, -10));
  expect(await newcomer.choose(file)).toEqual(fail('damaged'));
  expect(existsSync(join(newcomer.folder, 'journal.db'))).toBe(false);
});

test('an arrival that was stopped when it had begun is finished by the next start, and one that had not leaves nothing', async () => {
  const { desk } = await aShop();
  const file = join(place, 'shop.galla');
  await aMoveOut(join(place, 'old'), desk.journal).out(file, keys, anybody);
  const folder = join(place, 'new');
  const stopped = aNewcomer(folder, inject('journalWorker'), {
    without: () => Promise.reject(new Error('the power went')),
  });
  await stopped.choose(file);
  await stopped.look(passphrase);
  await aNewcomer(folder, inject('journalWorker')).resume();
  expect(existsSync(join(folder, 'backups/arriving'))).toBe(false);

  await stopped.choose(file);
  await stopped.look(passphrase);
  expect(await stopped.bring()).toEqual(fail('failed'));
  expect(readdirSync(folder).sort()).toEqual(['arriving.json', 'backups']);
  const next = aNewcomer(folder, inject('journalWorker'));
  await next.resume();
  expect(next.settled()).toEqual({ owner: null, people: true });
  expect(readdirSync(folder).sort()).toEqual(['backups', 'journal.db', 'sent.log']);
  const there = await deskIn(folder);
  expect(await sellTo(there, '9876500009')).toMatchObject({ ok: true });
});

/** A copy as from a computer that sells on, sealed as copies elsewhere are. */
async function copyOf({ desk }: Awaited<ReturnType<typeof aShop>>, file: string): Promise<void> {
  const plain = `${file}.db`;
  expect(await desk.journal.backUp(plain)).toMatchObject({ ok: true });
  const epoch = await desk.journal.epochNow();
  if (!epoch.ok) throw new Error(epoch.failure);
  await sealCopy({
    facts: { kind: 'copy', counter: epoch.value.counter, madeAt: 1, sales: 2 },
    keys,
    files: [
      { name: 'journal.db', path: plain },
      { name: 'sent.log', path: join(place, 'old/sent.log') },
    ],
    target: file,
  });
}

test('a file that is looked at after an arrival was stopped is never put in its place as it is', async () => {
  const shop = await aShop();
  const file = join(place, 'copy.galla');
  await copyOf(shop, file);
  const stopped = aNewcomer(join(place, 'new'), inject('journalWorker'), {
    without: () => Promise.reject(new Error('the disk said no')),
  });
  await stopped.choose(file);
  await stopped.look(passphrase);
  expect(await stopped.bring()).toEqual(fail('failed'));
  // Once more, and the power goes while what it would do is read.
  expect(await stopped.choose(file)).toEqual(fail('failed'));
  expect(await stopped.look(passphrase)).toMatchObject({ ok: false });
  const next = aNewcomer(stopped.folder, inject('journalWorker'));
  expect(await next.choose(file)).toEqual(fail('has_shop'));
  expect(next.settled()).toEqual({ owner: null, people: true });
  const there = await deskIn(stopped.folder);
  expect(await sellTo(there, '9876500004')).toMatchObject({ ok: true });
  expect(await sellTo(shop.desk, '9876500005')).toMatchObject({ ok: true });
  expect((await zOf(there)).slice(0, 4)).not.toBe((await zOf(shop.desk)).slice(0, 4));
});

test('a file that was changed for another since it was chosen is chosen again', async () => {
  const shop = await aShop();
  const [copy, file] = [join(place, 'copy.galla'), join(place, 'shop.galla')];
  await copyOf(shop, copy);
  await aMoveOut(join(place, 'old'), shop.desk.journal).out(file, keys, anybody);
  const newcomer = aNewcomer(join(place, 'new'), inject('journalWorker'));
  expect(await newcomer.choose(file)).toMatchObject(ok({ kind: 'move' }));
  copyFileSync(copy, file);
  expect(await newcomer.look(passphrase)).toEqual(fail({ kind: 'refused', cause: 'absent' }));
  expect(await newcomer.bring()).toEqual(fail('absent'));
  expect(await newcomer.choose(file)).toMatchObject(ok({ kind: 'copy' }));
});

test('a file that does not open any more is no try, and forgets none that was wrong', async () => {
  const shop = await aShop();
  const file = join(place, 'shop.galla');
  await aMoveOut(join(place, 'old'), shop.desk.journal).out(file, keys, anybody);
  const tries = { begin: vi.fn<() => Promise<number>>(async () => 0), right: vi.fn<() => Promise<void>>() };
  const newcomer = aNewcomer(join(place, 'new'), inject('journalWorker'), { tries });
  expect(await newcomer.choose(file)).toMatchObject({ ok: true });
  expect(await newcomer.look('no such passphrase')).toEqual(fail({ kind: 'wrong_secret', waitMs: null }));
  writeFileSync(file, readFileSync(file).subarray(0, -10));
  expect(await newcomer.look('another guess')).toEqual(fail({ kind: 'refused', cause: 'damaged' }));
  expect([tries.begin.mock.calls.length, tries.right.mock.calls.length]).toEqual([1, 0]);
});

test('an older journal that is put back on the old computer sells nothing before the owner says so', async () => {
  const { desk } = await aShop();
  const before = join(place, 'before.db');
  await desk.journal.backUp(before);
  await aMoveOut(join(place, 'old'), desk.journal).out(join(place, 'shop.galla'), keys, anybody);
  await open.pop()?.close();
  copyFileSync(before, join(place, 'old/journal.db'));
  const again = await deskIn(join(place, 'old'));
  expect(await again.journal.awayNow()).toMatchObject(ok({ kind: 'moved' }));
  await expect(sellTo(again, '9876500006')).rejects.toThrow('has moved to another computer');
  const out = aMoveOut(join(place, 'old'), again.journal);
  expect(await out.stay(anybody)).toEqual(ok(null));
  await open.pop()?.close();
  const here = await deskIn(join(place, 'old'));
  expect(await sellTo(here, '9876500006')).toMatchObject({ ok: true });
});

test('an old copy put over the journal on both computers makes no Z of either as one of the other', async () => {
  const { desk } = await aShop();
  const [file, before] = [join(place, 'shop.galla'), join(place, 'before.db')];
  await desk.journal.backUp(before);
  const out = aMoveOut(join(place, 'old'), desk.journal);
  await out.out(file, keys, anybody);
  const newcomer = aNewcomer(join(place, 'new'), inject('journalWorker'));
  await newcomer.choose(file);
  await newcomer.look(passphrase);
  await newcomer.bring();
  const there = await deskIn(newcomer.folder);
  await out.stay(anybody);
  for (const [nth, each] of [desk, there].entries()) await sellTo(each, `987650001${nth}`);
  for (const each of open.splice(0)) await each.close();
  const names: string[] = [];
  for (const folder of [join(place, 'old'), newcomer.folder]) {
    copyFileSync(before, join(folder, 'journal.db'));
    const again = await deskIn(folder);
    // It knows nothing of the move, and the log does.
    await aMoveOut(folder, again.journal).stay(anybody);
    names.push(await zOf(again));
    const counter = await again.journal.epochNow();
    await again.close();
    open.splice(open.indexOf(again), 1);
    // The cause is known: the next start begins no other.
    expect(await (await deskIn(folder)).journal.epochNow()).toEqual(counter);
  }
  expect(new Set(names).size).toBe(2);
});
