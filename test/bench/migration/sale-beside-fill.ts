import { openJournal, type Journal } from '../../../src/main/journal/thread/journal-client';
import { after, anIntent, aRefId, rechargeReply, WINDOW } from '../../journal/support/builders';

/** Between two slices, as the desk leaves it. In milliseconds, like all here. */
const PAUSE_MS = 250;
/** Sales in one block: with and without the filling, in turns. */
const BLOCK = 60;
const BLOCKS = 4;
/** Between two sales: no shop sells faster, and so they meet the slices at any moment of theirs. */
const BETWEEN_MS = 37;

const [file = '', workerFile = ''] = process.argv.slice(2);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let sold = 0;

/** The three commits of a sale; answers how long they took. */
async function sell(journal: Journal): Promise<number> {
  const n = (sold += 1);
  const since = performance.now();
  await journal.openIntent(anIntent(n, { number: String(5_000_000_000 + n) }), WINDOW, after(n), []);
  await journal.enter(aRefId(n), { kind: 'sending' }, after(n), 'created');
  await journal.enter(aRefId(n), rechargeReply('Success'), after(n));
  return performance.now() - since;
}

async function sellBlock(journal: Journal, into: number[]): Promise<void> {
  for (let sale = 0; sale < BLOCK; sale += 1) {
    into.push(await sell(journal));
    await sleep(BETWEEN_MS);
  }
}

/** One slice; answers how long the thread was busy with it, and whether there may be more. */
async function slice(journal: Journal): Promise<{ readonly ms: number; readonly more: boolean }> {
  const since = performance.now();
  const filled = await journal.fillLedger();
  if (!filled.ok) throw new Error(filled.failure);
  return { ms: performance.now() - since, more: filled.value };
}

function said(what: string, took: number[]): string {
  const sorted = took.toSorted((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `${what} (${sorted.length}): median ${at(0.5)} ms, p95 ${at(0.95)}, p99 ${at(0.99)}, worst ${at(1)}`;
}

const opened = await openJournal({ file, workerFile });
if (!opened.ok) throw new Error(opened.failure);
const journal = opened.value;
const alone: number[] = [];
const beside: number[] = [];
const slices: number[] = [];
await sellBlock(journal, []);
for (let block = 0; block < BLOCKS; block += 1) {
  await sellBlock(journal, alone);
  const stop = new AbortController();
  const filling = (async () => {
    while (!stop.signal.aborted) {
      slices.push((await slice(journal)).ms);
      await sleep(PAUSE_MS);
    }
  })();
  await sellBlock(journal, beside);
  stop.abort();
  await filling;
}
console.log(said('a sale alone', alone));
console.log(said('a sale while the ledger is filled', beside));
console.log(said('a slice, sales between', slices));
const rest: number[] = [];
for (;;) {
  const { ms, more } = await slice(journal);
  rest.push(ms);
  if (!more) break;
}
console.log(said('a slice, one after the other', rest));
await journal.close();
