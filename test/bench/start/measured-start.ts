import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { openDevtoolsPipe, type DevtoolsEvent } from './devtools-pipe';
import { processTreeCpuMs } from './process-cpu';
import { processTreeMegabytes } from './process-memory';
import { TELL, tellWhenUsable } from './tell-when-usable';

/** What one start took. */
export interface Start {
  /** Milliseconds from the start of the process until the field `Number` had the focus and showed a key. */
  readonly usableMs: number;
  /** Milliseconds of CPU that all processes have used by then. */
  readonly cpuMs: number;
  /** Megabytes of all processes, {@link SETTLE_MS} later. */
  readonly megabytes: number;
}

/** What Chromium still does after a page is there (fonts, code caches, collecting garbage) is over by then. */
const SETTLE_MS = 3_000;

/** A start that takes longer than this has failed; so has an end. */
const PATIENCE_MS = 60_000;
const QUIT_MS = 10_000;

/**
 * Starts an app, waits until its counter can be used, looks at its memory and ends it.
 *
 * @param electron path of the executable
 * @param app the app's folder
 * @param dataFolder its `--user-data-dir`
 * @param flags further words of the command line
 * @throws Error when the counter cannot be used within a minute.
 */
export async function measuredStart(
  electron: string,
  app: string,
  dataFolder: string,
  flags: readonly string[],
): Promise<Start> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = [app, `--user-data-dir=${dataFolder}`, '--remote-debugging-pipe', ...asRoot, ...flags];
  const startedAt = performance.now();
  const child = spawn(electron, words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  try {
    await Promise.race([usable(child), outOfPatience(app)]);
    const usableMs = performance.now() - startedAt;
    const cpuMs = processTreeCpuMs(child.pid ?? 0);
    await wait(SETTLE_MS);
    return { usableMs, cpuMs, megabytes: processTreeMegabytes(child.pid ?? 0) };
  } finally {
    child.kill('SIGTERM');
    await Promise.race([ended, wait(QUIT_MS, null, { ref: false })]);
    child.kill('SIGKILL');
    await ended;
  }
}

/** Meets the first page, whether or not it runs already, and presses a key as soon as there is a field for it. */
async function usable({ stdio }: ChildProcess): Promise<void> {
  const [, , , toElectron, fromElectron] = stdio;
  if (!(toElectron instanceof Duplex && fromElectron instanceof Duplex)) throw new TypeError('no pipes');
  // Electron ends before we close our end.
  toElectron.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    const pipe = openDevtoolsPipe(toElectron, fromElectron, hear);
    pipe.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });

    function hear({ method, params, sessionId }: DevtoolsEvent): void {
      if (method === 'Target.attachedToTarget') watch(String(params['sessionId']));
      if (method !== 'Runtime.bindingCalled' || sessionId === undefined) return;
      if (params['payload'] === 'focused') pressNine(sessionId);
      if (params['payload'] === 'shown') resolve();
    }

    function watch(page: string): void {
      const source = `(${String(tellWhenUsable)})('${TELL}')`;
      pipe.send('Runtime.enable', {}, page);
      pipe.send('Runtime.addBinding', { name: TELL }, page);
      pipe.send('Page.enable', {}, page);
      pipe.send('Page.addScriptToEvaluateOnNewDocument', { source, runImmediately: true }, page);
    }

    function pressNine(page: string): void {
      const nine = { key: '9', code: 'Digit9', windowsVirtualKeyCode: 57 };
      pipe.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '9', ...nine }, page);
      pipe.send('Input.dispatchKeyEvent', { type: 'keyUp', ...nine }, page);
    }
  });
}

async function outOfPatience(app: string): Promise<never> {
  await wait(PATIENCE_MS, null, { ref: false });
  throw new Error(`The counter of ${app} could not be used within ${PATIENCE_MS / 1000} s.`);
}
