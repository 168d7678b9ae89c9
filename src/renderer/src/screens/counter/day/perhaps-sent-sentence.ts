import type { DamagedLine } from '../../../../../preload/contract/settings/settings';
import type { Say } from '../../../../../preload/contract/words/say';
import { dateTime } from '../../../text/time';

/** Why a damaged line is listed, what else can be read of it, and what to do. */
export function perhapsSentSentence(say: Say, { refId, at }: DamagedLine): string {
  return [
    'The log of sent requests is damaged here. Parts of this line may be wrong.',
    ...(at === null ? [] : [`Time: ${dateTime(say, at, 'minutes')}.`]),
    ...(refId === null ? [] : [`Ref id: ${refId}.`]),
    'Look for it in History and in your panel before you sell it again.',
  ].join(' ');
}
