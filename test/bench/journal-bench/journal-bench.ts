import type Database from 'better-sqlite3';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalCalls, type JournalHelp } from '../../../src/main/journal/thread/calls';
import { open } from '../../../src/main/journal/database/open';
import { fillJournal } from '../fill-journal';
import { after, anAccount, anIntent, aRefId, rechargeReply, WINDOW } from '../../journal/support/builders';

/** Copies are checked in a thread of their own in the app, so not here. */
const help: JournalHelp = { recognise: () => null, checkCopy: () => 'good' };

/** Fills a journal with `rows` recharges on the real disk and prints what each question takes. */
async function journalBench(rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-'));
  const file = join(folder, 'journal.db');
  try {
    const opened = await open(file);
    if (!opened.ok) throw new Error(opened.failure);
    const database = opened.value;
    timed('fill', () =>
      fillJournal(database, { rows, accountId: anAccount(), firstDay: Date.parse('2016-01-01') }),
    );
    database.pragma('wal_checkpoint(TRUNCATE)');
    console.log(`file ${Math.round(statSync(file).size / 1e6)} MB for ${rows} rows`);
    ask(database, rows);
    await copy(database, join(folder, 'copy.db'));
    database.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ask(database: Database.Database, rows: number): void {
  const journal = journalCalls(database, help);
  const middle = Math.round(rows / 2);
  repeat('first page of 50', 200, () => journal.historyPage('', null, 50));
  repeat('a page in the middle', 200, (n) => journal.historyPage('', middle + n * 50, 50));
  repeat('search: 5 digits', 50, (n) => journal.historyPage(String(43_210 + n), null, 50));
  repeat('search: last two digits', 50, (n) => journal.historyPage(String(10 + n), null, 50));
  repeat('search: operator', 50, () => journal.historyPage('airtel', null, 50));
  const refIds = database
    .prepare('SELECT ref_id FROM recharges WHERE seq % 997 = 1')
    .pluck()
    .all()
    .map(String);
  repeat('search: part of a ref id', 50, (n) => journal.historyPage(refIds[n]?.slice(1, 12) ?? '', null, 50));
  repeat('search: operator of two letters', 50, () => journal.historyPage('vi', null, 50));
  repeat('search: ref id', 50, (n) => journal.historyPage(refIds[n] ?? '', null, 50));
  repeat('search: nothing found', 50, () => journal.historyPage('zzzz', null, 50));
  repeat('day', 50, () => journal.day('2019-06-01', Date.now()));
  repeat('number memory', 200, (n) => journal.numberMemory(String(6_000_000_000 + n * 7919)));
  repeat('what was sold lately', 5, () => journal.soldLately(Date.parse('2016-01-01') + rows * 288_000));
  repeat('due', 200, () => journal.due(anAccount(), Date.now(), 'old'));
  repeat('three commits of a sale', 300, (n) => {
    const intent = anIntent(n, { number: String(5_000_000_000 + n) });
    journal.openIntent(intent, WINDOW, after(n));
    journal.enter(aRefId(n), { kind: 'sending' }, after(n), 'created');
    journal.enter(aRefId(n), rechargeReply('Success'), after(n));
  });
}

async function copy(database: Database.Database, target: string): Promise<void> {
  const started = performance.now();
  let longest = 0;
  let last = started;
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  await journalCalls(database, help).backUp(target);
  clearInterval(watch);
  longest = Math.max(longest, performance.now() - last);
  console.log(
    `backup without its check: ${Math.round(performance.now() - started)} ms, longest stop ${Math.round(longest)} ms`,
  );
}

function timed(what: string, work: () => void): void {
  const started = performance.now();
  work();
  console.log(`${what}: ${Math.round(performance.now() - started)} ms`);
}

function repeat(what: string, times: number, work: (n: number) => unknown): void {
  const took = Array.from({ length: times }, (_, n) => {
    const started = performance.now();
    work(n);
    return performance.now() - started;
  }).sort((a, b) => a - b);
  const at = (share: number) => (took[Math.min(times - 1, Math.floor(times * share))] ?? 0).toFixed(2);
  console.log(`${what}: median ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`);
}

await journalBench(Number(process.argv[2] ?? 1_000_000));
