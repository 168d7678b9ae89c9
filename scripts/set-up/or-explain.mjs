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
    const problem = asProblem(error);
    if (problem === undefined) throw error;
    say(problem.message);
    process.exitCode = 1;
  }
}
