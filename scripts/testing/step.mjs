/**
 * What a step of `npm test` came to. `failed` counts failed tests, and is at least 1 when the step
 * itself failed: a runner that died before it wrote its report must not look like success. `startedAgain` counts
 * the starts of Galla that had to be made again, where the step starts it. `failures` says each failed test in a line
 * with the first line of its reason, to be read at the very end: a build server keeps only the last lines.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, startedAgain?: number, note?: string, failures?: string[] }} StepResult
 * @typedef {{ name: string, run: () => Promise<StepResult> }} Step
 */

/** @param {number} code of a step that is no test, so it adds nothing to those that passed */
export function resultOfCode(code) {
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}
