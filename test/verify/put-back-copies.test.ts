import Database from 'better-sqlite3';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCopy } from '../../src/main/journal/database/check-copy';
import { open } from '../../src/main/journal/database/open';
import { writeCopyMark } from '../../src/main/journal/sent-log/sent-line';
import { openSentLog, type SentLog } from '../../src/main/journal/sent-log/sent-log';
import { journalCalls, type JournalCalls } from '../../src/main/journal/thread/calls';
import { verifyFolder } from '../../src/main/journal/verify/verify-folder';
import { after, anIntent, aRefId, aSentLine, rechargeReply, WINDOW } from '../journal/support/builders';
import { journalFolder } from '../journal/support/journal-folder';
import { files, makeClosedShop } from './closed-shop';

async function linesOf(folder: string): Promise<readonly string[]> {
  const lines: string[] = [];
  await verifyFolder(folder, (line) => lines.push(line));
  return lines;
}

/** Opens the shop as a start does, takes up what its log knows, works, and closes it. */
async function anotherDay(
  folder: string,
  at: number,
  work: (journal: JournalCalls, log: SentLog) => Promise<void>,
): Promise<void> {
  const opened = await open(join(folder, files.journal));
  const log = await openSentLog(join(folder, files.log));
  if (!opened.ok || !log.ok) throw new Error('a shop did not open');
  const known = await log.value.read();
  if (!known.ok) throw new Error('its log did not read');
  const journal = journalCalls(opened.value, { recognise: () => null, checkCopy });
  const { lines, givenUp, marks } = known.value;
  journal.insertFound(
    lines.filter(({ refId }) => !givenUp.has(refId)),
    after(at),
    marks,
  );
  for (const mark of journal.marksOf()) await log.value.noteMark(mark, after(at).at);
  await work(journal, log.value);
  log.value.noteHead(journal.headMark());
  await log.value.keepHead(after(at).at);
  await log.value.close();
  opened.value.pragma('wal_checkpoint(TRUNCATE)');
  opened.value.close();
}

/** The copy of the middle of the first day takes the place of the journal. */
function putBack(folder: string): void {
  for (const end of ['-wal', '-shm']) rmSync(join(folder, `${files.journal}${end}`), { force: true });
  copyFileSync(join(folder, files.older), join(folder, files.journal));
}

async function sell(journal: JournalCalls, log: SentLog, n: number): Promise<void> {
  journal.openIntent(anIntent(n, { number: `91000000${n}` }), WINDOW, after(n * 1000));
  log.noteHead(journal.headMark());
  await log.append(aSentLine(n));
  journal.enter(aRefId(n), { kind: 'sending' }, after(n * 1000 + 10));
  journal.enter(aRefId(n), rechargeReply('Success'), after(n * 1000 + 20));
}

const clean = [expect.stringMatching(/^journal\.db places=\d+ faults=0$/)];

test('a sale that was given up and is not in the copy that was put back is no fault', async () => {
  const folder = journalFolder();
  await makeClosedShop(folder);
  await anotherDay(folder, 50_000, async (journal, log) => {
    journal.openIntent(anIntent(50, { number: '9100000050' }), WINDOW, after(50_000));
    log.noteHead(journal.headMark());
    await log.append(aSentLine(50));
    await log.giveUp(aRefId(50), after(50_010).at);
    journal.enter(aRefId(50), { kind: 'interrupted', sentLog: 'given_up' }, after(50_020));
  });
  expect(await linesOf(folder)).toEqual(clean);
  putBack(folder);
  await anotherDay(folder, 60_000, async () => undefined);
  expect(await linesOf(folder)).toEqual(clean);
});

test('the same copy that is put back twice, with sales in between, is no fault at the second time either', async () => {
  const folder = journalFolder();
  await makeClosedShop(folder);
  for (const n of [51, 52, 53]) {
    putBack(folder);
    await anotherDay(folder, n * 1000, (journal, log) => sell(journal, log, n));
    expect(await linesOf(folder)).toEqual(clean);
  }
  // Each began one epoch, and a start that puts nothing back begins none.
  await anotherDay(folder, 60_000, async () => undefined);
  await anotherDay(folder, 61_000, async () => undefined);
  const database = new Database(join(folder, files.journal), { readonly: true });
  expect(database.prepare('SELECT epoch FROM epochs ORDER BY seq').pluck().all()).toEqual([1, 4]);
  database.close();
});

test('an epoch of which nobody knew when the next one began is cut off', async () => {
  const folder = journalFolder();
  await makeClosedShop(folder);
  putBack(folder);
  await anotherDay(folder, 51_000, (journal, log) => sell(journal, log, 51));
  putBack(folder);
  expect((await linesOf(folder)).some((line) => line.includes(' cut_off '))).toBe(true);
});

test('a line that was taken out is named, also where the oldest sale of the log was given up', async () => {
  const folder = journalFolder();
  await makeClosedShop(folder);
  const log = join(folder, files.log);
  // As after a copy: all before it is forgotten.
  writeFileSync(log, writeCopyMark('journal-2026-01-09.db', 0));
  await anotherDay(folder, 50_000, async (journal, sentLog) => {
    journal.openIntent(anIntent(50, { number: '9100000050' }), WINDOW, after(50_000));
    await sentLog.append(aSentLine(50));
    await sentLog.giveUp(aRefId(50), after(50_010).at);
    journal.enter(aRefId(50), { kind: 'interrupted', sentLog: 'given_up' }, after(50_020));
    for (const n of [51, 52, 53]) await sell(journal, sentLog, n);
  });
  expect(await linesOf(folder)).toEqual(clean);
  const lines = readFileSync(log, 'utf8').split('\n');
  writeFileSync(log, lines.filter((line) => !line.includes(`"refId":"${aRefId(52)}"`)).join('\n'));
  expect(await linesOf(folder)).toContain(`journal.db log sent.log ${aRefId(52)}`);
});
