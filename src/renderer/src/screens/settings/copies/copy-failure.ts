import type { Failure } from '../../../../../preload/contract/bridge/failures';
import { copyProblems } from '../../../../../preload/contract/copies/copies';
import type { Say } from '../../../../../preload/contract/words/say';
import { failureText } from '../../../text/failures';

/** Why no copy was made, or the folder was not taken. */
export function copyFailure(say: Say, failure: Failure): string {
  const problem =
    failure.code === 'copy_not_made' ? copyProblems.find((each) => each === failure.cause) : undefined;
  return problem === undefined ? failureText(say, failure) : say(`copies.problem.${problem}`);
}
