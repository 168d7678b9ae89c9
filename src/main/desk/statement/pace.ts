import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pace } from '../../spreadsheet/table';

/** Runs long work in turns, with a way to stop it. */
export interface Paces {
  /** For one piece of work. Whatever was under way before is stopped. */
  begin(): Pace & { isStopped(): boolean };
  /** Stops what is under way. */
  stop(): void;
}

/** How long work may go on between two turns of the event loop, in milliseconds: half a frame. */
const TURN_MS = 8;

/**
 * @param told hears of the share that is done, now and then. Must not throw.
 * @param monotonic a clock that is never set, in milliseconds
 */
export function createPaces(told: (share: number) => void, monotonic: () => number): Paces {
  let newest = 0;
  let toldAt = 0;
  return {
    begin() {
      newest += 1;
      const own = newest;
      let since = monotonic();
      return {
        isStopped: () => own !== newest,
        async breathe(share) {
          const now = monotonic();
          if (now - since < TURN_MS) return own === newest;
          if (now - toldAt > 100) {
            toldAt = now;
            told(share);
          }
          await nextTurn();
          since = monotonic();
          return own === newest;
        },
      };
    },
    stop() {
      newest += 1;
    },
  };
}
