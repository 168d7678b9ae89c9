import type { Asking } from '../../../preload/contract/settings/settings';
import { timeOfDay } from './time';

/** Main refuses a check by hand that comes earlier after the last answer. In milliseconds. */
const PAUSE_MS = 60_000;

/** What the header says when the day's status checks do not reach everything that is due. */
export function usedUpSentence({ notAsked, nextAt }: NonNullable<Asking['usedUp']>): string {
  const count = notAsked.toLocaleString('en-IN');
  return `No checks left today, ${count} not asked. The next check is at ${timeOfDay(nextAt)}.`;
}

/**
 * How long a row waits before it can be asked about by hand again. What was asked under a clock that ran ahead is no
 * reason to wait. Times in UTC milliseconds.
 */
export function secondsToWait(askedAt: number | null, now: number): number {
  if (askedAt === null || askedAt > now) return 0;
  return Math.max(0, Math.ceil((askedAt + PAUSE_MS - now) / 1000));
}
