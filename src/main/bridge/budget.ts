/** How often something may be done. */
export interface Budget {
  /** Whether it may be done now; if so, it counts. */
  take(): boolean;
}

/**
 * At most `most` times in `perMs` milliseconds. SECURITY: for calls that a person makes now and then and a script in
 * the page could make a thousand times.
 *
 * @param now a clock that is never set, in milliseconds
 */
export function createBudget(most: number, perMs: number, now: () => number): Budget {
  let taken: readonly number[] = [];
  return {
    take() {
      const at = now();
      taken = taken.filter((each) => at - each < perMs);
      if (taken.length >= most) return false;
      taken = [...taken, at];
      return true;
    },
  };
}
