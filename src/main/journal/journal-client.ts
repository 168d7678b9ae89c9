import { Worker } from 'node:worker_threads';
import type { ConditionPhrase } from '../../preload/contract/condition-phrases';
import { fail, ok, type Result } from '../../preload/contract/result';
import type { StartProblem } from '../../preload/contract/settings';
import type { JournalFailure } from '../recharge/ports';
import type { AnswerOf, ArgsOf, JournalCallName } from './calls';
import { isAnswerTo, type Ask, type FromWorker, type ToWorker, type ServeJob } from './messages';

type Verbs = {
  readonly [N in JournalCallName]: (...args: ArgsOf[N]) => Promise<Result<AnswerOf[N], JournalFailure>>;
};

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

/** Where the database lies, and the built worker that opens it. */
export type JournalPlace = Omit<ServeJob, 'job'>;

/** Starts the journal's thread and opens, makes or migrates the database. Resolves when it may be asked. */
export async function openJournal(place: JournalPlace): Promise<Result<Journal, StartProblem>> {
  const job: ServeJob = { job: 'serve', ...place };
  const worker = new Worker(place.workerFile, { workerData: job });
  const opened = await firstWord(worker);
  return opened.ok ? ok(clientOf(worker)) : opened;
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

function clientOf(worker: Worker): Journal {
  const waiting = new Map<number, (word: Word) => void>();
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
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
    for (const id of waiting.keys()) settle(id, { kind: 'gone', failure });
  }

  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'answer' || message.kind === 'bug') settle(message.id, message);
  });
  worker.once('error', () => lose('io'));
  worker.once('exit', () => lose('closed'));

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

  const verb =
    <N extends JournalCallName>(name: N) =>
    async (...args: ArgsOf[N]): Promise<Result<AnswerOf[N], JournalFailure>> =>
      ask(name, args);

  return {
    openIntent: verb('openIntent'),
    enter: verb('enter'),
    dealWith: verb('dealWith'),
    insertFound: verb('insertFound'),
    fillNeededShieldKeys: verb('fillNeededShieldKeys'),
    fillShieldKeys: verb('fillShieldKeys'),
    noteBalance: verb('noteBalance'),
    recharge: verb('recharge'),
    details: verb('details'),
    unfinished: verb('unfinished'),
    due: verb('due'),
    dueCount: verb('dueCount'),
    checksOn: verb('checksOn'),
    shield: verb('shield'),
    day: verb('day'),
    needsYouPage: verb('needsYouPage'),
    dayEndCandidates: verb('dayEndCandidates'),
    historyPage: verb('historyPage'),
    numberMemory: verb('numberMemory'),
    soldLately: verb('soldLately'),
    recentMessages: verb('recentMessages'),
    lastBalance: verb('lastBalance'),
    debts: verb('debts'),
    debtDetails: verb('debtDetails'),
    payDebt: verb('payDebt'),
    queuePrint: verb('queuePrint'),
    startPrint: verb('startPrint'),
    endPrint: verb('endPrint'),
    requeuePrint: verb('requeuePrint'),
    closePrint: verb('closePrint'),
    recoverPrints: verb('recoverPrints'),
    openPrints: verb('openPrints'),
    printsOf: verb('printsOf'),
    practiceEntries: verb('practiceEntries'),
    keepPracticeEntry: verb('keepPracticeEntry'),
    backUp: verb('backUp'),
    nameConditionsBy(phrases) {
      if (closed === null) post({ kind: 'phrases', phrases });
    },
    async close() {
      if (closed !== null) return exited;
      closed = 'closed';
      post({ kind: 'close' });
      return exited;
    },
  };
}
