import type { Asking } from '../../../preload/contract/settings';
import { timeOfDay } from './time';

/** What the header says when the day's status checks do not reach everything that is due. */
export function usedUpSentence({ notAsked, nextAt }: NonNullable<Asking['usedUp']>): string {
  const count = notAsked.toLocaleString('en-IN');
  return `Checks used up, ${count} not asked. The next goes out at ${timeOfDay(nextAt)}.`;
}
