import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { dailyCheckpoint } from '../../../src/main/desk/checkpointing';
import { createCounterKey } from '../../../src/main/settings/counter/counter-key';
import { fakeClock } from '../../support/fake-clock';
import { deskFixture } from '../../support/desk/desk-fixture';
import { testRing } from '../../people/crew-fixture';
import { closeDay, copyOfTheDay, faultsOf } from './a-signing-shop';

// Outside of Electron the package `electron` is the path of an executable, if it is told one.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const ring = testRing();
beforeEach(() => ring.become('ours'));
const signing = () => ({ counterKey: createCounterKey({ folder: at.folder, ring, now: Date.now }) });
const at = deskFixture();
beforeEach(async () => {
  await at.restart(signing());
});

async function newest() {
  const read = await at.desk.journal.newestCheckpoint();
  if (!read.ok) throw new Error(read.failure);
  return read.value;
}

const HASH = /^[0-9a-f]{64}$/;
const signer = async () => (await newest())?.signed?.publicKey;

const linesOf = (start: string): number =>
  readFileSync(join(at.folder, 'sent.log'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(start)).length;

test('a close makes a signed checkpoint: in the journal, in sent.log, and in twelve letters on its Z', async () => {
  await at.sold();
  const close = await closeDay(at.desk, 199);
  expect(close.seal).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(await newest()).toMatchObject({ epoch: 1 });
  expect(await signer()).toMatch(HASH);
  expect(linesOf('{"checkpoint":')).toBe(1);
  const paper = await at.desk.closePrinter.preview({ ...close, language: null });
  expect(JSON.stringify(paper)).toContain(close.seal);
  const other = await closeDay(at.desk, 199);
  expect(other.seal).not.toBe(close.seal);
  // On the next copy of it stands the same.
  const { counter, epoch, n } = close;
  expect(await at.desk.journal.closeOf({ counter, epoch, n })).toMatchObject({ value: { seal: close.seal } });
  await at.restart(signing());
  expect(await faultsOf(at.folder)).toEqual([]);
});

test('no sale makes one, and each copy and each day does', async () => {
  await at.sold();
  await at.sold(undefined, { number: '9811100002' });
  expect(await newest()).toBeNull();
  expect(linesOf('{"checkpoint":')).toBe(0);
  await copyOfTheDay(at.folder, at.desk);
  expect(linesOf('{"checkpoint":')).toBe(1);
  const clock = fakeClock();
  const noted: number[] = [];
  const daily = dailyCheckpoint({
    journal: at.desk.journal,
    sentLog: {
      noteCheckpoint: async ({ n }) => {
        noted.push(n);
        return { ok: true, value: null };
      },
    },
    clock,
    ...signing(),
    selling: () => false,
  });
  await daily.start();
  clock.pass(45_000);
  // The clock of this test is another day than that of the copy.
  await vi.waitFor(() => expect(noted).toHaveLength(1));
  clock.pass(10 * 60_000);
  clock.pass(10 * 60_000);
  await vi.waitFor(async () => expect(await newest()).toMatchObject({ n: noted[0] }));
  clock.pass(24 * 60 * 60_000);
  await vi.waitFor(() => expect(noted).toHaveLength(2));
  await daily.stop();
  await at.restart(signing());
  expect(await faultsOf(at.folder)).toEqual([]);
});

test('without a key ring checkpoints are kept unsigned, and that is no fault', async () => {
  ring.become('none');
  await at.restart(signing());
  await at.sold();
  const close = await closeDay(at.desk, 199);
  expect(close.seal).not.toBeNull();
  expect(await newest()).toMatchObject({ signed: null });
  expect(await at.desk.newestCheckpoint()).toMatchObject({ signed: null });
  ring.become('ours');
  await at.restart(signing());
  await closeDay(at.desk, 199);
  expect(await signer()).toMatch(HASH);
  expect(await faultsOf(at.folder)).toEqual([]);
});

test('a lost key ring begins a new key, by a line that it signs itself: noted, no fault', async () => {
  await at.sold();
  await closeDay(at.desk, 199);
  const before = await signer();
  ring.become('another');
  await at.restart(signing());
  await closeDay(at.desk, 199);
  const after = await signer();
  expect(after).toMatch(HASH);
  expect(after).not.toBe(before);
  const state = await at.desk.journal.checkpointState();
  expect(state).toMatchObject({ value: { publicKey: after } });
  expect(await faultsOf(at.folder)).toEqual([]);
});

test('an older copy that is put back is told by its checkpoint in the log, and is none of a fault then', async () => {
  await at.sold();
  const older = join(at.folder, 'older.db');
  await copyOfTheDay(at.folder, at.desk);
  await at.restart(signing(), () => copyFileSync(join(at.folder, 'journal.db'), older));
  const close = await closeDay(at.desk, 199);
  // Only checkpoints tell of the close.
  await at.restart(signing(), () => {
    const log = join(at.folder, 'sent.log');
    const lines = readFileSync(log, 'utf8').split('\n');
    writeFileSync(log, lines.filter((line) => !/^\{"(?:mark|head)":/.test(line)).join('\n'));
    copyFileSync(older, join(at.folder, 'journal.db'));
    rmSync(join(at.folder, 'journal.db-wal'), { force: true });
  });
  expect(await at.desk.journal.epochNow()).toMatchObject({ value: { epoch: 2 } });
  const next = await closeDay(at.desk, 199);
  expect(`${next.epoch}-${next.n}`).not.toBe(`${close.epoch}-${close.n}`);
  await at.restart(signing());
  expect(await faultsOf(at.folder)).toEqual([]);
});
