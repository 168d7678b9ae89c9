import type { PrintCause } from '../../../preload/contract/printing/print-task';
import { startBudget, STALL_MS } from '../deadline';
import { runCups, type Ran } from './cups-command';
import { aboutQueue, leftQueue } from './cups-queue';
import { failed, notKnown, ofTheQueue, type Delivery } from './delivery';

/** A scheduler that runs answers a question within this time. */
const ANSWER_MS = 3000;

/**
 * Hands bytes to a CUPS queue as they are (`lp -o raw`), and looks whether they leave it. What left the queue is
 * *spooled*: the printer has it, the paper is not known. A stopped queue is refused before: it would keep the slip
 * for hours. Ends within {@link STALL_MS}. Never rejects.
 */
export async function sendToCupsRaw(queue: string, bytes: Uint8Array): Promise<Delivery> {
  const budget = startBudget(STALL_MS);
  const scheduler = await runCups('lpstat', ['-r'], { ms: ANSWER_MS });
  if (scheduler === null || / not running/.test(scheduler.said)) return failed('spooler_silent');
  const hindered = queueHindrance(
    queue,
    await runCups('lpstat', aboutQueue(queue, ['p', 'a']), { ms: ANSWER_MS }),
  );
  if (hindered !== null) return failed(hindered);
  const words = ['-d', queue, '-o', 'raw', '-t', 'slip', '--', '-'];
  const printed = await runCups('lp', words, { ms: budget.left(), input: bytes });
  // Without an answer the scheduler may have the job.
  if (printed === null) return notKnown('timed_out');
  if (printed.code !== 0) return failed('spooler_refused');
  const job = /request id is (\S+) /.exec(printed.said)?.[1];
  return job === undefined ? notKnown('spooled') : ofTheQueue(await leftQueue(queue, job, budget), job);
}

function queueHindrance(queue: string, state: Ran | null): PrintCause | null {
  if (state === null) return 'spooler_silent';
  const lines = state.said.split('\n');
  const printer = lines.find((line) => line.startsWith(`printer ${queue} `));
  if (state.code !== 0 || printer === undefined) return 'no_such_printer';
  if (lines.some((line) => line.startsWith(`${queue} not accepting`))) return 'queue_not_accepting';
  return printer.startsWith(`printer ${queue} disabled`) ? 'queue_stopped' : null;
}
