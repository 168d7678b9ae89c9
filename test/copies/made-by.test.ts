import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync, sign } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CopiesSetting } from '../../src/main/copies/elsewhere/copies-setting';
import { createCopiesElsewhere } from '../../src/main/copies/elsewhere/copies-elsewhere';
import { copySealText, listedFile, SEAL_FILE, type CopySeal } from '../../src/main/copies/format/copy-seal';
import { readHead, type CopyHead, type CopyKeys } from '../../src/main/copies/format/copy-head';
import { openCopy } from '../../src/main/copies/format/open-copy';
import { sealCopy } from '../../src/main/copies/format/seal-copy';
import { prepareFolder } from '../../src/main/copies/process/prepared-folder';
import { createRestore } from '../../src/main/copies/restore/restore';
import { checkpointText, keyText } from '../../src/main/journal/checkpoints/checkpoint';
import { checkpointsBeside } from '../../src/main/journal/checkpoints/checkpoints-file';
import type { JournalCalls } from '../../src/main/journal/thread/calls';
import type { CopyMaker } from '../../src/preload/contract/copies/restore';
import { ok } from '../../src/preload/contract/result';
import { openTestJournal } from '../journal/support/open-journal';
import { fakeClock } from '../support/fake-clock';
import { bothKeys, passphrase, runnerHere } from './support/copies-at-hand';
import { memoryTries } from '../../src/main/settings/owner';

let keys: CopyKeys;
let folder = '';
let stick = '';
let data = '';
let told: (readonly [string, CopyMaker | null])[] = [];

beforeAll(async () => {
  keys = await bothKeys();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galla-made-by-'));
  [stick, data] = [join(folder, 'stick'), join(folder, 'data')];
  for (const each of [stick, data]) mkdirSync(each);
  await prepareFolder(stick);
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A key, as one of a counter's own. */
function aKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex'),
    sign: (text: string): string => sign(null, Buffer.from(text), privateKey).toString('hex'),
  };
}
type Key = ReturnType<typeof aKey>;

/** Keeps a checkpoint, as before each copy. */
function keepCheckpoint(journal: JournalCalls, { publicKey, sign: by }: Key): void {
  const { counter } = journal.epochNow();
  journal.noteCounterKey({ publicKey, signature: by(keyText(counter, publicKey, 5)) }, 5);
  const place = { ...journal.placeNow(), at: 5 };
  const signed = { publicKey, signature: by(checkpointText(place)) };
  if (journal.noteCheckpoint({ ...place, signed, why: 'copy', close: null }) !== 'noted')
    throw new Error('no checkpoint');
}

/** A shop that has made one copy elsewhere; answers its path. */
async function madeBy(key: Key | null): Promise<string> {
  const { journal, database } = await openTestJournal(join(data, 'journal.db'));
  if (key !== null) keepCheckpoint(journal, key);
  let setting: CopiesSetting = { folder: stick, since: 0, closed: '', kept: [] };
  const elsewhere = createCopiesElsewhere({
    clock: fakeClock(),
    folder: data,
    runner: runnerHere(),
    signer: { soon: async () => key },
    setting: () => setting,
    save: (next) => {
      setting = next;
    },
    keys: async () => keys,
    settings: () => '{}',
    changed: () => undefined,
  });
  const background = elsewhere.background({
    journal: {
      backUp: async (file) => ok(await journal.backUp(file)),
      epochNow: async () => ok(journal.epochNow()),
      closedSoFar: async () => ok('0 0'),
      newestCheckpoint: async () => ok(journal.newestCheckpoint()),
    },
    sentLog: { noteCopy: async () => ok(null) },
    selling: () => false,
  });
  background.start();
  expect(await elsewhere.makeNow()).toEqual(ok(null));
  background.stop();
  database.close();
  const name = readdirSync(stick).find((each) => each.endsWith('.galla'));
  return join(stick, name ?? '');
}

/** What the dry run says, on a computer whose data folder is this. */
async function looked(copy: string, own: string | null, at = data): Promise<CopyMaker | null> {
  const restore = createRestore({
    folder: at,
    clock: fakeClock(),
    runner: runnerHere(),
    tries: memoryTries(fakeClock()),
    elsewhere: () => null,
    readSecret: (typed) => ({ passphrase: typed, recovery: null }),
    async without(work) {
      await work();
      return 'done';
    },
    beside: { look: async () => [], putBack: async () => undefined },
    ownKey: () => own,
    restored: (...all) => void told.push(all),
    reportBug: () => undefined,
  });
  await restore.begin();
  const [first] = (await restore.add(copy)).copies;
  const seen = await restore.look(first?.id ?? '', passphrase);
  if (!seen.ok) throw new Error(JSON.stringify(seen.failure));
  expect(await restore.swap()).toEqual(ok(null));
  return seen.value.madeBy;
}

/** Opens a copy with the passphrase, does this to its files, and seals it anew to the keys of its head: nobody needs a secret for that. */
async function altered(
  copy: string,
  change: (inside: string) => void,
  says: CopyHead | null = null,
): Promise<string> {
  const inside = join(folder, 'inside');
  const opened = await openCopy({
    file: copy,
    secret: { passphrase, recovery: null },
    folder: inside,
  });
  const head = await readHead(copy);
  if (!opened.ok || !head.ok) throw new Error('the copy does not open');
  change(inside);
  const files = readdirSync(inside).map((name) => ({ name, path: join(inside, name) }));
  const target = join(folder, 'altered.galla');
  await sealCopy({ ...(says ?? head.value.head), files, target });
  return target;
}

test('a copy of this counter is known by its signature, also where its journal is gone; who put it back is told', async () => {
  const key = aKey();
  const copy = await madeBy(key);
  expect(await looked(copy, null)).toBe('this');
  rmSync(join(data, 'journal.db'));
  expect(await looked(copy, key.publicKey)).toBe('this');
  const name = copy.slice(stick.length + 1);
  expect(told).toEqual([
    [name, 'this'],
    [name, 'this'],
  ]);
});

test('a key that this counter had before its key ring was lost is known by the journal', async () => {
  const copy = await madeBy(aKey());
  expect(await looked(copy, aKey().publicKey)).toBe('this');
});

test('where nothing says which keys the counter had, and for a copy that nobody signed, it is not known', async () => {
  const copy = await madeBy(aKey());
  const fresh = join(folder, 'fresh');
  mkdirSync(fresh);
  expect(await looked(copy, null, fresh)).toBe('unknown');
  rmSync(stick, { recursive: true });
  mkdirSync(stick);
  await prepareFolder(stick);
  rmSync(data, { recursive: true });
  mkdirSync(data);
  expect(await looked(await madeBy(null), aKey().publicKey)).toBe('unknown');
});

test('a copy of the same keys by somebody else is told: another journal inside, another signer, or none', async () => {
  const key = aKey();
  const copy = await madeBy(key);
  const foreign = await openTestJournal(join(folder, 'foreign.db'));
  foreign.database.pragma('wal_checkpoint(TRUNCATE)');
  const swapped = await altered(copy, (inside) => copyFileSync(foreign.file, join(inside, 'journal.db')));
  expect(await looked(swapped, key.publicKey)).toBe('another');
  const bare = await altered(copy, (inside) => rmSync(join(inside, SEAL_FILE)));
  expect(await looked(bare, key.publicKey)).toBe('unknown');
  const head = await readHead(copy);
  if (!head.ok) throw new Error(head.failure);
  const later = { ...head.value.head, facts: { ...head.value.head.facts, madeAt: 99 } };
  expect(await looked(await altered(copy, () => undefined, later), key.publicKey)).toBe('another');
  const more = await altered(copy, (inside) => writeFileSync(join(inside, 'logo.png'), 'another'));
  expect(await looked(more, key.publicKey)).toBe('another');
});

test('a stranger’s own signature is another’s, whatever the journal inside says of keys', async () => {
  const key = aKey();
  const copy = await madeBy(key);
  const stranger = aKey();
  const inside = join(folder, 'inside');
  await openCopy({ file: copy, secret: { passphrase, recovery: null }, folder: inside });
  const { journal, database } = await openTestJournal(join(inside, 'journal.db'));
  keepCheckpoint(journal, stranger);
  const checkpoint = journal.newestCheckpoint();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  if (checkpoint === null) throw new Error('no checkpoint');
  const names = readdirSync(inside).filter((name) => name !== SEAL_FILE);
  const files = names.map((name) => ({ name, path: join(inside, name) }));
  const said = { counter: checkpoint.counter, madeAt: 7, checkpoint };
  const text = copySealText(said, await Promise.all(files.map(listedFile)));
  const seal: CopySeal = {
    ...said,
    signed: { publicKey: stranger.publicKey, signature: stranger.sign(text) },
  };
  writeFileSync(join(inside, SEAL_FILE), JSON.stringify(seal));
  const target = join(folder, 'strange.galla');
  const facts = { kind: 'copy', counter: checkpoint.counter, madeAt: 7, sales: 0 } as const;
  await sealCopy({
    facts,
    keys,
    files: [...files, { name: SEAL_FILE, path: join(inside, SEAL_FILE) }],
    target,
  });
  expect(await looked(target, key.publicKey)).toBe('another');
});

test('each copy leaves its checkpoint beside it, once for each', async () => {
  const key = aKey();
  await madeBy(key);
  const name = readdirSync(stick).find((each) => each.endsWith('-checkpoints.txt')) ?? '';
  const counter = name.split('-')[1] ?? '';
  expect(await checkpointsBeside(stick, counter)).toMatchObject([
    { counter, signed: { publicKey: key.publicKey } },
  ]);
});
