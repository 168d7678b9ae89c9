import type { DamagedLine } from '../../../../../preload/contract/settings/settings';
import type { Say } from '../../../../../preload/contract/words/say';
import { dateTime } from '../../../text/time';

/** Why a damaged line is listed, what else can be read of it, and what to do. */
export function perhapsSentSentence(say: Say, { refId, at }: DamagedLine): string {
  return [
    say('counter.perhaps_sent.says'),
    ...(at === null ? [] : [say('counter.perhaps_sent.time', { time: dateTime(say, at, 'minutes') })]),
    ...(refId === null ? [] : [say('counter.perhaps_sent.ref_id', { refId })]),
    say('counter.perhaps_sent.todo'),
  ].join(' ');
}
