import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { Say } from '../../../../../preload/contract/words/say';
import { failureText } from '../../../text/failures';
import { fieldProblemText } from '../../../text/field-problems';
import { operatorProblemText } from '../../../text/operator-problems';

/** The sentence that stands at the field a refusal belongs to: what main found there, else what its code says. */
export function refusalSentence(say: Say, failure: Failure): string {
  const [found] = failure.problems ?? [];
  if (found !== undefined) return fieldProblemText(say, found);
  const [wrong] = failure.operatorProblems ?? [];
  return wrong === undefined ? failureText(say, failure) : operatorProblemText(say, wrong);
}
