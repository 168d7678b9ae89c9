import { setTimeout as sleep } from 'node:timers/promises';
import type { TimeBudget } from '../deadline';
import { runCups } from './cups-command';

/** How often the queue is looked at. */
const LOOK_MS = 250;

/** The ids of the jobs that a CUPS queue has not passed on yet; `null` when CUPS does not tell. */
export async function jobsInQueue(queue: string, ms: number): Promise<readonly string[] | null> {
  const told = await runCups('lpstat', ['-o', queue], { ms });
  if (told === null || told.code !== 0) return null;
  return [...told.said.matchAll(/^(\S+-\d+)\s/gm)].map((match) => match[1] ?? '');
}

/**
 * Looks whether the jobs that are ours leave a queue as long as the budget lasts. `in_queue`: the system still
 * holds one, so its printer is busy, slow, off or stuck. Where CUPS does not tell, what it took is `spooled`.
 */
export async function leftQueue(
  queue: string,
  isOurs: (job: string) => boolean,
  budget: TimeBudget,
): Promise<'spooled' | 'in_queue'> {
  for (;;) {
    const jobs = await jobsInQueue(queue, Math.max(LOOK_MS, budget.left()));
    if (jobs?.some(isOurs) !== true) return 'spooled';
    if (budget.left() === 0) return 'in_queue';
    await sleep(Math.min(LOOK_MS, budget.left()));
  }
}
