import Database from 'better-sqlite3';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { FAULTS_KEPT } from '../../src/preload/contract/evidence/verified';
import { fail } from '../../src/preload/contract/result';
import { doVerify } from '../../src/main/verification/do-verify';
import { keptVerdicts } from '../../src/main/verification/kept-verdicts';
import { createVerification, type StartVerifyChild } from '../../src/main/verification/verification';
import { endedUncleanly, whenIdle } from '../../src/main/verification/when-idle';
import { journalFolder } from '../journal/support/journal-folder';
import { aRefId } from '../journal/support/builders';
import { fakeClock } from '../support/fake-clock';
import { makeClosedShop } from '../verify/closed-shop';

const WEEK_MS = 7 * 24 * 60 * 60_000;
const TEN_MINUTES = 10 * 60_000;
let folder: string;
let started: boolean[];
let hangs: boolean;

beforeEach(async () => {
  folder = join(journalFolder(), 'data');
  mkdirSync(folder);
  await makeClosedShop(folder);
  [started, hangs] = [[], false];
});

/** As a process does it, in this one. */
const start: StartVerifyChild = (job, hear) => {
  started.push(job.slowly);
  if (!hangs) void doVerify({ ...job, slowly: false }, (said) => hear(structuredClone(said)));
  return { end: () => hear(null) };
};

function shop() {
  const clock = fakeClock();
  const kept = keptVerdicts(folder);
  const shares: (number | null)[] = [];
  const verification = createVerification({
    clock,
    folder,
    start,
    elsewhere: () => null,
    kept,
    progress: (share) => shares.push(share),
    changed: () => undefined,
  });
  return { clock, kept, shares, verification };
}

function spoil(sql: string): void {
  const database = new Database(join(folder, 'journal.db'));
  database.exec(sql);
  database.close();
}

test('a whole journal is checked, and what was found is there after a restart, for this user only', async () => {
  const { verification, shares } = shop();
  expect(await verification.check('real', 'hand')).toMatchObject({
    ok: true,
    value: { count: 0, faults: [] },
  });
  expect(shares.at(-1)).toBeNull();
  expect(statSync(join(folder, 'verified.json')).mode & 0o777).toBe(0o600);
  const again = shop().verification;
  expect(await again.view('real')).toMatchObject({ running: false, last: { count: 0, by: 'hand' } });
  expect(await again.view('practice')).toEqual({ running: false, last: null });
  expect(again.faults('real')).toBeNull();
});

test('a fault is kept and told, the first fifty by name', async () => {
  spoil(Array.from({ length: FAULTS_KEPT + 20 }, (_, n) => `CREATE VIEW spy_${n} AS SELECT 1`).join(';'));
  const { verification } = shop();
  await verification.check('real', 'hand');
  const { last } = await verification.view('real');
  expect(last?.count).toBe(FAULTS_KEPT + 20);
  expect(last?.faults).toHaveLength(FAULTS_KEPT);
  expect(last?.faults[0]).toMatchObject({ kind: 'schema', key: 'view' });
  expect(verification.faults('real')).toMatchObject({ count: FAULTS_KEPT + 20 });
});

test('a check that is stopped found nothing out, and one asked for by hand does not wait for the slow one', async () => {
  hangs = true;
  const { verification } = shop();
  const slow = verification.check('real', 'itself');
  const stopped = verification.check('real', 'hand');
  expect(await slow).toEqual(fail('stopped'));
  expect((await verification.view('real')).running).toBe(true);
  await verification.stop('practice');
  expect((await verification.view('real')).running).toBe(true);
  await verification.stop('real');
  expect(await stopped).toEqual(fail('stopped'));
  expect(await verification.view('real')).toEqual({ running: false, last: null });
  expect(started).toEqual([true, false]);
});

test('a process that dies is a check that failed', async () => {
  const { clock, kept } = shop();
  const verification = createVerification({
    clock,
    folder,
    elsewhere: () => null,
    start: (_, hear) => {
      queueMicrotask(() => hear(null));
      return { end: () => undefined };
    },
    kept,
    progress: () => undefined,
    changed: () => undefined,
  });
  expect(await verification.check('real', 'hand')).toEqual(fail('failed'));
});

test('the real journal is checked by itself when nobody has sold for minutes, and again in a week', async () => {
  const { clock, kept, verification } = shop();
  let sold = 0;
  const work = whenIdle({
    clock,
    kept,
    verification,
    selling: () => false,
    lastSent: () => aRefId((sold += busy ? 1 : 0)),
  });
  let busy = true;
  await work.start();
  await pass(clock, TEN_MINUTES * 2);
  expect(started).toEqual([]);
  busy = false;
  await pass(clock, TEN_MINUTES);
  await vi.waitFor(() => expect(kept.of('real')).toMatchObject({ by: 'itself', count: 0 }));
  expect(started).toEqual([true]);
  await pass(clock, TEN_MINUTES * 2);
  expect(started).toEqual([true]);
  // An unclean end makes it due at once.
  await kept.noteDue();
  await pass(clock, TEN_MINUTES);
  await vi.waitFor(() => expect(kept.isDue()).toBe(false));
  expect(started).toEqual([true, true]);
  clock.setTo(clock.now() + WEEK_MS);
  await pass(clock, TEN_MINUTES);
  await vi.waitFor(() => expect(started).toEqual([true, true, true]));
  await work.stop();
  clock.setTo(clock.now() + WEEK_MS);
  await pass(clock, TEN_MINUTES);
  expect(started).toEqual([true, true, true]);
});

test('an unclean end is known by the file that SQLite would have removed', async () => {
  expect(await endedUncleanly(folder)).toBe(false);
  writeFileSync(join(folder, 'journal.db-wal'), 'x');
  expect(await endedUncleanly(folder)).toBe(true);
});

test('a file of verdicts that does not read is as if there was none', async () => {
  writeFileSync(join(folder, 'verified.json'), '{"due":true,"real":{"at":"x"}}');
  const { kept } = shop();
  await kept.load();
  expect([kept.isDue(), kept.of('real')]).toEqual([false, null]);
});

/** Minute by minute, with time between for what is read. */
async function pass(clock: ReturnType<typeof fakeClock>, ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 60_000) {
    clock.pass(60_000);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
