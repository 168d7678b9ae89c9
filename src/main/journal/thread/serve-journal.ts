import type Database from 'better-sqlite3';
import { dirname } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { defaultConditionPhrases } from '../../../preload/contract/settings/condition-phrases';
import { recogniseCondition } from '../../../preload/contract/rules/recognise-condition';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { JournalFailure } from '../../recharge/ports';
import { journalCalls, type AnswerOf, type ArgsOf, type JournalCallName } from './calls';
import { checkInThread } from './check-in-thread';
import { journalFailureOf } from './journal-failures';
import type { Ask, FromWorker, ToWorker, ServeJob } from './messages';
import { handleOf, type Readable } from '../database/handles';
import { lookThrough } from '../database/look-through';
import { passedOverOf } from '../database/passed-over';
import { migrations } from '../migrate/migrations';
import { open } from '../database/open';
import { isSearchDamaged, repairSearch } from '../database/repair-search';

/** The calls as one type per name, so that a name and its arguments stay together. */
type Served = {
  readonly [N in JournalCallName]: (...args: ArgsOf[N]) => AnswerOf[N] | Promise<AnswerOf[N]>;
};

/** Opens the journal and answers what comes in on `port` until it is told to close. */
export async function serveJournal(
  { file, workerFile, conditionPhrases = defaultConditionPhrases, mustExist = false }: ServeJob,
  port: MessagePort,
): Promise<void> {
  const tell = (message: FromWorker): void => port.postMessage(message);
  const opened = await open(file, migrations, mustExist);
  if (!opened.ok) {
    tell({ kind: 'not_opened', problem: opened.failure });
    port.close();
    return;
  }
  const database = opened.value;
  let phrases = conditionPhrases;
  const told = new Set<string>();
  function passOver(row: unknown): void {
    const which = passedOverOf(row);
    const key = JSON.stringify(which);
    if (which === null || told.has(key)) return;
    told.add(key);
    tell({ kind: 'passed_over', row: which });
  }
  const calls: Served = journalCalls(database, {
    recognise: (message) => recogniseCondition(message, phrases),
    checkCopy: checkInThread(workerFile),
    passOver,
  });
  const stopLooking = lookThroughAll(handleOf(database, passOver));

  const running = new Set<Promise<void>>();

  port.on('message', (message: ToWorker) => {
    if (message.kind === 'close') {
      stopLooking();
      void close(database, running).finally(() => port.close());
      return;
    }
    if (message.kind === 'phrases') {
      ({ phrases } = message);
      return;
    }
    const call: Promise<void> = answer(calls, message, { folder: dirname(file), database })
      .then(tell)
      .finally(() => running.delete(call));
    running.add(call);
  });
  tell({ kind: 'opened' });
}

/** The first slice, not while the counter opens, and between two slices. In milliseconds. */
const LOOK_FIRST_MS = 20_000;
const LOOK_EACH_MS = 100;

/** Reads all recharges once, in idle slices. Answers how to stop. */
function lookThroughAll(db: Readable): () => void {
  let timer = setTimeout(look, LOOK_FIRST_MS, 0);
  function look(after: number): void {
    const next = lookThrough(db, after);
    if (next !== null) timer = setTimeout(look, LOOK_EACH_MS, next);
  }
  return () => clearTimeout(timer);
}

async function answer<N extends JournalCallName>(
  calls: Served,
  ask: Ask<N>,
  where: { readonly folder: string; readonly database: Database.Database },
  mayRepair = true,
): Promise<FromWorker> {
  const { id, name, args } = ask;
  const { folder, database } = where;
  try {
    const result: Result<AnswerOf[N], JournalFailure> = ok(await calls[name](...args));
    return { kind: 'answer', id, name, result };
  } catch (error) {
    if (mayRepair && wasSearchRepaired(database, error)) return answer(calls, ask, where, false);
    const failure = journalFailureOf(error, folder);
    if (failure !== null) return { kind: 'answer', id, name, result: fail(failure) };
    return {
      kind: 'bug',
      id,
      what: error instanceof Error ? (error.stack ?? error.message) : 'not an error',
    };
  }
}

function wasSearchRepaired(database: Database.Database, error: unknown): boolean {
  if (!isSearchDamaged(error)) return false;
  try {
    repairSearch(handleOf(database));
    return true;
  } catch {
    // The damage goes deeper: the call answers with its own failure.
    return false;
  }
}

/** Lets calls end, then moves the log into the database, so that a plain copy of the closed file is the whole journal. */
async function close(database: Database.Database, running: Iterable<Promise<void>>): Promise<void> {
  await Promise.all(running);
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}
