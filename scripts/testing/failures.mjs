import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { at, listAt } from '../set-up/json.mjs';
import { repository } from '../set-up/places.mjs';

/**
 * The failed tests of a report by vitest, as JSON: file, name and the first line of the reason.
 *
 * @param {unknown} report
 * @returns {string[]}
 */
export function failuresOfVitest(report) {
  return listAt(report, 'testResults').flatMap((file) => {
    const tests = listAt(file, 'assertionResults');
    const name = relative(repository, String(at(file, 'name')));
    // A file that cannot be loaded has failed, but has no tests in the report.
    if (tests.length === 0 && at(file, 'status') === 'failed') return [asLine(name, [at(file, 'message')])];
    return tests
      .filter((test) => at(test, 'status') === 'failed')
      .map((test) => asLine(`${name} › ${String(at(test, 'fullName'))}`, listAt(test, 'failureMessages')));
  });
}

/**
 * The failed tests of a report by Playwright, as JSON. One that passed at a second try has failed.
 *
 * @param {unknown} report
 * @returns {string[]}
 */
export function failuresOfPlaywright(report) {
  const specs = listAt(report, 'specs').filter((spec) => isFailed(spec));
  const own = specs.map((spec) => {
    const results = listAt(spec, 'tests').flatMap((test) => listAt(test, 'results'));
    const where = `${String(at(spec, 'file'))}:${String(at(spec, 'line'))}`;
    return asLine(
      `${where} › ${String(at(spec, 'title'))}`,
      results.map((result) => at(result, 'error', 'message')),
    );
  });
  return [...own, ...listAt(report, 'suites').flatMap((suite) => failuresOfPlaywright(suite))];
}

/** @param {unknown} spec */
function isFailed(spec) {
  return listAt(spec, 'tests').some((test) => ['unexpected', 'flaky'].includes(String(at(test, 'status'))));
}

/** @param {string} name @param {unknown[]} reasons */
function asLine(name, reasons) {
  const reason = reasons.filter((text) => typeof text === 'string').find((text) => text !== '');
  const [first = ''] = stripVTControlCharacters(reason ?? 'no reason told').split('\n');
  return `${name}: ${first}`;
}
