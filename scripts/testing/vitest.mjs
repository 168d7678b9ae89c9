import { join } from 'node:path';
import { runInForeground } from '../running/foreground.mjs';
import { at, numberAt } from '../set-up/json.mjs';
import { binFolder, repository } from '../set-up/places.mjs';
import { withTestEnvironment } from './environment.mjs';
import { failuresOfVitest } from './failures.mjs';
import { freshReport, readReport } from './report.mjs';

/** @typedef {import('./step.mjs').StepResult} StepResult */

/**
 * Unit and integration tests. They run on the pinned Node, the one of the packages.
 *
 * @param {string[]} words for vitest
 * @returns {Promise<StepResult>}
 */
export async function runVitest(words = []) {
  const report = freshReport('vitest');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await withTestEnvironment((env) =>
    runInForeground(join(binFolder, 'vitest'), ['run', ...reporters, ...words], { cwd: repository, env }),
  );
  return readReport(report, code, countVitest);
}

/** @param {unknown} report @returns {StepResult} */
export function countVitest(report) {
  const files = at(report, 'testResults');
  if (!Array.isArray(files)) throw new TypeError('testResults is not a list');
  // A file that cannot be loaded has failed, but has no tests in the report.
  const broken = files.filter(
    (file) => at(file, 'status') === 'failed' && at(file, 'assertionResults', 'length') === 0,
  );
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests') + broken.length,
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
    failures: failuresOfVitest(report),
  };
}
