/** Counts how often the page has died lately. */
export interface PageDeaths {
  /** It died now. `true`: so often that loading the same page once more helps nobody. */
  again(): boolean;
}

const WITHIN_MS = 60_000;
const TOO_MANY = 3;

/** Three deaths within a minute are too many. `now` is in milliseconds of a clock that only goes forward. */
export function createPageDeaths(now: () => number): PageDeaths {
  let deaths: readonly number[] = [];
  return {
    again() {
      const at = now();
      deaths = [...deaths.filter((death) => at - death < WITHIN_MS), at];
      return deaths.length >= TOO_MANY;
    },
  };
}
