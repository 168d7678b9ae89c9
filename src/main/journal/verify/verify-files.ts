import Database from 'better-sqlite3';
import { open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Verdict } from '../../../preload/contract/evidence/fault';
import { checkpointsInCopies } from '../checkpoints/checkpoints-outside';
import { contentsOf, type SentContents } from '../sent-log/sent-log-text';
import { readLogEnd } from '../sent-log/sent-log-end';
import type { Steps } from './link-faults';
import { verifyJournal } from './verify-journal';

/** Which journal is checked. */
export interface VerifyPlace {
  readonly file: string;
  readonly log: string;
  /** The folder of copies elsewhere; `null`: there are none. */
  readonly elsewhere: string | null;
}

const damaged: Verdict = { n: 0, count: 1, faults: [{ kind: 'damaged', name: null, key: null, n: null }] };

/** Checks a journal where it lies, in use or not, and changes no byte of it. `null`: stopped. */
export async function verifyFiles(
  { file, log, elsewhere }: VerifyPlace,
  steps: Steps,
): Promise<Verdict | null> {
  let database: Database.Database;
  try {
    // SECURITY: to open a pipe waits for whoever writes into it.
    if (!(await stat(file)).isFile()) return damaged;
    database = new Database(file, { readonly: true, fileMustExist: true });
  } catch {
    return damaged;
  }
  try {
    // SECURITY: what somebody put into the schema runs nothing of ours while it is read.
    database.pragma('trusted_schema = OFF');
    return await verifyJournal(database, {
      ...steps,
      log: async () => readLog(log),
      outside: (counters) => checkpointsInCopies({ copies: copiesOf(file), elsewhere }, counters),
    });
  } finally {
    database.close();
  }
}

/** Where the daily copies of a journal are. */
function copiesOf(file: string): string {
  return join(dirname(file), 'backups', basename(file) === 'practice.db' ? 'practice' : 'real');
}

async function readLog(file: string): Promise<SentContents | null> {
  try {
    // SECURITY: as above.
    if (!(await stat(file)).isFile()) return null;
    const handle = await open(file, 'r');
    try {
      return contentsOf(await readLogEnd(handle));
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
