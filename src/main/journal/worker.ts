import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { serveJournal } from './serve-journal';

/** The journal's thread: the only writer of one database. A slow disk stops this thread, not the window. */
const { file } = z.object({ file: z.string() }).parse(workerData);
if (parentPort === null) throw new Error('the journal runs in a worker thread');
void serveJournal(file, parentPort);
