import { setTimeout as sleep } from 'node:timers/promises';

/** So long a file may be refused. In milliseconds. */
const PATIENCE_MS = 2000;
const AGAIN_MS = 50;

/** What a virus scanner, an indexer or a backup program that has a file open makes of a write or a rename. */
const momentary: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Does something to files that may be refused for a moment, again and again for two seconds. It must be safe to do
 * twice. @throws what the file system throws, at once when it is no refusal.
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isMomentary(error) || performance.now() >= end) throw error;
    }
    await sleep(AGAIN_MS);
  }
}

/** The same where nothing can be waited for: small files, before a window or a sale is there. */
export function patientlySync<T>(work: () => T): T {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isMomentary(error) || performance.now() >= end) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN_MS);
  }
}

function isMomentary(error: unknown): boolean {
  return error instanceof Error && 'code' in error && momentary.has(error.code);
}
