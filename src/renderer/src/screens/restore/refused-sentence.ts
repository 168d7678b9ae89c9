import type { Failure } from '../../../../preload/contract/bridge/failures';
import type { Say } from '../../../../preload/contract/words/say';
import { failureText } from '../../text/failures';

const causes = [
  'absent',
  'damaged',
  'newer',
  'not_a_copy',
  'not_answering',
  'disk_full',
  'selling',
  'failed',
] as const;

/** Why a copy was not put back, or could not be looked at. */
export function refusedSentence(say: Say, failure: Failure): string {
  const cause =
    failure.code === 'restore_refused' ? causes.find((each) => each === failure.cause) : undefined;
  return cause === undefined ? failureText(say, failure) : say(`restore.refused.${cause}`);
}
