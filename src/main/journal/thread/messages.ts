import type { ConditionPhrase } from '../../../preload/contract/settings/condition-phrases';
import type { Result } from '../../../preload/contract/result';
import type { PassedOver, StartProblem } from '../../../preload/contract/settings/settings';
import type { JournalFailure } from '../../recharge/ports';
import type { AnswerOf, ArgsOf, JournalCallName } from './calls';

/** What the worker is started for. */
export type WorkerJob = ServeJob | CheckJob;

/** Open a journal and answer calls. */
export interface ServeJob {
  readonly job: 'serve';
  readonly file: string;
  /** The built worker itself, to start threads that check backups. */
  readonly workerFile: string;
  /** What names a condition in a gateway's message; the program's own list when not given. */
  readonly conditionPhrases?: readonly ConditionPhrase[];
  /** Something proves that there was a journal: a missing or empty one is refused, none is made. */
  readonly mustExist?: boolean;
}

/** Check one copy and answer the verdict. */
export interface CheckJob {
  readonly job: 'check';
  readonly file: string;
  /** The `user_version` that it must have. */
  readonly version: number;
}

/** Main asks the worker. Answered in the order asked, except that a backup answers when it is done. */
export type ToWorker =
  | { readonly [N in JournalCallName]: Ask<N> }[JournalCallName]
  /** What names a condition from now on. Not answered: what is asked later goes by it. */
  | { readonly kind: 'phrases'; readonly phrases: readonly ConditionPhrase[] }
  | { readonly kind: 'close' };

/** One call. */
export interface Ask<N extends JournalCallName> {
  readonly kind: 'ask';
  readonly id: number;
  readonly name: N;
  readonly args: ArgsOf[N];
}

/** The worker tells main. */
export type FromWorker =
  | { readonly kind: 'opened' }
  | { readonly kind: 'not_opened'; readonly problem: StartProblem }
  | { readonly kind: 'answer'; readonly id: number; readonly name: JournalCallName; readonly result: unknown }
  /** A row that does not read was left out of an answer. Told once for each. */
  | { readonly kind: 'passed_over'; readonly row: PassedOver }
  /** A call threw what no failure stands for: a mistake in the program. */
  | { readonly kind: 'bug'; readonly id: number; readonly what: string };

/** The answer to a call, as its name says. */
export interface Answer<N extends JournalCallName> {
  readonly kind: 'answer';
  readonly id: number;
  readonly name: N;
  readonly result: Result<AnswerOf[N], JournalFailure>;
}

/**
 * Whether an answer is that of the call `name`. Both ends are built from one map in one build, so the
 * name vouches for the form of the result.
 */
export function isAnswerTo<N extends JournalCallName>(name: N, answer: FromWorker): answer is Answer<N> {
  return answer.kind === 'answer' && answer.name === name;
}
