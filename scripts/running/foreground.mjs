import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { withPackagesFirst } from '../set-up/child.mjs';
import { Interrupted } from '../set-up/interrupted.mjs';
import { SetUpProblem } from '../set-up/problem.mjs';
import { onToldToStop } from '../set-up/told-to-stop.mjs';

/**
 * Runs a command that talks to the person itself, hands it the signals we get, and gives its exit code
 * (128 + number when it died by a signal, as a shell does).
 *
 * @param {string} command
 * @param {string[]} words
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>}
 */
export function runInForeground(command, words, { env = process.env, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { stdio: 'inherit', env: withPackagesFirst(env), cwd });
    /** @type {NodeJS.Signals | undefined} */
    let told;
    const forget = onToldToStop((signal) => {
      told = signal;
      // A terminal sends Ctrl-C to the whole group; a second one would make Playwright drop its clean-up.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
    child.once('error', () => {
      forget();
      reject(new SetUpProblem(`${command} cannot be run.`));
    });
    child.once('close', (code, signal) => {
      forget();
      // A child that ends by itself after the signal (an app that closes its window) has the last word.
      if (told !== undefined && code !== 0) reject(new Interrupted(told));
      else resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
