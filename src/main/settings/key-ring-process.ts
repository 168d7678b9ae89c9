import { app } from 'electron';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts Galla as the process that only asks the key ring. */
export const ASK_KEY_RING = 'ask-key-ring';

/** Exit codes of that process. Whatever else it ends with is no answer. */
const PROTECTED = 0;
const UNPROTECTED = 3;

/** A "no" after this is the end of somebody's patience in the middle, not an answer. In milliseconds. */
const LATE_MS = 20_000;

/** What the process has to be told as this one was: which key ring, and how Chromium starts here. */
const passedOn = ['password-store', 'no-sandbox', 'ozone-platform', 'disable-gpu', 'disable-dev-shm-usage'];

/**
 * Asks the key ring whether it protects, in a process of its own: the calls of Electron before 45 hold up the whole
 * program until it answers, and one that is locked waits for a person. Once it has answered there, it answers here
 * at once. `said` is called once at most; the function that comes back ends the asking.
 */
export function askInProcess(said: (isProtected: boolean) => void): () => void {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'galla-key-ring-'));
  const child = spawn(process.execPath, wordsFor(folder), { stdio: 'ignore' });
  const stop = (): void => void child.kill('SIGKILL');
  // Blocked as it may be, it hears nothing else.
  process.once('exit', stop);
  child.on('error', () => undefined);
  child.on('close', (code) => {
    process.off('exit', stop);
    rmSync(folder, { recursive: true, force: true });
    if (code === PROTECTED) said(true);
    else if (code === UNPROTECTED && performance.now() - started < LATE_MS) said(false);
  });
  return stop;
}

/** That process. It shows nothing, opens no file of the shop and holds no lock. */
export async function answerForKeyRing(isProtected: () => boolean): Promise<void> {
  app.disableHardwareAcceleration();
  await app.whenReady();
  app.exit(isProtected() ? PROTECTED : UNPROTECTED);
}

function wordsFor(folder: string): readonly string[] {
  const words = process.argv.filter((word) =>
    passedOn.some((name) => word === `--${name}` || word.startsWith(`--${name}=`)),
  );
  const where = app.isPackaged ? [] : [app.getAppPath()];
  return [...words, ...where, `--${ASK_KEY_RING}`, `--user-data-dir=${folder}`];
}
