import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { conditionPhrasesSchema } from '../../../preload/contract/settings/condition-schemas';
import { checkCopy } from '../database/check-copy';
import type { WorkerJob } from './messages';
import { serveJournal } from './serve-journal';

const jobs = z.discriminatedUnion('job', [
  z.object({
    job: z.literal('serve'),
    file: z.string(),
    workerFile: z.string(),
    conditionPhrases: conditionPhrasesSchema.exactOptional(),
    mustExist: z.boolean().exactOptional(),
  }),
  z.object({ job: z.literal('check'), file: z.string(), version: z.int() }),
]) satisfies z.ZodType<WorkerJob>;

/**
 * The journal's thread: the only writer of one database. A slow disk stops this thread, not the window.
 * The same file, started by that thread, checks a backup.
 */
if (parentPort === null) throw new Error('the journal runs in a worker thread');
const job = jobs.parse(workerData);
if (job.job === 'check') parentPort.postMessage(checkCopy(job.file, job.version), []);
else void serveJournal(job, parentPort);
