import { BY_HAND_PAUSE_MS } from '../../../preload/contract/rules/by-hand-pause';
import type { Asking } from '../../../preload/contract/settings/settings';
import type { Say } from '../../../preload/contract/words/say';
import { timeOfDay } from './time';

/** What the header says when the day's status checks do not reach everything that is due. */
export function usedUpSentence(say: Say, { notAsked, nextAt }: NonNullable<Asking['usedUp']>): string {
  return say('asking.used_up', { count: notAsked, time: timeOfDay(nextAt) });
}

/**
 * How long a row waits before it can be asked about by hand again. What was asked under a clock that ran ahead is no
 * reason to wait. Times in UTC milliseconds.
 */
export function secondsToWait(askedAt: number | null, now: number): number {
  if (askedAt === null || askedAt > now) return 0;
  return Math.max(0, Math.ceil((askedAt + BY_HAND_PAUSE_MS - now) / 1000));
}
