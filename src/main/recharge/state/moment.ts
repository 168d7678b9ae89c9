import type { ClockPort } from '../ports';
import type { Moment } from './record';

/** Now, with the chance that spreads what is planned from it. */
export function momentOf(clock: ClockPort): Moment {
  return { at: clock.now(), jitter: clock.chance() };
}
