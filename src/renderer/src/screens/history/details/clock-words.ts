import type { Say } from '../../../../../preload/contract/words/say';

/** How far the computer's clock was off when it was sold; ahead is above zero. In milliseconds. */
export function clockWords(say: Say, offMs: number): string {
  const minutes = Math.round(Math.abs(offMs) / 60_000);
  return say(offMs > 0 ? 'history.details.clock_fast' : 'history.details.clock_slow', { minutes });
}
