import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Interrupted } from './interrupted.mjs';
import { binFolder } from './places.mjs';
import { onToldToStop } from './told-to-stop.mjs';

/** A command of the set-up ended badly. `output` is all that it printed. */
export class CommandFailed extends Error {
  /** @param {string} command @param {string} output */
  constructor(command, output) {
    super(`${command} failed:\n${output.trim().split('\n').slice(-15).join('\n')}`);
    this.output = output;
  }
}

/**
 * Runs a command quietly and gives what it printed on stdout; shows nothing unless it fails.
 *
 * The child leads a process group of its own, and the whole group is ended when we are told to stop:
 * npm and node-gyp have children, and an orphaned compiler would go on writing into the folder that the
 * next run starts afresh.
 *
 * @param {string} command
 * @param {string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>}
 */
export async function run(command, words, { cwd, env } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'galla-run-'));
  const outPath = join(folder, 'out');
  const errPath = join(folder, 'err');
  const out = openSync(outPath, 'w');
  const err = openSync(errPath, 'w');
  try {
    const child = spawn(command, words, { cwd, env, stdio: ['ignore', out, err], detached: true });
    const code = await ended(child);
    const stdout = readFileSync(outPath, 'utf8');
    if (code !== 0) throw new CommandFailed(command, `${stdout}\n${readFileSync(errPath, 'utf8')}`);
    return stdout;
  } finally {
    closeSync(out);
    closeSync(err);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
function ended(child) {
  return new Promise((resolve, reject) => {
    /** @type {NodeJS.Signals | undefined} */
    let stoppedBy;
    const forget = onToldToStop((signal) => {
      stoppedBy = signal;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    });
    child.once('error', (error) => {
      forget();
      reject(error);
    });
    child.once('close', (code) => {
      forget();
      if (stoppedBy !== undefined) reject(new Interrupted(stoppedBy));
      else resolve(code ?? 1);
    });
  });
}

/** The environment in which the packages' executables, and their Node, come first. */
export function withPackagesFirst(env = process.env) {
  return { ...env, PATH: `${binFolder}${delimiter}${env['PATH'] ?? ''}` };
}

/** The environment without them: npm must not replace the very Node that it runs on. */
export function withoutPackages(env = process.env) {
  const folders = (env['PATH'] ?? '').split(delimiter);
  const kept = folders.filter((folder) => !folder.includes('node_modules'));
  return { ...env, PATH: kept.join(delimiter) };
}
