import type { ClockPort } from '../ports';

/** A clock that is off by more than this is shown, and noted on rows made under it. In milliseconds. */
const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/** So many settings of a clock are remembered. */
const MOST = 50;

/**
 * Compares this computer's clock with the gateway's. How far off it is holds as long as nobody sets it, which is seen by
 * the steady clock beside it: then it is not known until the next answer.
 */
export interface ClockOffset {
  /** Takes in the HTTP `Date` of an answer that has just come (UTC milliseconds, whole seconds; `null`: none). */
  observe(gatewayClock: number | null): void;
  /** This computer's clock minus the gateway's when they are known to be more than 5 minutes apart, else `null`. */
  offMs(): number | null;
  /**
   * The same for the clock that once said `at` (UTC milliseconds), when the steady clock said `steady` (`null`: before
   * this run, as far as is known by the clock that it began with). A clock that was set since does not hide it.
   */
  offWhen(at: number, steady: number | null): number | null;
}

/** What was seen under one setting of the clock: how far it was ahead of the steady clock, and of the gateway's. */
interface Setting {
  readonly lead: number;
  readonly off: number;
}

/** The newest observation counts: whoever sets the clock right wants the warning gone. */
export function createClockOffset(clock: Pick<ClockPort, 'now' | 'monotonic'>): ClockOffset {
  const leadNow = () => clock.now() - clock.monotonic();
  const leadAtStart = leadNow();
  let settings: readonly Setting[] = [];

  function under(lead: number): Setting | undefined {
    return settings.find((setting) => Math.abs(setting.lead - lead) <= CLOCK_TOLERANCE_MS);
  }

  return {
    observe(gatewayClock) {
      if (gatewayClock === null) return;
      const lead = leadNow();
      const others = settings.filter((setting) => setting !== under(lead));
      settings = [{ lead, off: clock.now() - gatewayClock }, ...others].slice(0, MOST);
    },
    offMs: () => beyondTolerance(under(leadNow())?.off),
    offWhen(at, steady) {
      const lead = steady === null ? leadAtStart : at - steady;
      const newest = settings[0];
      return beyondTolerance(under(lead)?.off ?? (newest && newest.off - (newest.lead - lead)));
    },
  };
}

function beyondTolerance(off: number | undefined): number | null {
  return off !== undefined && Math.abs(off) > CLOCK_TOLERANCE_MS ? Math.round(off) : null;
}
