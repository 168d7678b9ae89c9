import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { CheckCopy } from '../database/back-up';
import { BadBackup } from '../database/back-up';
import type { CheckJob } from './messages';

const verdict = z.enum(['good', 'has_created', 'bad']);

/** Checks copies in a thread of their own, so that selling goes on meanwhile. */
export function checkInThread(workerFile: string): CheckCopy {
  return async (file, version) => {
    const job: CheckJob = { job: 'check', file, version };
    const worker = new Worker(workerFile, { workerData: job });
    return new Promise((resolve, reject) => {
      worker.once('message', (answer) => resolve(verdict.parse(answer)));
      // A copy so broken that it cannot be opened ends here too.
      worker.once('error', () => reject(new BadBackup('unreadable')));
      worker.once('exit', () => reject(new BadBackup('not checked')));
    });
  };
}
