import type { DamagedLine } from '../../../../../preload/contract/settings/settings';
import { dateTime } from '../../../text/time';

/** Why a damaged line is listed, what else can be read of it, and what to do. */
export function perhapsSentSentence({ refId, at }: DamagedLine): string {
  return [
    'The log of sent requests is damaged here. Parts of this line may be wrong.',
    ...(at === null ? [] : [`Time: ${dateTime(at, 'minutes')}.`]),
    ...(refId === null ? [] : [`Ref id: ${refId}.`]),
    'Look for it in History and in your panel before you sell it again.',
  ].join(' ');
}
