/** @typedef {import('./step.mjs').Step} Step */
/** @typedef {import('./step.mjs').StepResult} StepResult */

/**
 * Runs every step, also after one has failed: a badly formatted file must not hide that money goes
 * astray. Ends with every failed test in a line, a table and, as the last line, the totals.
 *
 * @param {Step[]} steps
 * @returns {Promise<boolean>} whether all is well
 */
export async function runSteps(steps) {
  const rows = [];
  for (const { name, run } of steps) {
    process.stdout.write(`\n== ${name}\n`);
    const startedAt = Date.now();
    const result = await run();
    rows.push({ name, result, seconds: (Date.now() - startedAt) / 1000 });
  }
  const failures = rows.flatMap(({ result }) => result.failures ?? []);
  if (failures.length > 0)
    process.stdout.write(`\nfailed:\n${failures.map((line) => `  ${line}\n`).join('')}`);
  process.stdout.write(`\n${rows.map(asLine).join('')}`);
  return writeTotals(rows.map(({ result }) => result));
}

/**
 * @param {Pick<StepResult, 'passed' | 'failed'>[]} results
 * @returns {boolean} whether all is well
 */
export function writeTotals(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0;
}

/** @param {{ name: string, result: StepResult, seconds: number }} row */
function asLine({ name, result, seconds }) {
  const { passed, failed, skipped, startedAgain, note = '' } = result;
  const word = failed === 0 ? 'ok    ' : 'FAILED';
  const tests = passed + failed + skipped > 0 ? `passed ${passed}, failed ${failed}, skipped ${skipped}` : '';
  const starts = startedAgain === undefined ? '' : `, started again ${startedAgain}`;
  return (
    `${word}  ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${tests}${starts} ${note}`.trimEnd()
    + '\n'
  );
}
