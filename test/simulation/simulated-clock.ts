import type { ClockPort } from '../../src/main/recharge/ports';

/** A computer's clock beside the true time, both moved by the simulation alone. All times UTC milliseconds. */
export interface SimulatedClock extends ClockPort {
  /** The time that gateway and judge live by. */
  trueNow(): number;
  /** Sets this computer's clock so many milliseconds off the true time, as a person or an empty battery does. */
  setOff(ms: number): void;
  /** Calls back at a true time. What it rejects with ends the run. */
  at(trueTime: number, callback: () => void | Promise<void>): void;
  /** Lets everything happen up to a true time, each thing to its end before the next begins. */
  runTo(trueTime: number): Promise<void>;
}

/** How a clock of a simulation is made. */
export interface SimulatedClockParts {
  readonly start: number;
  readonly chance: () => number;
  /** How long a timer of `ms` really takes: a busy computer's come late, never early. */
  readonly lateTo: (ms: number, trueNow: number) => number;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void | Promise<void>;
}

/** Makes the clock. Whatever runs under it may wait for promises, but for nothing outside this process. */
export function simulatedClock({ start, chance, lateTo }: SimulatedClockParts): SimulatedClock {
  let trueNow = start;
  let off = 0;
  const timers: Timer[] = [];
  const failures: unknown[] = [];

  function add(timer: Timer): void {
    let [low, high] = [0, timers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((timers[middle]?.at ?? 0) <= timer.at) low = middle + 1;
      else high = middle;
    }
    timers.splice(low, 0, timer);
  }

  async function fire({ callback }: Timer): Promise<void> {
    Promise.resolve(callback()).catch((error: unknown) => failures.push(error));
    await allThatWaits();
    if (failures.length > 0) throw failures[0];
  }

  return {
    now: () => trueNow + off,
    monotonic: () => trueNow - start,
    chance,
    trueNow: () => trueNow,
    setOff(ms) {
      off = ms;
    },
    after(ms, callback) {
      const timer = { at: trueNow + Math.ceil(lateTo(ms, trueNow)), callback };
      add(timer);
      return () => {
        const at = timers.indexOf(timer);
        if (at >= 0) timers.splice(at, 1);
      };
    },
    at(trueTime, callback) {
      add({ at: Math.max(Math.ceil(trueTime), trueNow), callback });
    },
    async runTo(trueTime) {
      for (;;) {
        const first = timers[0];
        if (first === undefined || first.at > trueTime) break;
        timers.shift();
        trueNow = Math.max(trueNow, first.at);
        await fire(first);
      }
      trueNow = trueTime;
    },
  };
}

/** Everything that waits for promises has gone as far as it goes when the loop comes round. */
async function allThatWaits(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}
