import { placesIn, stepsIn, type Step } from './steps';

/** Where to kill: a place, and which of its steps. */
export interface Target {
  readonly place: number;
  readonly within: number;
}

/** Spreads kills evenly over everything a kind of run does. */
export interface Aim {
  /** The next target of a kind of run; `null` while nothing is known of any run like it: let it go to its end. */
  next(kind: string): Target | null;
  /** Takes in what one run of a kind met. `whole`: it was not stopped before its end. */
  learn(kind: string, steps: readonly Step[], whole: boolean): void;
}

/** Multiples of it, modulo 1, fill the unit interval evenly however many there are. */
const GOLDEN = 0.618_033_988_749_895;

/**
 * Each run of a kind teaches how many places it has. A kind that is not known yet borrows from the kinds
 * with the same first word (`sale 6` from `sale 0`), and one place beyond the last is aimed at too, so that
 * a kind with more places than were known is learned, and the end itself is met.
 */
export function createAim(): Aim {
  const known = new Map<string, readonly Step[]>();
  const visits = new Map<string, number>();

  function stepsOf(kind: string): readonly Step[] | undefined {
    const family = familyOf(kind);
    return known.get(kind) ?? [...known].find(([other]) => familyOf(other) === family)?.[1];
  }

  return {
    next(kind) {
      const steps = stepsOf(kind);
      if (steps === undefined) return null;
      const visit = (visits.get(familyOf(kind)) ?? 0) + 1;
      visits.set(familyOf(kind), visit);
      const place = 1 + Math.floor(((visit * GOLDEN) % 1) * (placesIn(steps) + 1));
      return { place, within: 1 + ((visit * 7) % stepsIn(steps, place)) };
    },
    learn(kind, steps, whole) {
      const before = known.get(kind);
      if (whole || (before !== undefined && placesIn(steps) > placesIn(before))) known.set(kind, steps);
    },
  };
}

function familyOf(kind: string): string {
  return kind.split(' ')[0] ?? kind;
}
