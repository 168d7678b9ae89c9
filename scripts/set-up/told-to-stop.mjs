import { readFileSync } from 'node:fs';

/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** How often we look whether npm is still there. */
const lookMs = 500;

const startedBy = npmProcess();

/**
 * Calls back when somebody tells us to stop.
 *
 * npm puts a shell between itself and a script, and that shell dies of a SIGTERM without passing it on.
 * So npm or its shell being gone counts as SIGTERM; otherwise Galla, or a compiler, would stay behind.
 *
 * @param {(signal: NodeJS.Signals) => void} stop
 * @returns {() => void} forgets it
 */
export function onToldToStop(stop) {
  const looking = setInterval(() => {
    if (npmProcess() === startedBy) return;
    clearInterval(looking);
    stop('SIGTERM');
  }, lookMs);
  for (const signal of signals) process.on(signal, stop);
  return () => {
    clearInterval(looking);
    for (const signal of signals) process.off(signal, stop);
  };
}

/** The npm that runs us: our parent, or the parent of the shell in between; undefined without npm. */
function npmProcess() {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  try {
    const [, name, parent] =
      /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? [];
    return name === 'sh' ? Number(parent) : process.ppid;
  } catch {
    // No /proc here (macOS, Windows).
    return process.ppid;
  }
}
