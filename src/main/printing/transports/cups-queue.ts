import { setTimeout as sleep } from 'node:timers/promises';
import type { TimeBudget } from '../deadline';
import { runCups } from './cups-command';

/** How often the queue is looked at. */
const LOOK_MS = 250;
/** The engine says that it printed a moment before CUPS has the job. */
const ARRIVAL_MS = 2000;

/** The ids of the jobs of a CUPS queue: those it still holds, or all it remembers; `null` when CUPS does not tell. */
export async function jobsInQueue(
  queue: string,
  which: 'not-completed' | 'all',
  ms: number,
): Promise<readonly string[] | null> {
  const told = await runCups('lpstat', ['-W', which, '-o', queue], { ms });
  if (told === null || told.code !== 0) return null;
  return [...told.said.matchAll(/^(\S+-\d+)\s/gm)].map((match) => match[1] ?? '');
}

/**
 * Waits until a queue has a job that it had not before, and answers its id; `null` when none comes: CUPS does not
 * tell, or forgets at once what it has passed on.
 */
export async function newJobInQueue(queue: string, before: readonly string[]): Promise<string | null> {
  for (let waited = 0; waited < ARRIVAL_MS; waited += LOOK_MS) {
    const jobs = await jobsInQueue(queue, 'all', ARRIVAL_MS);
    const ours = jobs?.find((job) => !before.includes(job));
    if (ours !== undefined || jobs === null) return ours ?? null;
    await sleep(LOOK_MS);
  }
  return null;
}

/**
 * Looks whether a job leaves a queue as long as the budget lasts. `in_queue`: the system still holds it, so the
 * printer is busy, slow, off or stuck. Where CUPS does not tell, what it took is `spooled`.
 */
export async function leftQueue(
  queue: string,
  job: string,
  budget: TimeBudget,
): Promise<'spooled' | 'in_queue'> {
  for (;;) {
    const jobs = await jobsInQueue(queue, 'not-completed', Math.max(LOOK_MS, budget.left()));
    if (jobs?.includes(job) !== true) return 'spooled';
    if (budget.left() === 0) return 'in_queue';
    await sleep(Math.min(LOOK_MS, budget.left()));
  }
}
