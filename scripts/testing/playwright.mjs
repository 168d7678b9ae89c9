import { join } from 'node:path';
import { runInForeground } from '../running/foreground.mjs';
import { numberAt } from '../set-up/json.mjs';
import { binFolder, repository } from '../set-up/places.mjs';
import { withTestEnvironment } from './environment.mjs';
import { failuresOfPlaywright } from './failures.mjs';
import { freshReport, readReport } from './report.mjs';
import { countStartedAgain } from './started-again.mjs';

/**
 * End-to-end tests in a real Electron, on a message bus of their own: they must not talk to the key ring
 * of the person who runs them.
 *
 * @param {string[]} words for `playwright test`
 * @param {{ name?: string, variables?: Record<string, string> }} [options] the report's name, and what the tests are told
 * @returns {Promise<import('./step.mjs').StepResult>}
 */
export async function runPlaywright(words = [], { name = 'playwright', variables = {} } = {}) {
  const report = freshReport(name);
  const command = [join(binFolder, 'playwright'), 'test', '--reporter=list,json', ...words];
  const onOwnBus = process.platform === 'linux' ? ['dbus-run-session', '--', ...command] : command;
  const [first = '', ...rest] = onOwnBus;
  const code = await withTestEnvironment((env) =>
    runInForeground(first, rest, {
      cwd: repository,
      env: { ...env, ...variables, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
  );
  return readReport(report, code, countPlaywright);
}

/**
 * A test that passed at a second try has failed: where money moves, "mostly" is not a result. A Galla that had to be
 * started again is told: no test had begun, but it should not happen.
 *
 * @param {unknown} report
 * @returns {import('./step.mjs').StepResult}
 */
export function countPlaywright(report) {
  return {
    passed: numberAt(report, 'stats', 'expected'),
    failed: numberAt(report, 'stats', 'unexpected') + numberAt(report, 'stats', 'flaky'),
    skipped: numberAt(report, 'stats', 'skipped'),
    startedAgain: countStartedAgain(report),
    failures: failuresOfPlaywright(report),
  };
}
