import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eraseFiles, filePlaces } from '../../../src/main/desk/erasure/erase-files';
import { erasing } from '../../../src/main/desk/erasure/erasing';
import { openSentLog } from '../../../src/main/journal/sent-log/sent-log';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { istDate } from '../../../src/preload/contract/ist-date';
import { ok } from '../../../src/preload/contract/result';
import { aRequestId } from '../../support/builders/a-request-id';
import { fakeClock } from '../../support/fake-clock';
import { aRefId, aSentLine, NOON } from '../../journal/support/builders';
import { openFilledJournal } from '../../journal/support/open-filled-journal';
import {
  BEFORE,
  DAY,
  daysAgo,
  filesHolding,
  folderOf,
  leaveTraces,
  ravi,
  sunita,
  valuesOf,
} from '../../journal/support/people-to-forget';

/** A data folder of years: Sunita is in every kind of file, Ravi in the newest ones. */
async function aDataFolder(notedFirst = '') {
  const { journal, database, file } = await openFilledJournal();
  const folder = folderOf(file);
  leaveTraces(journal, database, 1, sunita, 4 * 365);
  leaveTraces(journal, database, 3, ravi, 30);
  const copies = join(folder, 'backups', 'real');
  for (const name of [copies, join(folder, 'slips'), join(folder, 'logs')])
    mkdirSync(name, { recursive: true });
  const log = await openSentLog(join(folder, 'sent.log'));
  if (!log.ok) throw new Error(log.failure);
  const sentLog = log.value;
  if (notedFirst === 'noted-first') await sentLog.noteCopy(notedFirst, NOON - 9 * DAY);
  const { number, phone: customerPhone, name: customerName } = sunita;
  const { sold } = aSentLine(1);
  if (sold === null) throw new Error('an old line');
  await sentLog.append(aSentLine(1, { number, sold: { ...sold, customerPhone, customerName } }));
  for (const day of [3, 2, 1, 0]) {
    const name = `journal-${istDate(NOON - day * DAY)}.db`;
    await sentLog.noteCopy(name, NOON - day * DAY);
    await journal.backUp(join(copies, name));
  }
  copyFileSync(
    join(copies, `journal-${istDate(NOON)}.db`),
    join(folder, 'journal.db.v200-20260101T000000000.bak'),
  );
  copyFileSync(`${file}-wal`, join(folder, 'journal.db-wal.20260101T000000000.aside'));
  // A journal that was replaced, what a stop left of a copy elsewhere, and a copy that was looked at.
  copyFileSync(file, join(folder, 'journal.db.20260101T000000000.replaced'));
  copyFileSync(`${file}-wal`, join(folder, 'journal.db.20260101T000000000.replaced-wal'));
  for (const name of ['elsewhere', 'restore', 'moving', 'arriving']) {
    mkdirSync(join(folder, 'backups', name));
    copyFileSync(`${file}-wal`, join(folder, 'backups', name, 'journal.db-wal'));
  }
  writeFileSync(join(folder, 'slips', `slip-${aRefId(1)}-success.pdf`), `${sunita.number} ${sunita.name}`);
  writeFileSync(join(folder, 'slips', `slip-${aRefId(3)}-success.pdf`), `${ravi.number} ${ravi.name}`);
  writeFileSync(join(folder, 'slips', 'account-1.pdf'), `${sunita.number} ${sunita.name}`);
  writeFileSync(join(folder, 'slips', `return-4-slip-${aRefId(1)}-failed-copy-1.pdf`), `to ${sunita.number}`);
  writeFileSync(join(folder, 'slips', 'z-KMTR-1-17.pdf'), 'sold 4');
  // What a stop has left of a slip that was being written.
  writeFileSync(
    join(folder, 'slips', `slip-${aRefId(1)}-success.pdf.3f2a1b00.part`),
    `%PDF ${sunita.number}`,
  );
  writeFileSync(join(folder, 'slips', 'account.pdf'), sunita.name);
  writeFileSync(join(folder, 'sent.log.part'), sunita.number);
  writeFileSync(join(folder, 'logs', 'galla.log'), 'started');
  return { journal, folder, copies, sentLog, file };
}

function clockAtNoon() {
  const clock = fakeClock();
  clock.setTo(NOON);
  return clock;
}

function filesBelow(folder: string, path = ''): readonly string[] {
  return readdirSync(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory()
      ? filesBelow(join(folder, name), `${path}${name}/`)
      : [`${path}${name}`],
  );
}

/** The journal as main asks it. */
function asked(journal: JournalCalls) {
  const on =
    <A extends readonly unknown[], R>(call: (...args: A) => R) =>
    async (...args: A) =>
      ok(await call(...args));
  return {
    eraseSlice: on(journal.eraseSlice),
    emptyLog: on(journal.emptyLog),
    endErasure: on(journal.endErasure),
    forgottenOf: on(journal.forgottenOf),
    backUp: async (file: string) => ok(await journal.backUp(file)),
  };
}

/** Lets the background work until the erasure has ended. */
async function runs(
  at: Awaited<ReturnType<typeof aDataFolder>>,
  keptElsewhere: readonly string[] = [`journal-${istDate(NOON - DAY)}.db`],
): Promise<void> {
  const clock = clockAtNoon();
  const calls = asked(at.journal);
  const files = {
    ...at,
    journal: calls,
    clock,
    database: 'journal.db',
    keptElsewhere: () => keptElsewhere,
  };
  const work = erasing({
    journal: calls,
    clock,
    selling: () => false,
    othersHaveEnded: async () => true,
    eraseFiles: () => eraseFiles(files),
  });
  await work.start();
  for (let turn = 0; turn < 2000 && at.journal.openErasure() !== null; turn += 1) {
    clock.pass(turn === 0 ? 15_000 : 20);
    await new Promise((resume) => setTimeout(resume, 1));
  }
  await work.stop();
}

test('afterwards no file of the data folder holds what was forgotten, byte for byte; what stays is there', async () => {
  const at = await aDataFolder();
  const held = filesHolding(at.folder, [sunita.number]).map((each) => each.replace(/:.*/, ''));
  expect(held.length).toBeGreaterThanOrEqual(12);
  // And every one of them, whatever it holds, is in the list of places.
  expect(filesBelow(at.folder).filter((file) => !filePlaces.some((place) => place.file.test(file)))).toEqual(
    [],
  );
  at.journal.beginErasure({ kind: 'retention', before: BEFORE }, daysAgo(0), aRequestId());
  await runs(at);
  expect(at.journal.openErasure()).toBe(null);
  expect(filesHolding(at.folder, valuesOf(sunita))).toEqual([]);
  expect(readdirSync(at.copies)).toEqual([`journal-${istDate(NOON)}.db`]);
  expect(readdirSync(join(at.folder, 'slips')).toSorted()).toEqual([
    `slip-${aRefId(3)}-success.pdf`,
    'z-KMTR-1-17.pdf',
  ]);
  expect(filesHolding(at.copies, [ravi.number])).toHaveLength(1);
  const log = await at.sentLog.read();
  expect(log.ok && log.value.lines).toEqual([]);
  await at.sentLog.close();
});

test('a copy elsewhere that the log does not know, or that is noted before its oldest line, keeps no line of whom was forgotten', async () => {
  for (const name of ['galla-KMTR-20260101.age', 'noted-first']) {
    const at = await aDataFolder(name);
    at.journal.beginErasure({ kind: 'retention', before: BEFORE }, daysAgo(0), aRequestId());
    await runs(at, [name]);
    expect(at.journal.openErasure()).toBe(null);
    expect(filesHolding(at.folder, valuesOf(sunita))).toEqual([]);
    await at.sentLog.close();
  }
});

test('while somebody sells nothing is done', async () => {
  const at = await aDataFolder();
  at.journal.beginErasure({ kind: 'retention', before: BEFORE }, daysAgo(0), aRequestId());
  const before = at.journal.openErasure();
  const clock = clockAtNoon();
  const calls = asked(at.journal);
  const work = erasing({
    journal: calls,
    clock,
    selling: () => true,
    othersHaveEnded: async () => true,
    eraseFiles: async () => 'done',
  });
  await work.start();
  clock.pass(60_000);
  expect(at.journal.openErasure()).toEqual(before);
  await work.stop();
  await at.sentLog.close();
});

test('it has ended only when the other books have', async () => {
  const at = await aDataFolder();
  at.journal.beginErasure({ kind: 'retention', before: BEFORE }, daysAgo(0), aRequestId());
  while (at.journal.eraseSlice(NOON)?.stage !== 'files');
  const clock = clockAtNoon();
  let areOthersDone = false;
  const work = erasing({
    journal: asked(at.journal),
    clock,
    selling: () => false,
    othersHaveEnded: async () => areOthersDone,
    eraseFiles: async () => 'done',
  });
  const passes = async (): Promise<void> => {
    clock.pass(15_000);
    await new Promise((resume) => setTimeout(resume, 30));
  };
  await work.start();
  await passes();
  await passes();
  expect(at.journal.openErasure()).toMatchObject({ stage: 'files' });
  areOthersDone = true;
  await passes();
  expect(at.journal.openErasure()).toBe(null);
  await work.stop();
  await at.sentLog.close();
});

test('a copy that cannot be made leaves the erasure open, and the old copies where they are', async () => {
  const at = await aDataFolder();
  at.journal.beginErasure({ kind: 'retention', before: BEFORE }, daysAgo(0), aRequestId());
  while (at.journal.eraseSlice(NOON)?.stage !== 'files');
  const calls = { ...asked(at.journal), backUp: async () => ({ ok: false, failure: 'disk_full' }) as const };
  const parts = {
    ...at,
    journal: calls,
    clock: clockAtNoon(),
    database: 'journal.db',
    keptElsewhere: () => [],
  };
  expect(await eraseFiles(parts)).toBe('failed');
  expect(readdirSync(at.copies)).toHaveLength(3);
  expect(existsSync(join(at.folder, 'journal.db.v200-20260101T000000000.bak'))).toBe(true);
  await at.sentLog.close();
});
