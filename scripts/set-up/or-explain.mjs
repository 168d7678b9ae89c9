import { Interrupted } from './interrupted.mjs';
import { asProblem } from './problem.mjs';
import { say } from './say.mjs';

/**
 * Runs what a script is there for. What a person can mend ends in one sentence; a bug keeps its stack.
 *
 * @param {() => Promise<unknown>} work
 */
export async function orExplain(work) {
  try {
    await work();
  } catch (error) {
    // Dying by the signal, not by a code, tells a shell loop around us to stop as well.
    if (error instanceof Interrupted) return void process.kill(process.pid, error.signal);
    const problem = asProblem(error);
    if (problem === undefined) throw error;
    say(problem.message);
    process.exitCode = 1;
  }
}
