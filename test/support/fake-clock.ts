import type { ClockPort } from '../../src/main/recharge/ports';

/** A clock that a test moves by hand. Starts at noon IST on 12 November 2026. */
export interface FakeClock extends ClockPort {
  /** Lets time pass; due callbacks run in their order. */
  pass(ms: number): void;
  /** How many callbacks wait for their time. */
  pending(): number;
  /** Sets the wall clock without time passing, as a person does. */
  setTo(utcMs: number): void;
}

/** Makes a fake clock. `chance` answers 0 unless the test says otherwise. */
export function fakeClock(chance: () => number = () => 0): FakeClock {
  let elapsed = 0;
  let wallOffset = Date.UTC(2026, 10, 12, 6, 30);
  const timers: { at: number; callback: () => void }[] = [];

  return {
    now: () => wallOffset + elapsed,
    monotonic: () => elapsed,
    chance,
    after(ms, callback) {
      const timer = { at: elapsed + ms, callback };
      timers.push(timer);
      return () => {
        const at = timers.indexOf(timer);
        if (at >= 0) timers.splice(at, 1);
      };
    },
    pass(ms) {
      const until = elapsed + ms;
      for (;;) {
        timers.sort((a, b) => a.at - b.at);
        const first = timers[0];
        if (first === undefined || first.at > until) break;
        timers.shift();
        elapsed = first.at;
        first.callback();
      }
      elapsed = until;
    },
    pending: () => timers.length,
    setTo(utcMs) {
      wallOffset = utcMs - elapsed;
    },
  };
}
