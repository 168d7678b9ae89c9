import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { conditions } from '../../preload/contract/recharge';
import { serveJournal } from './serve-journal';

/** The journal's thread: the only writer of one database. A slow disk stops this thread, not the window. */
const start = z.object({
  file: z.string(),
  conditionPhrases: z.array(z.object({ condition: z.enum(conditions), phrase: z.string() })).exactOptional(),
});

if (parentPort === null) throw new Error('the journal runs in a worker thread');
void serveJournal(start.parse(workerData), parentPort);
