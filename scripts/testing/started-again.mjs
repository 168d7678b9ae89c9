import { at, listAt } from '../set-up/json.mjs';

/** The type of the annotation that a test gets for each start that was lost and made again. */
export const startedAgain = 'started again';

/**
 * How many starts of Galla were made again, because Playwright did not get hold of it.
 *
 * @param {unknown} report Playwright's, as JSON
 * @returns {number}
 */
export function countStartedAgain(report) {
  const suites = listAt(report, 'suites').concat(listAt(report, 'specs'), listAt(report, 'tests'));
  const own = listAt(report, 'annotations').filter((note) => at(note, 'type') === startedAgain);
  return suites.reduce((/** @type {number} */ sum, part) => sum + countStartedAgain(part), own.length);
}
