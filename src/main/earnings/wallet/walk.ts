import type { Effect } from './effect';
import { waysOf } from './flips';
import { createFollow } from './follow';
import { bestOf, inOrder, MOST_KEPT, seenOf, type Gap, type Story } from './story';
import { begin } from './story-steps';
import type { Told } from './told';
import { watchEffects, type Free, type Looked } from './watched-effects';

/** The told balances of a period, followed one by one. */
export interface Walk {
  /** The next one, by when it was answered. */
  take(told: Told): void;
  /** What became of it. `null`: nothing was told. */
  end(): Walked | null;
}

export interface Walked {
  readonly start: Told;
  readonly end: Told;
  /** Where something moved the wallet that is no effect, in their order. */
  readonly gaps: readonly Gap[];
  /** Gaps behind those, and what they come to together. */
  readonly more: { readonly count: number; readonly paise: number };
  /** What was told more than reckoned, where a commission was rounded otherwise. */
  readonly roundingPaise: number;
  /** The phase of each effect, by its place: at the first told balance and at the last. */
  readonly phases: readonly { readonly start: number; readonly end: number }[];
}

/** Of so many top-ups that were noted before the first told balance it is tried whether they have come. */
const MOST_LATE = 3;

/**
 * Follows what the gateway told through all that may have happened between, and finds the fewest gaps that explain it. When
 * each effect moved is known only within bounds, and of two questions that were open at once nobody knows which was answered
 * first: so several stories are kept, each with what it takes to be in the wallet, and those that need a gap more than the
 * best are given up. Each told balance costs the number of effects whose end is open then, not the number of all.
 * @param effects by when they may first have moved, and none twice.
 */
export function walkWallet(effects: readonly Effect[]): Walk {
  const watched = watchEffects(effects);
  const { phases, active, added, leastAt } = watched;
  let stories: readonly Story[] = [];
  let hasForked = false;
  let start: Told | null = null;
  let last: Told | null = null;

  /** A top-up that was noted before is in the wallet by the first told balance, or is on its way yet. */
  function beginnings({ told, leastPaise, free }: Looked): readonly Story[] {
    const noted = free.filter(({ place, low }) => {
      const effect = effects[place];
      return low === 0 && effect?.kind === 'top_up' && effect.at <= told.at;
    });
    const withAll = (come: readonly Free[]): Story => {
      const further = new Map(come.map(({ place }) => [place, 1]));
      return begin(
        told,
        come.reduce((sum, each) => sum + added(each.place, 1), leastPaise),
        further,
      );
    };
    // The newest are the likeliest to be on their way; which of these are is tried in every way.
    const late = noted.slice(-MOST_LATE);
    const sure = noted.slice(0, noted.length - late.length);
    return waysOf(late.map((_, at) => at)).map((come) =>
      withAll([...sure, ...late.filter((_each, at) => come.includes(at))]),
    );
  }

  const follow = createFollow(watched, () => {
    hasForked = true;
  });

  function goOn(first: Told, looked: Looked): void {
    const followed: Story[] = [];
    for (const story of stories) followed.push(...follow(story, looked, first));
    stories = hasForked ? inOrder(followed) : followed;
    hasForked = false;
    // Something is set wrongly then, and no other story is better.
    if ((stories[0]?.gaps.length ?? 0) >= MOST_KEPT) stories = stories.slice(0, 1);
  }

  return {
    take(told) {
      const looked = watched.look(told);
      if (start === null) {
        start = told;
        for (const place of active()) {
          const phase = phases[place];
          if (phase !== undefined) phase.start = leastAt(place, told);
        }
        stories = inOrder(beginnings(looked));
      } else goOn(start, looked);
      last = told;
      if (watched.layAside(told, stories)) hasForked = true;
    },
    end() {
      if (start === null || last === null) return null;
      const best = bestOf(stories);
      for (const place of active()) {
        const phase = phases[place];
        const seen = seenOf(best, place)?.phase ?? 0;
        if (phase !== undefined) phase.end = Math.max(leastAt(place, last), seen);
      }
      for (const [place, phase] of best.begun) {
        const at = phases[place];
        if (at !== undefined) at.start = phase;
      }
      const { gaps, more, roundingPaise } = best;
      return { start, end: last, gaps, more, roundingPaise, phases };
    },
  };
}
