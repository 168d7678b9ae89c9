import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RechargeState } from '../../src/preload/contract/sale/recharge';
import { checkCopy } from '../../src/main/journal/database/check-copy';
import { journalCalls, type JournalCalls } from '../../src/main/journal/thread/calls';
import { open } from '../../src/main/journal/database/open';
import type { SentLine } from '../../src/main/recharge/ports';
import { repeatableChance } from '../crash/power-cut';
import { anAccount } from '../journal/support/builders';
import type { Calendar } from './calendar';
import { createJudge, type Judge } from './judge';
import type { Mistake } from './mistakes';
import { modelGateway } from './model-gateway';
import { openShop, type ShopFigures } from './open-shop';
import { rushOf, type Shop } from './shop';
import { simulatedClock } from './simulated-clock';
import { DAY, isIn, MINUTE, SECOND, START } from './spans';

/** What a month brought. */
export interface Month extends ShopFigures {
  readonly judge: Judge;
  readonly states: Readonly<Partial<Record<RechargeState, number>>>;
}

/**
 * Opens an empty journal in a file of its own. Nothing is synced and nobody else reads it: no power is cut under this
 * one, and a month asks it ten million times.
 */
async function openFile(): Promise<{ readonly calls: JournalCalls; close(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-simulation-'));
  const opened = await open(join(folder, 'journal.db'));
  if (!opened.ok) throw new Error(`the journal did not open: ${opened.failure}`);
  const database = opened.value;
  database.pragma('synchronous = OFF');
  database.pragma('locking_mode = EXCLUSIVE');
  return {
    calls: journalCalls(database, { recognise: () => null, checkCopy }),
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Lets a shop work through a calendar. The same seed gives the same month. `mistake`: built in, to see it found. */
export async function runMonth(
  shop: Shop,
  calendar: Calendar,
  seed: number,
  mistake: Mistake | null = null,
): Promise<Month> {
  const chance = repeatableChance(seed);
  const clock = simulatedClock({ start: START, chance, lateTo });
  const account = anAccount();
  const gateway = modelGateway({
    clock,
    account,
    accepted: shop.accepted,
    troubles: calendar.troubles,
    slowBy: () => (isIn(rushOf(dayOf(clock.trueNow())), clock.trueNow()) ? (30 + 60 * chance()) * SECOND : 0),
    chance,
  });
  const judge = createJudge({
    gateway,
    shop,
    calendar,
    trueNow: () => clock.trueNow(),
    wallNow: () => clock.now(),
  });
  const file = await openFile();
  const sentLog: SentLine[] = [];
  try {
    const at = await openShop({
      shop,
      calendar,
      clock,
      gateway,
      judge,
      account,
      chance,
      sentLog,
      mistake,
      calls: file.calls,
    });
    await clock.runTo(START + calendar.days * DAY);
    at.look();
    judge.end();
    const states: Partial<Record<RechargeState, number>> = {};
    for (const { state } of judge.stories.values()) states[state] = (states[state] ?? 0) + 1;
    return { ...at.figures(), judge, states };
  } finally {
    file.close();
  }
}

/**
 * The schedule looks every three seconds whether something is due: a month of that would be a million looks at
 * nothing. This computer is slow and looks once a minute, at night every five; that makes questions late, never early.
 */
function lateTo(ms: number, trueNow: number): number {
  const IDLE_MS = 3 * SECOND;
  if (ms !== IDLE_MS) return ms;
  const hour = ((trueNow - START) % DAY) / (60 * MINUTE);
  return hour < 7.5 && hour > 1 ? 5 * MINUTE : MINUTE;
}

function dayOf(time: number): number {
  return Math.floor((time - START) / DAY);
}
