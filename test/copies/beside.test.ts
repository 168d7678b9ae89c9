import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { besideJournal } from '../../src/main/beside-journal';
import { sealCopy } from '../../src/main/copies/format/seal-copy';
import { createRestore } from '../../src/main/copies/restore/restore';
import { findOperator } from '../../src/main/operators/catalogue';
import { openOperatorsFile } from '../../src/main/operators/operators-file';
import { writeOperatorsJson } from '../../src/main/operators/operators-json';
import { diskFiles } from '../../src/main/operators-store/disk-files';
import { memoryTries } from '../../src/main/settings/owner';
import { storedSettingsSchema, type StoredSettings } from '../../src/main/settings/stored-settings';
import { ok } from '../../src/preload/contract/result';
import { openTestJournal } from '../journal/support/open-journal';
import { starterCatalogue, starterOperator, starterText } from '../operators/starter-catalogue';
import { fakeClock } from '../support/fake-clock';
import { bothKeys, passphrase, runnerHere } from './support/copies-at-hand';

let folder: string;
let data: string;
let brought: string;
const clock = fakeClock();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galla-beside-'));
  [data, brought] = [join(folder, 'data'), join(folder, 'brought')];
  mkdirSync(data);
  mkdirSync(brought);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The data folder as Galla opens it, and whether its logo and the copy's can be read. */
async function world(settings: Partial<StoredSettings> = {}, logos = { here: false, brought: true }) {
  let stored = { ...storedSettingsSchema.parse({}), ...settings };
  const kept: string[] = [];
  const errors: string[] = [];
  const operators = await openOperatorsFile({ files: diskFiles(data), starter: starterText, now: () => 1 });
  const beside = besideJournal({
    settings: {
      setAside: null,
      read: () => stored,
      update(change) {
        stored = { ...stored, ...change };
        return ok(null);
      },
    },
    operators,
    logo: {
      keep: async (file) => {
        kept.push(file);
        return ok(null);
      },
      onPage: async () => (logos.here ? { png: Buffer.alloc(1), width: 1, height: 1 } : null),
      isPicture: async () => logos.brought,
      lookAgain: () => undefined,
    },
    log: { error: (what) => void errors.push(what) },
  });
  return { beside, operators, kept, errors, settings: () => stored };
}

const shopName = 'Sri Venkateswara Telecom';
const rareName = 'Airtel, as this shop calls it';

/** What the shop's catalogue says of one operator that the owner has named anew. */
function ownCatalogue(name: string): string {
  const own = starterOperator('AT', { name });
  return writeOperatorsJson(starterCatalogue().operators.map((each) => (each.code === 'AT' ? own : each)));
}

const nameOf = ({ current }: Awaited<ReturnType<typeof world>>['operators']): string | undefined =>
  findOperator(current(), 'AT')?.name;

test.each(['missing', 'damaged'])(
  'operators that are %s come back with a copy, and the dry run says so',
  async (how) => {
    writeFileSync(join(brought, 'operators.json'), ownCatalogue(rareName));
    if (how === 'damaged') writeFileSync(join(data, 'operators.json'), '{"operators":[');
    const { beside, operators, errors } = await world();
    expect(await beside.look(brought)).toEqual([{ part: 'operators', does: 'comes' }]);
    expect(nameOf(operators)).not.toBe(rareName);
    await beside.putBack(brought);
    expect(nameOf(operators)).toBe(rareName);
    expect(readFileSync(join(data, 'operators.json'), 'utf8')).toContain(rareName);
    expect(errors).toEqual([]);
  },
);

test('what somebody has changed since is kept, and the dry run says that, too', async () => {
  writeFileSync(join(brought, 'operators.json'), ownCatalogue(rareName));
  writeFileSync(join(data, 'operators.json'), ownCatalogue('newer'));
  const brings = { ...storedSettingsSchema.parse({}), logo: { name: 'old.png' } };
  writeFileSync(join(brought, 'settings.json'), JSON.stringify(brings));
  const at = await world(
    { shop: { ...storedSettingsSchema.parse({}).shop, name: shopName }, logo: { name: 'new.png' } },
    { here: true, brought: true },
  );
  expect(await at.beside.look(brought)).toEqual([
    { part: 'settings', does: 'stays' },
    { part: 'operators', does: 'stays' },
    { part: 'logo', does: 'stays' },
  ]);
  await at.beside.putBack(brought);
  expect(nameOf(at.operators)).toBe('newer');
  expect([at.kept, at.settings().logo]).toEqual([[], { name: 'new.png' }]);
});

test('a new computer gets the shop’s settings and its logo; one that was removed is not told of', async () => {
  const brings = storedSettingsSchema.parse({});
  const named = { ...brings, shop: { ...brings.shop, name: shopName }, logo: { name: 'shop.png' } };
  writeFileSync(join(brought, 'settings.json'), JSON.stringify(named));
  const at = await world();
  expect(await at.beside.look(brought)).toEqual([
    { part: 'settings', does: 'comes' },
    { part: 'logo', does: 'comes' },
  ]);
  await at.beside.putBack(brought);
  expect([at.kept, at.settings().shop.name]).toEqual([[join(brought, 'logo.png')], shopName]);
  writeFileSync(join(brought, 'settings.json'), JSON.stringify({ ...named, logo: null }));
  expect(await (await world()).beside.look(brought)).toEqual([{ part: 'settings', does: 'comes' }]);
});

test('what a copy brings damaged is left where it is', async () => {
  writeFileSync(join(brought, 'operators.json'), '[]');
  writeFileSync(join(brought, 'settings.json'), 'rubbish');
  const at = await world({ logo: { name: 'shop.png' } }, { here: false, brought: false });
  expect(await at.beside.look(brought)).toEqual([]);
  await at.beside.putBack(brought);
  expect([at.kept, at.operators.ownFile(), at.errors]).toEqual([[], false, []]);
});

test('a sealed copy brings its operators all the way: looked at first, put back with the journal', async () => {
  const { file, database } = await openTestJournal(join(folder, 'made.db'));
  database.pragma('wal_checkpoint(TRUNCATE)');
  writeFileSync(join(brought, 'operators.json'), ownCatalogue(rareName));
  const sealed = join(folder, 'one.galla');
  await sealCopy({
    facts: { kind: 'copy', counter: 'KDRW', madeAt: 1, sales: 0 },
    keys: await bothKeys(),
    files: [
      { name: 'journal.db', path: file },
      { name: 'operators.json', path: join(brought, 'operators.json') },
    ],
    target: sealed,
  });
  const { beside, operators } = await world();
  const restore = createRestore({
    folder: data,
    clock,
    runner: runnerHere(),
    tries: memoryTries(clock),
    elsewhere: () => null,
    readSecret: (typed) => ({ passphrase: typed, recovery: null }),
    async without(work) {
      await work();
      return 'done';
    },
    beside,
    ownKey: () => null,
    restored: () => undefined,
    reportBug: () => undefined,
  });
  await restore.begin();
  await restore.add(sealed);
  expect(await restore.look('1', passphrase)).toMatchObject({
    value: { beside: [{ part: 'operators', does: 'comes' }] },
  });
  expect(nameOf(operators)).not.toBe(rareName);
  expect(await restore.swap()).toEqual(ok(null));
  expect(nameOf(operators)).toBe(rareName);
});
