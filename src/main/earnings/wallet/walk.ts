import { addsIn, highestPhase, leastPhase, type Effect } from './effect';
import { flipsTo, waysOf, type Candidate } from './flips';
import { bestOf, inOrder, leftBy, type Gap, type Story } from './story';
import type { Told } from './told';

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
  /** The phase of each effect, by its place: at the first told balance and at the last. */
  readonly phases: readonly { readonly start: number; readonly end: number }[];
}

/** A longer question than this has ended with its deadline. In milliseconds. */
const LONGEST_QUESTION_MS = 120_000;

/** Of so many it is tried whether each has moved the wallet yet, in every way. */
const MOST_NEW = 6;
/** So many of these ways are followed. */
const MOST_WAYS = 3;
/** Of so many top-ups that were noted before the first told balance it is tried whether they have come. */
const MOST_LATE = 3;

type Matched = Story & { readonly isDoubtful: boolean };

/** An effect that may have moved the wallet or not, as far as one told balance is concerned. */
interface Free {
  readonly place: number;
  readonly low: number;
  readonly high: number;
}

/** A told balance, and what the wallet may have had in it then. */
interface Looked {
  readonly told: Told;
  readonly leastPaise: number;
  readonly free: ReadonlyMap<number, Free>;
}

/** An effect that has moved the wallet once more than was taken. */
interface Flip extends Candidate {
  readonly place: number;
  readonly to: number;
  /** By when it must have. */
  readonly untilAt: number;
  /** It may be put back yet. */
  readonly mayReturn: boolean;
}

/**
 * Follows what the gateway told through all that may have happened between, and finds the fewest gaps that explain it. When
 * each effect moved is known only within bounds, and of two questions that were open at once nobody knows which was answered
 * first: so several stories are kept, each with what it takes to be in the wallet, and those that need a gap more than the
 * best are given up. Each told balance costs the number of effects whose end is open then, not the number of all.
 * @param effects by when they may first have moved, and none twice.
 */
export function walkWallet(effects: readonly Effect[]): Walk {
  const phases = effects.map(() => ({ start: 0, end: 0 }));
  let next = 0;
  /** Those that have begun and are not past for good. */
  let active: number[] = [];
  let pastPaise = 0;
  let stories: readonly Story[] = [];
  /** Whether stories may have become alike, or too many. */
  let hasForked = false;
  let start: Told | null = null;
  let last: Told | null = null;

  function takeUp({ at }: Told): void {
    while (next < effects.length && (effects[next]?.points[0]?.at ?? Infinity) < at) {
      active.push(next);
      next += 1;
    }
  }

  /** Lays aside what no later question can reach: it was certain of this one. */
  function layAside({ at }: Told): void {
    const isPast = (place: number): boolean =>
      (effects[place]?.points.at(-1)?.at ?? -Infinity) <= at - LONGEST_QUESTION_MS;
    if (!active.some(isPast)) return;
    for (const place of active.filter(isPast)) {
      const effect = effects[place];
      const phase = phases[place];
      if (effect === undefined || phase === undefined) continue;
      phase.end = effect.points.at(-1)?.phase ?? 0;
      pastPaise += addsIn(effect, phase.end);
      for (const story of stories) if (story.phases.delete(place)) hasForked = true;
    }
    active = active.filter((place) => !isPast(place));
  }

  /** What an effect must have come to when this was told: its own reply tells of the time after it. */
  function leastAt(place: number, told: Told): number {
    const effect = effects[place];
    if (effect === undefined) return 0;
    return leastPhase(effect, isOwn(effect, told) ? told.at : told.from);
  }

  /** What is free when this was told, and what the wallet has in it if none of that has moved more than it must. */
  function look(told: Told): Looked {
    const free = new Map<number, Free>();
    let leastPaise = pastPaise;
    for (const place of active) {
      const effect = effects[place];
      if (effect === undefined) continue;
      const low = leastAt(place, told);
      leastPaise += addsIn(effect, low);
      // Its own reply says what it is; of one that the reply leaves open, either.
      const isSaid = low > 0 && isOwn(effect, told);
      const high = isSaid ? low : highestPhase(effect, told.at);
      if (low < high) free.set(place, { place, low, high });
    }
    return { told, leastPaise, free };
  }

  function take(told: Told): void {
    takeUp(told);
    const looked = look(told);
    if (start === null) {
      start = told;
      for (const place of active) {
        const phase = phases[place];
        if (phase !== undefined) phase.start = leastAt(place, told);
      }
      stories = inOrder(beginnings(looked));
    } else {
      const next: Story[] = [];
      for (const story of stories) next.push(...follow(story, looked));
      stories = hasForked ? inOrder(next) : next;
      hasForked = false;
    }
    last = told;
    layAside(told);
  }

  /** A top-up that was noted before is in the wallet by the first told balance, or is on its way yet. */
  function beginnings({ told, leastPaise, free }: Looked): readonly Story[] {
    const noted = [...free.values()].filter(({ place, low }) => {
      const effect = effects[place];
      return low === 0 && effect?.kind === 'top_up' && effect.at <= told.at;
    });
    const withAll = (come: readonly Free[]): Story => {
      const further = new Map(come.map(({ place }) => [place, 1]));
      return begin(
        told,
        come.reduce((sum, each) => sum + added(each, 1), leastPaise),
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

  function added({ place }: Free, phase: number): number {
    const effect = effects[place];
    return effect === undefined ? 0 : addsIn(effect, phase);
  }

  /** The stories that come of one when this is told next. */
  function follow(story: Story, looked: Looked): readonly Story[] {
    const { told, free } = looked;
    let usual = looked.leastPaise;
    for (const place of story.phases.keys()) {
      const each = free.get(place);
      if (each !== undefined) usual += added(each, phaseIn(story, each)) - added(each, each.low);
    }
    const value = told.balancePaise - usual;
    if (value === story.value) return [{ ...story, last: told }];
    if (mayBeBefore(story, told) && value === story.before?.value) return [story];
    // Of two that would explain the same, the one that must have moved sooner: so none is left over when its time is up.
    hasForked = true;
    const flips = [...free.values()]
      .map((each) => flipOf(story, told, each))
      .toSorted((one, other) => one.untilAt - other.untilAt);
    const flipped = (ways: readonly number[]) => ways.flatMap((at) => flips[at] ?? []);
    const by = (from: Story) =>
      flipsTo(value - from.value, flips).map((ways) => matched(from, told, flipped(ways)));
    const asItIs = by(story);
    const explained = asItIs.length > 0 ? asItIs : amended(story, looked).flatMap(by);
    // What was perhaps taken, and perhaps put back later, may also not have been taken at all.
    if (explained.length > 0 && !explained.some((each) => each.isDoubtful)) return explained;
    const before =
      explained.length === 0 && mayBeBefore(story, told) && story.before !== null
        ? flipsTo(value - story.before.value, flips)
            .slice(0, 1)
            .map(() => story)
        : [];
    return [...explained, ...before, ...gapsBefore(story, told, value, flips)];
  }

  /**
   * Something foreign moved the wallet, alone or together with what is new, or what may be put back later: the likeliest ways.
   * Of the others it shows when they must have moved: see `amended`.
   */
  function gapsBefore(story: Story, told: Told, value: number, flips: readonly Flip[]): readonly Story[] {
    const likely = flips.flatMap(({ paise, isNew, mayReturn }, at) =>
      paise !== 0 && (isNew || mayReturn) ? [at] : [],
    );
    return waysOf(likely.slice(0, MOST_NEW))
      .map((ways) => ({
        flipped: ways.flatMap((at) => flips[at] ?? []),
        value: ways.reduce((left, at) => left - (flips[at]?.paise ?? 0), value),
      }))
      .toSorted((one, other) => leftBy(one.value - story.value) - leftBy(other.value - story.value))
      .slice(0, MOST_WAYS)
      .map((way) => stepped(story, told, way.flipped, way.value));
  }

  /** Where an effect stands in a story now, if it has not moved again: what was seen before a question stays so. */
  function phaseIn(story: Story, { place, low, high }: Free): number {
    const seen = story.phases.get(place);
    return seen === undefined ? low : Math.min(Math.max(seen.phase, low), high);
  }

  function flipOf(story: Story, told: Told, each: Free): Flip {
    const { place, high } = each;
    const seen = story.phases.get(place);
    const low = seen !== undefined && seen.since <= told.from ? Math.max(each.low, seen.phase) : each.low;
    const phase = phaseIn(story, each);
    const to = phase > low ? phase - 1 : phase < high ? phase + 1 : phase;
    const effect = effects[place];
    return {
      place,
      to,
      paise: added(each, to) - added(each, phase),
      untilAt: effect?.points.find((point) => point.phase >= to)?.at ?? Infinity,
      isNew: effect?.kind === 'top_up' || (effect?.points[0]?.at ?? -Infinity) >= story.last.from,
      mayReturn: high > to && to % 2 === 1,
    };
  }

  /**
   * An effect that must have moved by now may have moved earlier than it was taken to: at a gap, whose amount is then another,
   * or before the first told balance. The stories in which one of them did, and the one in which all did.
   */
  function amended(story: Story, { told, free }: Looked): readonly Story[] {
    const must = active.filter((place) => !free.has(place));
    const each = must.flatMap((place) => movedEarlier(story, told, place) ?? []);
    if (each.length < 2) return each;
    return [...each, must.reduce((all, place) => movedEarlier(all, told, place) ?? all, story)];
  }

  function movedEarlier(story: Story, told: Told, place: number): Story | null {
    const effect = effects[place];
    const phase = phases[place];
    if (effect === undefined || phase === undefined || start === null) return null;
    const seen = story.phases.get(place);
    const then = Math.max(seen?.phase ?? phase.start, leastAt(place, story.last));
    const now = leastAt(place, told);
    const moved = addsIn(effect, now) - addsIn(effect, then);
    if (moved === 0) return null;
    const since = seen?.since ?? -Infinity;
    const mayHave = (at: Told): boolean => leastAt(place, at) <= then && highestPhase(effect, at.at) > then;
    const gap = story.gaps.findLast(({ to }) => to.at > since && mayHave(to));
    if (gap !== undefined) return atGap(story, gap, moved);
    if (since !== -Infinity || !mayHave(start)) return null;
    return { ...story, value: story.value - moved, begun: new Map([...story.begun, [place, now]]) };
  }

  return {
    take,
    end() {
      if (start === null || last === null) return null;
      const best = bestOf(stories);
      for (const place of active) {
        const phase = phases[place];
        if (phase !== undefined)
          phase.end = Math.max(leastAt(place, last), best.phases.get(place)?.phase ?? 0);
      }
      for (const [place, phase] of best.begun) {
        const at = phases[place];
        if (at !== undefined) at.start = phase;
      }
      return { start, end: last, gaps: best.gaps, phases };
    },
  };
}

/** The story in which something known moved the wallet at a gap, too. */
function atGap(story: Story, gap: Gap, movedPaise: number): Story {
  const { before, value } = story;
  const isLast = gap === story.gaps.at(-1);
  return {
    ...story,
    value: value - movedPaise,
    before: before === null || isLast ? before : { ...before, value: before.value - movedPaise },
    gaps: story.gaps
      .map((each) => (each === gap ? { ...each, paise: each.paise - movedPaise } : each))
      .filter(({ paise }) => paise !== 0),
  };
}

function begin(told: Told, inItPaise: number, further: ReadonlyMap<number, number>): Story {
  return {
    value: told.balancePaise - inItPaise,
    before: null,
    phases: new Map([...further].map(([place, phase]) => [place, { phase, since: -Infinity }])),
    begun: further,
    gaps: [],
    last: told,
  };
}

function isOwn({ refId }: Effect, told: Told): boolean {
  return refId !== null && refId === told.refId;
}

/** Whether this may have been told before the last gap, although it was answered after it. */
function mayBeBefore({ before }: Story, { from }: Told): boolean {
  return before !== null && from < before.until;
}

/** The same story, with this told in it, and with what moved before it. */
function matched(story: Story, told: Told, flips: readonly Flip[]): Matched {
  const isDoubtful = flips.some(({ mayReturn }) => mayReturn);
  return { ...story, phases: seenIn(story, told, flips), last: told, isDoubtful };
}

/** The story in which something moved the wallet before this was told. */
function stepped(story: Story, told: Told, flips: readonly Flip[], value: number): Story {
  return {
    value,
    before: { value: story.value, until: told.at },
    phases: seenIn(story, told, flips),
    begun: story.begun,
    gaps: [...story.gaps, { from: story.last, to: told, paise: value - story.value }],
    last: told,
  };
}

function seenIn({ phases }: Story, { at }: Told, flips: readonly Flip[]): Story['phases'] {
  // Less than was seen already was told before that, and changes nothing of it.
  const moved = flips.filter(({ place, to }) => to > (phases.get(place)?.phase ?? -1));
  if (moved.length === 0) return phases;
  const next = new Map(phases);
  for (const { place, to } of moved) next.set(place, { phase: to, since: at });
  return next;
}
