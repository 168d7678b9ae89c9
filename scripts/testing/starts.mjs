import { runPlaywright } from './playwright.mjs';

/** @typedef {import('./step.mjs').StepResult} StepResult */

/**
 * Starts Galla through the fixture of the end-to-end tests, again and again. A start that came up at the second try
 * has failed here: that is what is looked for.
 *
 * @param {{ starts: number, lanes: number }} options how many, and how many at once
 * @returns {Promise<StepResult>}
 */
export async function runStarts({ starts, lanes }) {
  const words = ['--config', 'test/starts/playwright.config.ts', '--workers', String(lanes)];
  const result = await runPlaywright(words, { name: 'starts', variables: { GALLA_STARTS: String(starts) } });
  return { ...result, failed: result.failed + (result.startedAgain ?? 0) };
}
