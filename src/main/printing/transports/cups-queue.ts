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
  const told = await runCups('lpstat', ['-W', which, ...aboutQueue(queue, ['o'])], { ms });
  if (told === null || told.code !== 0) return null;
  return [...told.said.matchAll(/^(\S+)-(\d+)\s/gm)].flatMap(([, of, number]) =>
    of === queue ? [`${queue}-${number ?? ''}`] : [],
  );
}

/**
 * Words that make `lpstat` tell about a queue. A name is one word with its letter, as `-POS` alone would be an
 * option. A comma parts names for `lpstat`, so with one in the name it tells about all queues: read the lines of
 * yours only.
 */
export function aboutQueue(queue: string, letters: readonly ('a' | 'o' | 'p')[]): readonly string[] {
  return letters.map((letter) => (queue.includes(',') ? `-${letter}` : `-${letter}${queue}`));
}

/**
 * Takes a job out of a CUPS. `false`: CUPS does not say so, and may still print it. What was printed or taken out
 * before is out of it, too. Ends within {@link ARRIVAL_MS} twice over.
 *
 * @param job as `lp` told it: `Counter-12`
 */
export async function withdrawJob(job: string): Promise<boolean> {
  const number = /\d+$/.exec(job)?.[0];
  if (number === undefined) return false;
  // By its number: the name of a queue may look like an option.
  const told = await runCups('cancel', [number], { ms: ARRIVAL_MS });
  if (told?.code === 0) return true;
  const held = await runCups('lpstat', ['-W', 'not-completed', '-o'], { ms: ARRIVAL_MS });
  return held?.code === 0 && !held.said.split('\n').some((line) => line.startsWith(`${job} `));
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
