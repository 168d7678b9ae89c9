import { z } from 'zod';
import { doJob } from './do-jobs';

const message = z.strictObject({ job: z.string(), asked: z.unknown() });

/**
 * A process for one job about copies: a stick, a second disk or a folder of the network may hang, and then it is ended.
 * In a thread such a call could not be, and would hold up the end of Galla. The program asks it once; it answers, and goes.
 */
function answer(value: unknown, tell: (said: unknown) => void): void {
  const asked = message.safeParse(value);
  if (!asked.success) return;
  void doJob(asked.data.job, asked.data.asked).then(tell, () => tell(null));
}

const { parentPort } = process;
if (parentPort === undefined)
  process.once('message', (value) => answer(value, (said) => process.send?.(said)));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of another process has no origin
else parentPort.once('message', ({ data }) => answer(data, (said) => parentPort.postMessage(said)));
