import { CommandFailed, run, withoutPackages } from './child.mjs';
import { SetUpProblem } from './problem.mjs';

/** npm's own patience is more than a minute; where there is no network, that is a long time to sit. */
const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=4000'];

/**
 * @param {string} what it is for, to be named when it cannot be had
 * @param {string[]} words
 * @param {string} cwd
 */
export async function runNpm(what, words, cwd) {
  try {
    await run('npm', [...words, ...patience, '--loglevel=error'], { cwd, env: withoutPackages() });
  } catch (error) {
    throw error instanceof CommandFailed ? (asProblem(error.output, what) ?? error) : error;
  }
}

/** npm's own texts are long; these are the ones people meet. @param {string} output @param {string} what */
function asProblem(output, what) {
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ENETUNREACH|network/i.test(output)) {
    return new SetUpProblem(
      `No network: npm cannot reach its registry for ${what}; connect and run this again.`,
    );
  }
  if (output.includes('EINTEGRITY')) {
    return new SetUpProblem(`What npm received for ${what} is not what was promised; nothing was kept.`);
  }
  if (/can only install packages when your package.json and package-lock.json/.test(output)) {
    return new SetUpProblem(
      'package.json and package-lock.json disagree: run `npm install` and commit both.',
    );
  }
  return undefined;
}
