import { istDayStart } from '../../../../preload/contract/ist-date';
import type { Say } from '../../../../preload/contract/words/say';
import { dayOf } from '../../text/time';

/** An Indian day `YYYY-MM-DD` as it stands in a sentence: `21 Nov`. */
export function dayInWords(say: Say, istDate: string): string {
  return dayOf(say, istDayStart(istDate), Date.now());
}
