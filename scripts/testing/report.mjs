import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../set-up/json.mjs';
import { repository } from '../set-up/places.mjs';

/** @typedef {import('./step.mjs').StepResult} StepResult */

/**
 * Where a runner is to write its report. The one of an earlier run is deleted, or it could be counted
 * when the runner dies.
 *
 * @param {string} runner
 */
export function freshReport(runner) {
  const folder = join(repository, 'test-results');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${runner}.json`);
  rmSync(path, { force: true });
  return path;
}

/**
 * @param {string} path
 * @param {number} code the runner's exit code: it also fails for what is no test's fault
 * @param {(report: unknown) => StepResult} count
 * @returns {StepResult}
 */
export function readReport(path, code, count) {
  /** @type {StepResult} */
  let result;
  try {
    result = count(readJson(path));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, note: 'no report' };
  }
  return code !== 0 && result.failed === 0
    ? { ...result, failed: 1, note: `ended with code ${code}` }
    : result;
}
