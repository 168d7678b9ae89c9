import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { say } from './say.mjs';

/**
 * Two set-ups at once would write into the same folders, so one waits for the other.
 *
 * The lock is the kernel's (flock), held by a child that lives exactly as long as our end of its stdin:
 * however we die, it is free again, and no stale lock file needs judging. Where there is no flock
 * (macOS, Windows) set-ups are not kept apart.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(work) {
  const path = join(tmpdir(), `galla-set-up-${userInfo().username}.lock`);
  // Detached: Ctrl-C must not free the lock before we have ended.
  const holder = spawn('flock', [path, 'sh', '-c', 'echo held; exec cat'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  const waiting = setTimeout(() => say('Another set-up is running; waiting for it …'), 1000);
  await Promise.race([once(holder.stdout, 'data'), once(holder, 'exit'), once(holder, 'error')]).catch(
    () => {},
  );
  clearTimeout(waiting);
  try {
    return await work();
  } finally {
    holder.stdin.end();
    holder.unref();
  }
}
