import type { Distrust } from '../../../preload/contract/settings/settings';
import type { Say } from '../../../preload/contract/words/say';
import { dateTime } from './time';

/** Why the gateway's certificate was not believed, and the cure. `now`: this computer's clock, UTC milliseconds. */
export function distrustSentence(say: Say, why: Distrust, now: number): string {
  if (why.kind === 'date') return say('distrust.date', { time: dateTime(say, now, 'minutes') });
  return why.issuer === '' ? say('distrust.nameless') : say('distrust.issuer', { issuer: why.issuer });
}
