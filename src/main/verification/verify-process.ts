import { constants, setPriority } from 'node:os';
import { doVerify } from './do-verify';
import { verifyJobSchema } from './verify-job';

/**
 * A process for one check of a journal: reading all of it takes seconds, some of them within SQLite, where no thread could be ended.
 * It tells how far it is and what it found, and goes; without a verdict it found nothing out.
 */
function check(value: unknown): void {
  const job = verifyJobSchema.safeParse(value);
  if (!job.success) return;
  try {
    // Whoever sells goes first.
    setPriority(constants.priority.PRIORITY_LOW);
  } catch {
    // Then it only reads as fast as everybody.
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of another process has no origin
  const tell = (said: unknown): void => process.parentPort.postMessage(said);
  doVerify(job.data, tell).then(
    () => undefined,
    () => tell(null),
  );
}

process.parentPort.once('message', ({ data }) => check(data));
