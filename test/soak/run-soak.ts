import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recharge } from '../../src/preload/contract/sale/recharge';
import { openBareProgram } from './bare-program';
import { disagreements } from './disagreements';
import { inLanes } from './in-lanes';
import { numberOf, openSoakDesk, type SoakDesk } from './soak-desk';
import { machineTime, type SoakGateway } from './soak-gateway';
import { spreadOf, type Spread } from './spread';
import { anybody } from '../../src/main/recharge/state/moment';
import { searchingFor } from '../support/builders/searching-for';

/** How much is sold. */
export interface SoakOptions {
  readonly gateway: SoakGateway;
  readonly workerFile: string;
  readonly recharges: number;
  readonly inFlight: number;
  /** Bare requests made before the soak, and again after it. */
  readonly bare: number;
  /** Collects garbage, so that memory is what is held. */
  collect(): void;
  onThousand?(sold: number, memory: Memory): void;
}

/** Megabytes held after a collection. */
export interface Memory {
  readonly heap: number;
  /** Of the whole process: both threads, SQLite's cache, code. */
  readonly resident: number;
}

/** What a soak measured. Times in milliseconds. */
export interface SoakResult {
  readonly sold: number;
  readonly refused: number;
  readonly perSecond: number;
  readonly states: Readonly<Record<string, number>>;
  /** Submit to the request read by the gateway. */
  readonly toWire: Spread;
  /** The same of the bare program. */
  readonly bareToWire: Spread;
  /** The request read by the gateway to the outcome told to the page, of replies that came at once. */
  readonly toOutcome: Spread;
  /** After each thousand. */
  readonly memory: readonly Memory[];
  readonly checks: number;
  readonly disagreements: readonly string[];
}

/** Sells, follows up, and holds the journal against the gateway's own book. */
export async function runSoak(options: SoakOptions): Promise<SoakResult> {
  const { gateway, recharges, inFlight } = options;
  const folder = mkdtempSync(join(tmpdir(), 'galla-soak-'));
  // Bare numbers are below ours.
  const bare = await openBareProgram(folder, gateway);
  const bareBegan = new Map<string, number>();
  const sellBare = async (from: number) =>
    inLanes(options.bare, inFlight, async (n) => {
      const number = numberOf(-1 - from - n);
      bareBegan.set(number, await bare.sell(number));
    });
  try {
    const soak = await openSoakDesk(folder, options.workerFile, gateway);
    await sellBare(0);
    const sold = await sellAll(soak, options);
    await sellBare(options.bare);
    const checks = await followUpAll(soak);
    const rows = await allRows(soak);
    await soak.desk.close();
    const book = await gateway.book();
    const arrivals = new Map(book.arrivals);
    const toWire = Array.from(sold.began, (began, n) => (arrivals.get(numberOf(n)) ?? Number.NaN) - began);
    const toOutcome = Array.from(sold.ended, (ended, n) => ended - (arrivals.get(numberOf(n)) ?? Number.NaN));
    return {
      sold: rows.length,
      refused: sold.refused,
      perSecond: recharges / (sold.tookMs / 1000),
      states: countStates(rows),
      toWire: spreadOf(toWire.filter(Number.isFinite)),
      bareToWire: spreadOf(
        [...bareBegan].map(([number, began]) => (arrivals.get(number) ?? Number.NaN) - began),
      ),
      toOutcome: spreadOf(toOutcome.filter(Number.isFinite)),
      memory: sold.memory,
      checks,
      disagreements: disagreements(rows, book),
    };
  } finally {
    await bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Sold {
  readonly tookMs: number;
  readonly refused: number;
  /** By number of the sale; machine time. */
  readonly began: Float64Array;
  /** The same; `NaN` where the gateway took its time or said nothing clear. */
  readonly ended: Float64Array;
  readonly memory: readonly Memory[];
}

async function sellAll(
  soak: SoakDesk,
  { recharges, inFlight, collect, onThousand }: SoakOptions,
): Promise<Sold> {
  // Made before the first sale, so that what is measured does not grow by measuring.
  const [began, ended] = [new Float64Array(recharges), new Float64Array(recharges)];
  const memory: Memory[] = [];
  let [done, refused] = [0, 0];
  const start = performance.now();
  await inLanes(recharges, inFlight, async (n) => {
    began[n] = machineTime();
    const outcome = await soak.sell(n);
    ended[n] = outcome?.state === 'success' ? machineTime() : Number.NaN;
    if (outcome === null) refused += 1;
    done += 1;
    if (done % 1000 !== 0) return;
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    const held = { heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 };
    memory.push(held);
    onThousand?.(done, held);
  });
  return { tookMs: performance.now() - start, refused, began, ended, memory };
}

/** Asks about everything that is open, as staff would; answers how often it asked. */
async function followUpAll({ desk }: Pick<SoakDesk, 'desk'>): Promise<number> {
  const open = (await allRows({ desk })).filter(({ state }) => state === 'pending' || state === 'unknown');
  await inLanes(open.length, 8, async (n) => {
    const row = open[n];
    if (row !== undefined) await desk.followUp.check(row.refId, 'day_end', anybody);
  });
  return open.length;
}

async function allRows({ desk }: Pick<SoakDesk, 'desk'>): Promise<readonly Recharge[]> {
  const rows: Recharge[] = [];
  let before: number | null = null;
  do {
    const page = await desk.history.page(searchingFor(), before, 1000);
    if (!page.ok) throw new Error(page.failure);
    rows.push(...page.value.rows);
    ({ before } = page.value);
  } while (before !== null);
  return rows;
}

function countStates(rows: readonly Recharge[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
