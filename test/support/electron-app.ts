import { test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test';
import { execFileSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { withVirtualDisplay } from '../../scripts/running/virtual-display.mjs';
import { showsOnRealScreen } from '../../scripts/testing/environment.mjs';
import { startedAgain } from '../../scripts/testing/started-again.mjs';
import type { AnswerOf, CallName, RequestOf } from '../../src/preload/contract/bridge/calls';
import { endGroup } from './starting/process-group';
import { startElectron } from './starting/start-electron';

/** A Galla that a test has started, with its first window. */
export interface RunningGalla {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** Everything that its processes have written to stdout and stderr so far. */
  readonly output: () => string;
  /** Quits as a person would, and waits for the end of the process; kills it when it does not end. */
  readonly quit: () => Promise<void>;
}

/** How to start it. */
export interface LaunchOptions {
  /** Default: the test's own `dataFolder`. */
  readonly dataFolder?: string;
  /** The folder of a built app; default: this one's. */
  readonly folder?: string;
  /** Further words of the command line. */
  readonly args?: readonly string[];
  /** Variables on top of the test's own; `undefined` takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Something that starts Electron with the words it is given; default: our Electron itself. */
  readonly executable?: string;
  /** How long Playwright may take to get hold of it; default: see `startElectron`. */
  readonly attachMs?: number;
}

interface Fixtures {
  /** A fresh, empty data folder, gone after the test. */
  readonly dataFolder: string;
  /** Starts Galla; whatever a test has started is ended after it. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningGalla>;
  /** Galla on a fresh data folder. */
  readonly galla: RunningGalla;
}

interface WorkerFixtures {
  /** A screen that this worker shares with nobody. */
  readonly ownScreen: undefined;
  readonly electronPath: string;
}

/** How long an end may take before it is enforced. */
const QUIT_MS = 10_000;

/** The built app is the one in the folder that the tests were started in. */
export const appFolder = process.cwd();

/** The words that every start needs. */
export function launchWords(
  dataFolder: string,
  args: readonly string[] = [],
  folder: string = appFolder,
): string[] {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [folder, `--user-data-dir=${dataFolder}`, ...asRoot, ...args];
}

/** The test's environment without what would turn Electron into something else. */
export function launchEnvironment(env: LaunchOptions['env'] = {}): Record<string, string> {
  const merged = { ...process.env, ELECTRON_RUN_AS_NODE: undefined, NODE_OPTIONS: undefined, ...env };
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(merged)) if (value !== undefined) given[name] = value;
  return given;
}

/** Asks over the bridge, as the page would: through `window.galla`. */
export function call<N extends CallName>(page: Page, name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
  return page.evaluate<AnswerOf<N>>(`window.galla[${JSON.stringify(name)}](${JSON.stringify(request)})`);
}

/** Playwright's `test` with a Galla. Import it instead of Playwright's own in every `*.spec.ts`. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // Windows of one screen take the keys from one another: a half-typed word was ended by the start of another test's Galla.
  ownScreen: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      if (showsOnRealScreen()) return use(undefined);
      return withVirtualDisplay(async ({ DISPLAY, XAUTHORITY }) => {
        Object.assign(process.env, { DISPLAY, XAUTHORITY });
        await use(undefined);
      });
    },
    { scope: 'worker', auto: true },
  ],

  electronPath: [
    // Playwright wants to see which fixtures a fixture asks for: a pattern, even if it is empty.
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const told = process.env['ELECTRON_EXEC_PATH'];
      const script = resolve(import.meta.dirname, '../../scripts/electron-path.mjs');
      await use(told ?? execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim());
    },
    { scope: 'worker' },
  ],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'galla-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },

  launch: async ({ dataFolder: ownFolder, electronPath }, use, testInfo) => {
    const started: Pick<RunningGalla, 'output' | 'quit'>[] = [];
    await use(
      async ({ dataFolder = ownFolder, folder, args, env, executable = electronPath, attachMs } = {}) => {
        const app = await startElectron(
          { executable, args: launchWords(dataFolder, args, folder), env: launchEnvironment(env) },
          { attachMs, onLost: (why, lostMs) => noteLostStart(testInfo, why, lostMs) },
        );
        // Kept from here on: Playwright forgets the process once the app is closed.
        const child = app.process();
        const ended = { output: collectOutput(child), quit: () => quit(app, child) };
        started.push(ended);
        return { app, page: await app.firstWindow(), dataFolder, ...ended };
      },
    );
    for (const { output, quit: end } of started) {
      await end();
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('output of the app', { body: output(), contentType: 'text/plain' });
      }
    }
  },

  galla: async ({ launch }, use) => {
    await use(await launch());
  },
});

/** Told, and counted in the report; the time that it took is not the test's. */
function noteLostStart(testInfo: TestInfo, why: string, lostMs: number): void {
  testInfo.annotations.push({ type: startedAgain, description: why });
  testInfo.setTimeout(testInfo.timeout + lostMs);
  process.stderr.write(`Galla is started again: ${why}\n`);
}

function collectOutput({ stdout, stderr }: ChildProcess): () => string {
  const chunks: string[] = [];
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk) => chunks.push(String(chunk)));
  return () => chunks.join('');
}

/** Ends exactly what was started, at the latest after {@link QUIT_MS}: what it has started is gone as well. */
async function quit(app: ElectronApplication, child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (child.exitCode !== null || child.signalCode !== null || pid === undefined) return;
  const ended = new Promise<void>((resolveEnd) => child.once('exit', () => resolveEnd()));
  const enforce = setTimeout(() => void endGroup(pid), QUIT_MS);
  await app.close().catch(() => undefined);
  await ended;
  clearTimeout(enforce);
  await endGroup(pid);
}
