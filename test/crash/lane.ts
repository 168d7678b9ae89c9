import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startScriptedGateway, type ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import type { Aim } from './aim';
import { answerByLastDigit, ANSWERS, numberOf } from './answers';
import type { BuiltCounter } from './build-counter';
import { createJudge, type Verdict } from './judge';
import type { RunKind } from './messages';
import { cutPower, rememberDisk, repeatableChance, type PowerCut } from './power-cut';
import { runCounter, type RunResult } from './run-counter';
import { labelOf } from './steps';

/** What a lane needs. */
export interface LaneOptions {
  readonly electron: string;
  readonly built: BuiltCounter;
  /** Which digits its numbers begin with, so that lanes do not meet. */
  readonly lane: number;
  /** `power`: after each kill the disk is put back to what was synced. */
  readonly mode: 'kill' | 'power';
  readonly aim: Aim;
  /** Whether there are kills to be made. */
  wantsMore(): boolean;
  /** Told after each kill, in the words of the report. */
  onKill(where: string): void;
}

/** What a lane found. */
export interface LaneResult {
  readonly sales: number;
  readonly requests: number;
  readonly verdict: Verdict;
  readonly complaints: readonly string[];
}

/**
 * The runs on one data folder before it is exchanged for a fresh one, which bounds what follow-up has to ask
 * about: mostly sales, between them starts and follow-ups that are killed themselves. The first start makes
 * the journal.
 */
const RUNS_A_FOLDER: readonly RunKind[] = [
  ...(['start', 'sale', 'sale', 'sale', 'sale', 'follow_up', 'sale', 'sale', 'sale', 'start'] as const),
  ...(['sale', 'sale', 'sale', 'follow_up', 'sale', 'sale', 'sale', 'sale', 'start', 'sale'] as const),
  ...(['follow_up', 'sale', 'sale', 'sale', 'sale', 'sale'] as const),
];

/** Sells and is killed, again and again, and holds the journal against the gateway after each restart. */
export async function runLane(options: LaneOptions): Promise<LaneResult> {
  const findings: Verdict = { lost: [], doubled: [], wrong: [] };
  const complaints: string[] = [];
  const chance = repeatableChance(options.lane + 1);
  let sales = 0;
  let requests = 0;
  let kills = 0;

  async function runOnce(place: Place, kind: RunKind, sale: number): Promise<RunResult> {
    const { folder, shadow, gateway } = place;
    const known = kind === 'sale' ? `sale ${sale % ANSWERS}` : `${kind}${place.isFresh ? ' fresh' : ''}`;
    if (shadow !== null) rememberDisk(folder, shadow);
    const run = await runCounter({
      ...options,
      folder,
      shadow,
      kind,
      gatewayPort: gateway.port,
      address: gateway.address,
      number: numberOf(options.lane, sale),
      amount: String(100 + (sale % 900)),
      target: kind === 'end' ? null : options.aim.next(known),
    });
    options.aim.learn(known, run.steps, run.done);
    if (run.killed) {
      kills += 1;
      if (shadow !== null) cutPower(folder, shadow, CUTS[kills % CUTS.length] ?? 'lost', chance);
      options.onKill(run.done ? `${kind}: when all was done` : labelOf(kind, run.steps));
    }
    complaints.push(...run.complaints);
    return run;
  }

  while (options.wantsMore()) {
    const place = await aPlace(options.mode);
    const judge = createJudge(place.gateway, findings);
    for (const kind of [...RUNS_A_FOLDER, 'end' as const]) {
      if (kind !== 'end' && !options.wantsMore()) continue;
      const run = await runOnce(place, kind, sales);
      place.isFresh = false;
      // The rows told are those of the runs before this one.
      if (run.atStart !== null) judge.hear(run.atStart, 'at_start');
      if (run.afterFollowUp !== null) judge.hear(run.afterFollowUp, 'after_follow_up');
      if (kind === 'end' && run.afterFollowUp === null) complaints.push('the last run told no rows');
      if (kind !== 'sale') continue;
      judge.sold(numberOf(options.lane, sales));
      sales += 1;
    }
    requests += place.gateway.requests('recharge').length;
    await place.remove();
  }
  return { sales, requests, verdict: findings, complaints };
}

const CUTS = ['lost', 'torn'] as const satisfies readonly PowerCut[];

/** A data folder, the gateway it sells through, and the disk that survives a power cut. */
interface Place {
  readonly folder: string;
  readonly gateway: ScriptedGateway;
  readonly shadow: string | null;
  /** Nothing ran here yet. */
  isFresh: boolean;
  remove(): Promise<void>;
}

async function aPlace(mode: LaneOptions['mode']): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'galla-crash-'));
  const shadow = mode === 'power' ? `${folder}-shadow` : null;
  const gateway = await startScriptedGateway();
  gateway.setDefault(answerByLastDigit);
  return {
    folder,
    gateway,
    shadow,
    isFresh: true,
    async remove() {
      await gateway.close();
      for (const each of shadow === null ? [folder] : [folder, shadow]) {
        rmSync(each, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      }
    },
  };
}
