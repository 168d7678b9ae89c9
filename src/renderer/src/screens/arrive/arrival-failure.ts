import { arrivalProblems } from '../../../../preload/contract/moving/moving';
import type { Failure } from '../../../../preload/contract/bridge/failures';
import type { Say } from '../../../../preload/contract/words/say';
import { failureText } from '../../text/failures';

/** Why a shop was not brought here. */
export function arrivalFailure(say: Say, failure: Failure): string {
  const cause =
    failure.code === 'arrival_refused' ? arrivalProblems.find((each) => each === failure.cause) : undefined;
  return cause === undefined ? failureText(say, failure) : say(`arrive.refused.${cause}`);
}
