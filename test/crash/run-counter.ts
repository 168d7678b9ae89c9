import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Target } from './aim';
import type { BuiltCounter } from './build-counter';
import { saidSchema, type Claim, type RunKind, type Task } from './messages';
import { readSteps, type Step } from './steps';

/** What is run, how it is stopped and where its disk is kept. */
export interface RunOptions {
  readonly electron: string;
  readonly built: BuiltCounter;
  readonly folder: string;
  readonly gatewayPort: number;
  readonly address: string;
  readonly kind: RunKind;
  readonly number: string;
  readonly amount: string;
  /** Where it is killed; `null`: when it is done. */
  readonly target: Target | null;
  /** Folder that keeps the disk as of the last sync. */
  readonly shadow: string | null;
}

/** What a run told before it ended or was killed. */
export interface RunResult {
  readonly killed: boolean;
  /** It did all it was for before it was killed. */
  readonly done: boolean;
  readonly steps: readonly Step[];
  /** After `recover`, before follow-up; `null`: it was killed before it could tell. */
  readonly atStart: readonly Claim[] | null;
  readonly afterFollowUp: readonly Claim[] | null;
  /** Anything that is a bug of the program or of this test. Empty when all is well. */
  readonly complaints: readonly string[];
}

const TOKEN = 'crash-token-0001';
/** No run takes this long, even on a machine that does other things: a hang is a finding. */
const LIMIT_MS = 60_000;

/** Starts the counter once and waits until it has ended or was killed. */
export async function runCounter(options: RunOptions): Promise<RunResult> {
  const { folder, kind } = options;
  const stepsFile = join(folder, 'faultline-steps');
  rmSync(stepsFile, { force: true });
  const child = spawn(options.electron, wordsFor(options), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentFor(options, stepsFile),
  });
  let atStart: readonly Claim[] | null = null;
  let afterFollowUp: readonly Claim[] | null = null;
  let done = false;
  let ended = false;
  const complaints: string[] = [];
  const errors: string[] = [];
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{"kind"')) return;
    const said = saidSchema.parse(JSON.parse(line));
    switch (said.kind) {
      case 'rows':
        atStart = said.rows;
        break;
      case 'followed_up':
        afterFollowUp = said.rows;
        break;
      case 'done':
        done = true;
        child.kill('SIGKILL');
        break;
      case 'ended':
        ended = true;
        break;
      case 'bug':
        complaints.push(said.what);
        break;
    }
  });
  const limit = setTimeout(() => {
    complaints.push(`${kind}: no end after ${LIMIT_MS} ms`);
    child.kill('SIGKILL');
  }, LIMIT_MS);
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_code, by) => resolve(by));
  });
  clearTimeout(limit);
  const killed = signal === 'SIGKILL';
  if (!killed && !ended) complaints.push(`${kind} ended on its own: ${errors.join('').slice(-2000)}`);
  return { killed, done, steps: readSteps(stepsFile), atStart, afterFollowUp, complaints };
}

function wordsFor({ built, folder }: RunOptions): string[] {
  return [
    built.app,
    `--user-data-dir=${folder}`,
    '--no-sandbox',
    '--ozone-platform=headless',
    '--disable-gpu',
    '--password-store=basic',
    '--disable-background-networking',
  ];
}

function environmentFor(options: RunOptions, stepsFile: string): NodeJS.ProcessEnv {
  const { built, folder, kind, number, amount, address, target, shadow } = options;
  const { workerFile, resources } = built;
  const task = { kind, workerFile, resources, address, token: TOKEN, number, amount } satisfies Task;
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    CRASH_TASK: JSON.stringify(task),
    LD_PRELOAD: built.faultline,
    FAULTLINE_DIR: folder,
    FAULTLINE_PORT: String(options.gatewayPort),
    FAULTLINE_KILL: String(target?.place ?? 0),
    FAULTLINE_WITHIN: String(target?.within ?? 1),
    FAULTLINE_STEPS: stepsFile,
    ...(kind === 'start' ? { FAULTLINE_ARMED: '1' } : {}),
    ...(shadow === null ? {} : { FAULTLINE_SHADOW: shadow }),
  };
}
