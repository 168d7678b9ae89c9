import type Database from 'better-sqlite3';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { journalCalls, type JournalHelp } from '../../../src/main/journal/thread/calls';
import { open } from '../../../src/main/journal/database/open';
import { after, anIntent, aRefId, rechargeReply, WINDOW } from '../../journal/support/builders';
import { fillYears } from '../years/fill-years';
import { measure, type Taken } from './measure';
import { questionsOf } from './questions';

const FRAME_MS = 16;

/** Copies are checked in a thread of their own in the app, so not here. */
const help: JournalHelp = { recognise: () => null, checkCopy: () => 'good' };

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    /** Where the filled journal stays, for another run or another measurement. */
    keep: { type: 'string' },
    /** A journal that an earlier run has kept: nothing is filled. */
    use: { type: 'string' },
    only: { type: 'string' },
    /** Lets rows enter the chain of the journal that is used, and measures that: it is another one then. */
    fill: { type: 'boolean', default: false },
    /** The copies wait to enter the chain, which is filled in half the time. */
    unchained: { type: 'boolean', default: false },
  },
});
const sizes = (positionals.length > 0 ? positionals : ['10000', '100000', '1000000']).map(Number);

async function openAt(file: string): Promise<Database.Database> {
  const opened = await open(file);
  if (!opened.ok) throw new Error(opened.failure);
  return opened.value;
}

/** What one size took, by question. */
type Column = ReadonlyMap<string, { readonly wall: Taken; readonly cpu: Taken }>;

async function askAll(database: Database.Database): Promise<Column> {
  const rows = Number(database.prepare('SELECT max(seq) FROM recharges').pluck().get());
  const journal = journalCalls(database, help);
  console.log(
    `\n${rows} recharges, ${Math.round(statSync(database.name).size / 1e6)} MB, load ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(
    'each call: median · p99 · worst; all calls until the answer is whole; in ms of this thread (of the clock)',
  );
  const questions = questionsOf(journal, database, rows).filter(({ what }) =>
    what.includes(values.only ?? ''),
  );
  const column = new Map<string, { readonly wall: Taken; readonly cpu: Taken }>();
  for (const question of questions) {
    const { wall, cpu } = await measure(journal, question);
    const more = cpu.calls > 1 ? `  ${cpu.calls} calls` : '';
    console.log(`${question.what.padEnd(44)} ${line(cpu)}   (${line(wall)})${more}`);
    column.set(question.what, { wall, cpu });
  }
  const slow = [...column].filter(([, { cpu }]) => cpu.p99 > FRAME_MS).map(([what]) => what);
  console.log(`calls above a frame of ${FRAME_MS} ms (p99): ${slow.join(', ') || 'none'}`);
  return column;
}

function line({ median, p99, worst, whole }: Taken): string {
  return [median, p99, worst, whole].map((ms) => ms.toFixed(2)).join(' · ');
}

/** Three commits of a sale, each on disk before it is told. */
function sell(database: Database.Database): void {
  database.pragma('synchronous = FULL');
  const journal = journalCalls(database, help);
  const before = Number(database.prepare('SELECT max(seq) FROM recharges').pluck().get());
  const took = Array.from({ length: 200 }, (_, n) => {
    const since = performance.now();
    const id = before * 1000 + n;
    journal.openIntent(anIntent(id, { number: String(5_000_000_000 + n) }), WINDOW, after(n));
    journal.enter(aRefId(id), { kind: 'sending' }, after(n), 'created');
    journal.enter(aRefId(id), rechargeReply('Success'), after(n));
    return performance.now() - since;
  }).sort((one, other) => one - other);
  console.log(`three commits of a sale: median ${took[100]?.toFixed(2)} ms, p95 ${took[190]?.toFixed(2)} ms`);
}

const FILL_SLICES = 400;

/** Slices in which rows of before the chain enter it, one after the other. */
function fillSlices(database: Database.Database): void {
  database.pragma('synchronous = FULL');
  const journal = journalCalls(database, help);
  const wall: number[] = [];
  const cpu: number[] = [];
  const rowsBefore = chainLength(database);
  for (let n = 0; n < FILL_SLICES; n += 1) {
    const before = process.threadCpuUsage();
    const since = performance.now();
    const goesOn = journal.fillChain();
    wall.push(performance.now() - since);
    const { user, system } = process.threadCpuUsage(before);
    cpu.push((user + system) / 1000);
    if (!goesOn) return;
  }
  const told = [cpu, wall].map((took) => {
    const sorted = took.toSorted((one, other) => one - other);
    return [0.5, 0.99, 1]
      .map((share) => sorted[Math.min(FILL_SLICES - 1, FILL_SLICES * share)]?.toFixed(2))
      .join(' · ');
  });
  const rows = chainLength(database) - rowsBefore;
  console.log(
    `a slice of filling the chain: ${told[0]}   (${told[1]})  ${Math.round(rows / FILL_SLICES)} rows`,
  );
}

function chainLength(database: Database.Database): number {
  return Number(database.prepare('SELECT max(n) FROM chain').pluck().get());
}

/** Ten times as many rows are a step more of a tree that is a few steps high: what takes this much more grows faster. */
const FASTER = 2;
/** Below this a measured difference says nothing. */
const LEAST_MS = 2;

/** How much more each question takes of a journal that is larger. */
function growth(columns: readonly Column[]): void {
  console.log(`\ngrowth (all calls of an answer, ms of this thread): ${sizes.join(' · ')}`);
  const faster: string[] = [];
  for (const what of columns.at(-1)?.keys() ?? []) {
    const all = columns.map((column) => column.get(what)?.cpu.whole ?? 0);
    console.log(`${what.padEnd(44)} ${all.map((ms) => ms.toFixed(2)).join(' · ')}`);
    const [before = 0, last = 0] = all.slice(-2);
    const times = last / Math.max(before, LEAST_MS / FASTER);
    if (last > LEAST_MS && times > FASTER) faster.push(`${what} (${times.toFixed(1)} ×)`);
  }
  console.log(`grew faster than log n in the last step: ${faster.join(', ') || 'none'}`);
}

if (values.use === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'galla-bench-'));
  try {
    const database = await openAt(
      values.keep === undefined ? join(folder, 'journal.db') : resolve(values.keep),
    );
    const since = performance.now();
    const filling = fillYears(database, Math.max(...sizes), !values.unchained);
    const columns: Column[] = [];
    for (const rows of sizes) {
      filling.upTo(rows);
      console.log(`filled to ${rows} after ${Math.round((performance.now() - since) / 1000)} s`);
      columns.push(await askAll(database));
    }
    growth(columns);
    if (values.keep === undefined) sell(database);
    database.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else {
  const database = await openAt(resolve(values.use));
  await askAll(database);
  if (values.fill) fillSlices(database);
  database.close();
}
