import type { Distrust } from '../../../preload/contract/settings/settings';
import { dateTime } from './time';

/** Why the gateway's certificate was not believed, and the cure. `now`: this computer's clock, UTC milliseconds. */
export function distrustSentence(why: Distrust, now: number): string {
  if (why.kind === 'date')
    return `This computer says it is ${dateTime(now, 'minutes')}. If that is wrong, correct the date. Then try again.`;
  const who = why.issuer === '' ? 'A program without a name' : `“${why.issuer}”`;
  return `${who} opens this computer’s secure connections. In your antivirus, turn that off for Galla.`;
}
