import { utilityProcess } from 'electron';
import type { CopyChild } from '../copies/process/copy-runner';

/** Starts the process that does one job about copies. @param file where it was built. */
export function startCopyChild(file: string): CopyChild {
  const child = utilityProcess.fork(file, [], { serviceName: 'galla copies', stdio: 'ignore' });
  const answered = new Promise<unknown>((resolve) => {
    child.once('message', resolve);
    child.once('exit', () => resolve(null));
  });
  return {
    ask: (message) => child.postMessage(message, []),
    answered,
    end: () => void child.kill(),
  };
}
