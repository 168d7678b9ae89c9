import { Worker } from 'node:worker_threads';
import type { ConditionPhrase } from '../../../preload/contract/settings/condition-phrases';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { PassedOver, StartProblem } from '../../../preload/contract/settings/settings';
import type { JournalFailure } from '../../recharge/ports';
import type { AnswerOf, ArgsOf, JournalCallName } from './calls';
import { verbsOver, type Verbs } from './journal-verbs';
import { isAnswerTo, type Ask, type FromWorker, type ToWorker, type ServeJob } from './messages';

/**
 * The journal as main sees it. Every promise resolves after the commit, in the order asked (a backup when
 * it is done), and rejects only for a mistake in the program. When the thread is gone, every call answers
 * `io` or `closed`; whether one that was pending had committed is then not known.
 */
export interface Journal extends Verbs {
  /** Messages that are entered from now on are named by these phrases. */
  nameConditionsBy(phrases: readonly ConditionPhrase[]): void;
  /** Answers what was asked before, checkpoints and closes. Later calls answer `closed`. */
  close(): Promise<void>;
}

/** A journal whose thread may die. */
export interface MortalJournal extends Journal {
  /** Resolves with why when the thread has ended, told to or not. Nothing of it runs any more. */
  readonly ended: Promise<Error>;
}

/** Where the database lies, and the built worker that opens it. */
export type JournalPlace = Omit<ServeJob, 'job'>;

/**
 * Starts the journal's thread and opens, makes or migrates the database. Resolves when it may be asked.
 * @param passedOver hears of each row that does not read and is left out of answers. Must not throw.
 */
export async function openJournal(
  place: JournalPlace,
  passedOver: (row: PassedOver) => void = () => undefined,
): Promise<Result<MortalJournal, StartProblem>> {
  const job: ServeJob = { job: 'serve', ...place };
  const worker = new Worker(place.workerFile, { workerData: job });
  const opened = await firstWord(worker);
  return opened.ok ? ok(clientOf(worker, passedOver)) : opened;
}

/** A worker that dies before its first word could not be loaded or failed on the disk: `journal_io`. */
async function firstWord(worker: Worker): Promise<Result<null, StartProblem>> {
  return new Promise((resolve) => {
    const gone = (): void => resolve(fail('journal_io'));
    worker.once('error', gone);
    worker.once('exit', gone);
    worker.once('message', (message: FromWorker) => {
      worker.off('error', gone);
      worker.off('exit', gone);
      resolve(message.kind === 'not_opened' ? fail(message.problem) : ok(null));
    });
  });
}

type Word = FromWorker | { readonly kind: 'gone'; readonly failure: JournalFailure };

function clientOf(worker: Worker, passedOver: (row: PassedOver) => void): MortalJournal {
  const waiting = new Map<number, (word: Word) => void>();
  let why = new Error('it ended');
  const exited = new Promise<Error>((resolve) => {
    worker.once('exit', () => resolve(why));
  });
  let closed: JournalFailure | null = null;
  let lastId = 0;

  function post<N extends JournalCallName>(
    message: Ask<N> | Extract<ToWorker, { kind: 'close' | 'phrases' }>,
  ): void {
    worker.postMessage(message, []);
  }

  function settle(id: number, word: Word): void {
    const waiter = waiting.get(id);
    waiting.delete(id);
    waiter?.(word);
  }

  function lose(failure: JournalFailure): void {
    closed ??= failure;
    for (const id of waiting.keys()) settle(id, { kind: 'gone', failure: closed });
  }

  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'passed_over') passedOver(message.row);
    if (message.kind === 'answer' || message.kind === 'bug') settle(message.id, message);
  });
  worker.once('error', (error: unknown) => {
    if (error instanceof Error) why = error;
    lose('io');
  });
  worker.once('exit', () => lose('io'));

  async function ask<N extends JournalCallName>(
    name: N,
    args: ArgsOf[N],
  ): Promise<Result<AnswerOf[N], JournalFailure>> {
    if (closed !== null) return fail(closed);
    const question: Ask<N> = { kind: 'ask', id: (lastId += 1), name, args };
    const word = await new Promise<Word>((resolve) => {
      waiting.set(question.id, resolve);
      post(question);
    });
    if (word.kind === 'gone') return fail(word.failure);
    if (isAnswerTo(name, word)) return word.result;
    throw new Error(`journal ${name}: ${word.kind === 'bug' ? word.what : 'an answer to another call'}`);
  }

  return {
    ...verbsOver(ask),
    ended: exited,
    nameConditionsBy(phrases) {
      if (closed === null) post({ kind: 'phrases', phrases });
    },
    async close() {
      if (closed === null) {
        closed = 'closed';
        post({ kind: 'close' });
      }
      await exited;
    },
  };
}
