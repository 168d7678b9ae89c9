import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  delayed,
  httpBytes,
  replies,
  resetsAfterRequest,
  says,
  sendsBytes,
  thenBecomes,
  type Behaviour,
} from '../support/scripted-gateway/behaviour';
import type { RecordedRequest } from '../support/scripted-gateway/recorded-request';
import { startScriptedGateway, type ScriptedGateway } from '../support/scripted-gateway/scripted-gateway';
import type { BuiltCounter } from './build-counter';
import { judge, type Verdict } from './judge';
import { runCounter } from './run-counter';

/** What a lane needs. */
export interface LaneOptions {
  readonly electron: string;
  readonly built: BuiltCounter;
  /** Which digits its numbers begin with, so that lanes do not meet. */
  readonly lane: number;
  /** `power`: after each kill the disk is put back to what was synced. */
  readonly mode: 'kill' | 'power';
  /** The step to stop the next sale at; `null`: enough. */
  nextStep(): number | null;
  /** Told after each sale. */
  onRun(run: { readonly killed: boolean; readonly requests: number }): void;
}

/** What a lane found. */
export interface LaneResult {
  readonly sales: number;
  readonly kills: number;
  readonly requests: number;
  readonly verdict: Verdict;
  readonly complaints: readonly string[];
}

/** Sales on one data folder before it is exchanged for a fresh one: follow-up asks about all its rows. */
const SALES_A_FOLDER = 20;

/** Names of the journal's files, and of what it must not survive without. */
const WATCHED = /^(?:journal\.db(?:-wal)?|sent\.log)$/;

/** Sells and is killed, again and again, and holds the journal against the gateway after each restart. */
export async function runLane(options: LaneOptions): Promise<LaneResult> {
  const result = {
    sales: 0,
    kills: 0,
    requests: 0,
    lost: [''],
    doubled: [''],
    wrong: [''],
    complaints: [''],
  };
  for (const list of [result.lost, result.doubled, result.wrong, result.complaints]) list.length = 0;
  let step = options.nextStep();
  while (step !== null) {
    const folder = mkdtempSync(join(tmpdir(), 'galla-crash-'));
    const gateway = await startScriptedGateway();
    gateway.setDefault(behaviourFor);
    const numbers = new Set<string>();
    const shadow = options.mode === 'power' ? `${folder}-shadow` : undefined;
    for (let sale = 0; sale <= SALES_A_FOLDER; sale += 1) {
      // The last run of a folder only follows up.
      const isLast = sale === SALES_A_FOLDER || step === null;
      const number = numberOf(options.lane, result.sales);
      if (shadow !== undefined) rememberDisk(folder, shadow);
      const run = await runCounter({
        electron: options.electron,
        built: options.built,
        folder,
        gatewayPort: gateway.port,
        address: gateway.address,
        sale: isLast ? null : { number, amount: String(100 + (result.sales % 900)) },
        killAt: isLast ? 0 : (step ?? 0),
        ...(shadow === undefined ? {} : { shadow }),
      });
      if (shadow !== undefined && run.killed) putDiskBack(folder, shadow);
      // The rows told are those of the sales before this one.
      for (const [claims, when] of [
        [run.atStart, 'at_start'],
        [run.afterFollowUp, 'after_follow_up'],
      ] as const) {
        const verdict = judge(claims, gateway, numbers, when);
        result.lost.push(...verdict.lost);
        result.doubled.push(...verdict.doubled);
        result.wrong.push(...verdict.wrong);
      }
      result.complaints.push(...run.complaints);
      if (isLast) break;
      numbers.add(number);
      result.sales += 1;
      if (run.killed) result.kills += 1;
      options.onRun({ killed: run.killed, requests: gateway.requests('recharge').length });
      step = options.nextStep();
    }
    result.requests += gateway.requests('recharge').length;
    await gateway.close();
    for (const each of [folder, ...(shadow === undefined ? [] : [shadow])]) {
      rmSync(each, { recursive: true, force: true, maxRetries: 3 });
    }
  }
  const { lost, doubled, wrong, ...counts } = result;
  return { ...counts, verdict: { lost, doubled, wrong } };
}

/** A mobile number of its own for every sale. */
function numberOf(lane: number, sale: number): string {
  return `9${lane}${String(sale).padStart(8, '0')}`;
}

/** The last digit of the number decides, so that kills at every step meet every kind of answer. */
function behaviourFor(request: RecordedRequest): Behaviour {
  switch (Number((request.params['number'] ?? '0').slice(-1))) {
    case 3:
      return thenBecomes(says('Accepted'), 'Success', 0);
    case 4:
      return thenBecomes(says('Pending'), 'Failure', 0);
    case 5:
      return says('Failure');
    case 6:
      return resetsAfterRequest('Success');
    case 7:
      return sendsBytes(
        'Success',
        httpBytes(200, {}, '{"status":"Failure","message":"cut').subarray(0, -6),
        'reset',
      );
    case 8:
      return replies('Success', 502, '<h1>Bad gateway</h1>');
    case 9:
      return delayed(40, says('Success'));
    default:
      return says('Success');
  }
}

/** What is on the disk before a start is taken to be synced. */
function rememberDisk(folder: string, shadow: string): void {
  rmSync(shadow, { recursive: true, force: true });
  mkdirSync(shadow);
  for (const name of readdirSync(folder).filter((each) => WATCHED.test(each))) {
    cpSync(join(folder, name), join(shadow, `synced.${name}`));
    cpSync(join(folder, name), join(shadow, `named.${name}`));
  }
}

/** The power cut: every file as of its last sync, and only files whose name was synced too. */
function putDiskBack(folder: string, shadow: string): void {
  const kept = new Set(readdirSync(shadow));
  for (const name of readdirSync(folder)) {
    if (name.endsWith('-shm')) rmSync(join(folder, name));
    if (!WATCHED.test(name)) continue;
    rmSync(join(folder, name));
    if (kept.has(`named.${name}`) && kept.has(`synced.${name}`)) {
      cpSync(join(shadow, `synced.${name}`), join(folder, name));
    }
  }
}
