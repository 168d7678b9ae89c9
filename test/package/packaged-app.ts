import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { launchEnvironment } from '../support/electron-app';

/** Where `npm run package` puts it. */
export const packagedFolder = resolve('dist/linux-unpacked');

/** How a start of the packaged app ended. */
export interface Ended {
  readonly code: number | null;
  /** Ended before we told it to. */
  readonly byItself: boolean;
  /** All that it wrote to stdout and stderr. */
  readonly output: string;
}

/** How to start it. */
export interface PackagedStart {
  readonly dataFolder: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Asked every tenth of a second; once it holds, the app is told to quit. */
  readonly until: () => boolean;
}

const PATIENCE_MS = 30_000;
const QUIT_MS = 10_000;

/** Starts the packaged app and ends it when `until` holds, at the latest after half a minute. */
export async function startPackaged({
  dataFolder,
  args = [],
  env = {},
  until,
}: PackagedStart): Promise<Ended> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = [`--user-data-dir=${dataFolder}`, ...asRoot, ...args];
  const child = spawn(resolve(packagedFolder, 'galla'), words, {
    env: launchEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      output += String(piece);
    });
  }
  const exit = once(child, 'exit');
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const startedAt = Date.now();
  while (!hasEnded() && !until() && Date.now() - startedAt < PATIENCE_MS) await wait(100);
  const byItself = hasEnded();
  if (!byItself) {
    child.kill('SIGTERM');
    await Promise.race([exit, wait(QUIT_MS)]);
    if (!hasEnded()) child.kill('SIGKILL');
  }
  await exit;
  return { code: child.exitCode, byItself, output };
}
