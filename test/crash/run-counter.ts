import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { BuiltCounter } from './build-counter';
import type { Claim, Said, Task } from './messages';

/** How one run is stopped and where its disk is kept. */
export interface RunOptions {
  readonly electron: string;
  readonly built: BuiltCounter;
  readonly folder: string;
  readonly gatewayPort: number;
  readonly address: string;
  readonly sale: Task['sale'];
  /** Kill at this step of the sale; 0: let it end. */
  readonly killAt: number;
  /** File that gets the steps; for calibration. */
  readonly stepsFile?: string;
  /** Folder that keeps the disk as of the last sync. */
  readonly shadow?: string;
}

/** What a run told before it ended or was killed. */
export interface RunResult {
  readonly killed: boolean;
  /** After `recover`, before follow-up. */
  readonly atStart: readonly Claim[];
  readonly afterFollowUp: readonly Claim[];
  /** Anything that is a bug of the program or of this test. Empty when all is well. */
  readonly complaints: readonly string[];
}

const TOKEN = 'crash-token-0001';
/** No run takes this long: a hang is a finding. */
const LIMIT_MS = 15_000;

/** Starts the counter once, follows up, sells, and waits for its end. */
export async function runCounter(options: RunOptions): Promise<RunResult> {
  const { built, folder } = options;
  const task: Task = {
    workerFile: built.workerFile,
    resources: built.resources,
    address: options.address,
    token: TOKEN,
    sale: options.sale,
  };
  const child = spawn(
    options.electron,
    [
      built.app,
      `--user-data-dir=${folder}`,
      '--no-sandbox',
      '--ozone-platform=headless',
      '--disable-gpu',
      '--password-store=basic',
      '--disable-background-networking',
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        CRASH_TASK: JSON.stringify(task),
        LD_PRELOAD: built.faultline,
        FAULTLINE_DIR: folder,
        FAULTLINE_PORT: String(options.gatewayPort),
        FAULTLINE_KILL: String(options.killAt),
        ...(options.stepsFile === undefined ? {} : { FAULTLINE_STEPS: options.stepsFile }),
        ...(options.shadow === undefined ? {} : { FAULTLINE_SHADOW: options.shadow }),
      },
    },
  );
  let atStart: readonly Claim[] | null = null;
  let afterFollowUp: readonly Claim[] | null = null;
  let ended = false;
  const complaints: string[] = [];
  const errors: string[] = [];
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{"kind"')) return;
    const said: Said = JSON.parse(line);
    if (said.kind === 'rows') atStart = said.rows;
    else if (said.kind === 'followed_up') afterFollowUp = said.rows;
    else if (said.kind === 'ended') ended = true;
    else complaints.push(said.what);
  });
  const limit = setTimeout(() => {
    complaints.push(`no end after ${LIMIT_MS} ms`);
    child.kill('SIGKILL');
  }, LIMIT_MS);
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_code, by) => resolve(by));
  });
  clearTimeout(limit);
  const killed = signal === 'SIGKILL';
  if (!killed && !ended) complaints.push(`ended on its own: ${errors.join('').slice(-2000)}`);
  if (atStart === null || afterFollowUp === null) {
    complaints.push(`told no rows: ${errors.join('').slice(-500)}`);
  }
  return { killed, atStart: atStart ?? [], afterFollowUp: afterFollowUp ?? [], complaints };
}
