import type { ClockPort } from '../../recharge/ports';
import type { Background } from './background';

/**
 * Work that comes in turns: the first after `firstMs`, the next as many milliseconds later as the turn before answers;
 * `null`: there is none. A turn that is under way when it is stopped ends by itself, and no other begins.
 * @param turn one that rejects is the last: it is a mistake of ours, and the next start tries anew
 */
export function againAndAgain(
  clock: Pick<ClockPort, 'after'>,
  firstMs: number,
  turn: () => Promise<number | null>,
): Background {
  let stopped = false;
  let cancel = (): void => undefined;

  function wait(ms: number | null): void {
    if (stopped || ms === null) return;
    cancel = clock.after(ms, () => void turn().then(wait, () => undefined));
  }

  return {
    start: () => wait(firstMs),
    stop() {
      stopped = true;
      cancel();
    },
  };
}
