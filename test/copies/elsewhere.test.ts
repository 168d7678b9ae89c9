import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { CopiesSetting } from '../../src/main/copies/elsewhere/copies-setting';
import { createCopiesElsewhere } from '../../src/main/copies/elsewhere/copies-elsewhere';
import { isWholeCopy } from '../../src/main/copies/format/copy-end';
import type { CopyKeys } from '../../src/main/copies/format/copy-head';
import { sealCopy } from '../../src/main/copies/format/seal-copy';
import type { CopyRunner } from '../../src/main/copies/process/copy-runner';
import { makeCopy } from '../../src/main/copies/process/make-copy';
import { prepareFolder } from '../../src/main/copies/process/prepared-folder';
import { fail, ok } from '../../src/preload/contract/result';
import { openTestJournal } from '../journal/support/open-journal';
import { fakeClock } from '../support/fake-clock';
import { canMount, tinyDisk } from '../support/trouble/tiny-disk';
import { bothKeys, runnerHere } from './support/copies-at-hand';

let keys: CopyKeys;
let folder: string;
let stick: string;
let setting: CopiesSetting | null;
let closed: string;
let noted: string[];
let selling: boolean;

beforeAll(async () => {
  keys = await bothKeys();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galla-elsewhere-'));
  stick = join(folder, 'stick');
  mkdirSync(stick);
  await prepareFolder(stick);
  [setting, closed, noted, selling] = [{ folder: stick, since: 0, closed: '', kept: [] }, '0 0', [], false];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function shop(runner: CopyRunner = runnerHere()) {
  const clock = fakeClock();
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const { journal } = await openTestJournal(join(data, 'journal.db'));
  const elsewhere = createCopiesElsewhere({
    clock,
    folder: data,
    runner,
    setting: () => setting,
    save: (next) => {
      setting = next;
    },
    keys: async () => keys,
    settings: () => '{"shop":{}}',
    signer: { soon: async () => null },
    changed: () => undefined,
  });
  const background = elsewhere.background({
    journal: {
      backUp: async (file) => ok(await journal.backUp(file)),
      epochNow: async () => ok(journal.epochNow()),
      closedSoFar: async () => ok(closed),
      newestCheckpoint: async () => ok(journal.newestCheckpoint()),
    },
    sentLog: {
      noteCopy: async (name) => {
        noted.push(name);
        return ok(null);
      },
    },
    selling: () => selling,
  });
  background.start();
  const copies = (): readonly string[] => readdirSync(stick).filter((name) => name.endsWith('.galla'));
  return { clock, elsewhere, background, data, copies };
}

test('one a day, and one after each close: whole, known to sent.log before it was begun, and no plain copy is left', async () => {
  const { clock, elsewhere, data, copies } = await shop();
  clock.pass(90_000);
  await vi.waitFor(() => expect(copies()).toHaveLength(1));
  await vi.waitFor(() => expect(setting?.kept).toHaveLength(1));
  clock.pass(20 * 60_000);
  await Promise.resolve();
  expect(copies()).toHaveLength(1);
  closed = '1 0';
  elsewhere.lookSoon();
  clock.pass(2000);
  await vi.waitFor(() => expect(setting?.kept).toHaveLength(2));
  expect(noted).toEqual([...copies()].sort());
  for (const name of copies()) expect(await isWholeCopy(join(stick, name))).toBe(true);
  expect(existsSync(join(data, 'backups/elsewhere'))).toBe(false);
  expect(elsewhere.state()).toMatchObject({ kind: 'on', problem: null });
  expect([...elsewhere.keptNames()].sort()).toEqual([...copies()].sort());
});

test('a sale goes first', async () => {
  const { clock, copies } = await shop();
  selling = true;
  clock.pass(90_000);
  clock.pass(5000);
  expect(copies()).toEqual([]);
  selling = false;
  clock.pass(5000);
  await vi.waitFor(() => expect(copies()).toHaveLength(1));
});

test('a stick that is not there is told; the empty folder that is left of it gets nothing', async () => {
  const { elsewhere, copies } = await shop();
  renameSync(stick, `${stick}-pulled`);
  mkdirSync(stick);
  expect(await elsewhere.makeNow()).toEqual({ ok: false, failure: 'absent' });
  expect(copies()).toEqual([]);
  expect(elsewhere.state()).toMatchObject({ newestAt: null, problem: 'absent' });
});

test('a folder that hangs is given up, and is told', async () => {
  expect(await runnerHere({ hang: () => true }).run('prepare', { folder: stick }, 20)).toEqual(
    fail('not_answering'),
  );
  const { elsewhere, data } = await shop({
    ...runnerHere(),
    run: () => Promise.resolve(fail('not_answering')),
  });
  expect(await elsewhere.makeNow()).toEqual(fail('not_answering'));
  expect(elsewhere.state()).toMatchObject({ problem: 'not_answering' });
  expect(existsSync(join(data, 'backups/elsewhere'))).toBe(false);
});

test('nothing is written that nothing could open', async () => {
  keys = [];
  const { elsewhere, copies } = await shop();
  expect(await elsewhere.makeNow()).toEqual({ ok: false, failure: 'no_key' });
  expect(copies()).toEqual([]);
  keys = await bothKeys();
});

function making(name: string, keep = 14) {
  const journal = join(folder, 'data/journal.db');
  const counter = 'KDRW';
  return {
    folder: stick,
    name,
    counter,
    madeAt: 1,
    keys,
    files: [{ name: 'journal.db', path: journal }],
    keep,
    checkpoint: null,
  };
}

test('so many are kept and no more: the oldest of this counter go, those of another stay, and what a stop left goes', async () => {
  const { background } = await shop();
  background.stop();
  for (const name of [
    'galla-ABCD-2020-01-01-000000.galla',
    'galla-KDRW-2026-01-02-000000.galla.0123abcd.part',
  ])
    writeFileSync(join(stick, name), '');
  for (const day of ['01', '02', '03'])
    expect(await makeCopy(making(`galla-KDRW-2026-01-${day}-000000.galla`, 2))).toMatchObject({ ok: true });
  expect(readdirSync(stick).sort()).toEqual([
    'galla-ABCD-2020-01-01-000000.galla',
    'galla-KDRW-2026-01-02-000000.galla',
    'galla-KDRW-2026-01-03-000000.galla',
    'galla-copies.txt',
  ]);
});

/** More than is written at once. */
function large() {
  const path = join(folder, 'large');
  writeFileSync(path, Buffer.alloc(6_000_000, 'a row '));
  const facts = { kind: 'copy', counter: 'KDRW', madeAt: 1, sales: 0 } as const;
  return { facts, keys, files: [{ name: 'journal.db', path }] };
}

test('a stick that is pulled out in the middle leaves no file that looks good', async () => {
  const name = 'galla-KDRW-2026-01-01-000000.galla';
  let pulled = false;
  const pull = setInterval(() => {
    if (pulled || !readdirSync(stick).some((each) => each.endsWith('.part'))) return;
    pulled = true;
    renameSync(stick, `${stick}-pulled`);
  }, 1);
  const made = await sealCopy({ ...large(), target: join(stick, name) }).then(
    () => 'made',
    () => 'not made',
  );
  clearInterval(pull);
  expect([pulled, made]).toEqual([true, 'not made']);
  expect(readdirSync(`${stick}-pulled`).filter((each) => each.endsWith('.galla'))).toEqual([]);
});

test.skipIf(!canMount)(
  'a full stick is told before and in the middle, and has neither copy nor draft',
  async () => {
    await shop();
    const disk = tinyDisk(3);
    try {
      await prepareFolder(disk.folder);
      await expect(sealCopy({ ...large(), target: join(disk.folder, 'one.galla') })).rejects.toThrow(
        'ENOSPC',
      );
      expect(readdirSync(disk.folder)).toEqual(['galla-copies.txt']);
      disk.fill();
      const name = 'galla-KDRW-2026-01-01-000000.galla';
      expect(await makeCopy({ ...making(name), folder: disk.folder })).toEqual(fail('disk_full'));
      disk.empty();
      expect(readdirSync(disk.folder)).toEqual(['galla-copies.txt']);
    } finally {
      disk.remove();
    }
  },
);

test('a folder that cannot be written is told', async () => {
  await shop();
  // Who runs as root may write everywhere: a file in the place of the folder is refused to everybody.
  rmSync(stick, { recursive: true });
  writeFileSync(stick, '');
  chmodSync(stick, 0o444);
  expect(await prepareFolder(stick)).toEqual(fail('absent'));
  expect(await makeCopy(making('galla-KDRW-2026-01-01-000000.galla'))).toEqual(fail('absent'));
});
