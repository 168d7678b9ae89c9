import { utilityProcess } from 'electron';

/**
 * Starts the process that checks one journal.
 * @param file where it was built.
 * @param hear what it tells; `null` when it has gone.
 */
export function startVerifyChild(file: string, job: unknown, hear: (said: unknown) => void): { end(): void } {
  const child = utilityProcess.fork(file, [], { serviceName: 'galla verify', stdio: 'ignore' });
  child.on('message', hear);
  child.once('exit', () => hear(null));
  child.postMessage(job, []);
  return { end: () => void child.kill() };
}
