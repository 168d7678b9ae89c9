/** A clock that is off by more than this is shown, and noted on rows made under it. */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/** Compares this computer's clock with the gateway's. */
export interface ClockOffset {
  /**
   * Takes in the HTTP `Date` of one answer (UTC milliseconds, whole seconds; `null`: none) that was received
   * at `now` by this computer's clock.
   */
  observe(gatewayClock: number | null, now: number): void;
  /** This computer's clock minus the gateway's when they are more than 5 minutes apart, else `null`. */
  offMs(): number | null;
}

/** The newest observation counts: whoever sets the clock right wants the warning gone. */
export function createClockOffset(): ClockOffset {
  let off: number | null = null;
  return {
    observe(gatewayClock, now) {
      if (gatewayClock === null) return;
      const difference = now - gatewayClock;
      off = Math.abs(difference) > CLOCK_TOLERANCE_MS ? difference : null;
    },
    offMs: () => off,
  };
}
