import { addsIn, highestPhase } from './effect';
import { flipsTo, nearestWays } from './flips';
import { leftBy, MOST_KEPT, seenOf, type Seen, type Story } from './story';
import { atGap, matched, mayBeBefore, stepped, type Flip } from './story-steps';
import type { Told } from './told';
import type { Free, Looked, WatchedEffects } from './watched-effects';

/** Of so many it is tried whether each has moved the wallet yet, in every way. */
const MOST_NEW = 6;
/** So many of these ways are followed, beside the one in which none has. */
const MOST_WAYS = 3;

/** Takes a story on by the next told balance: the stories that may come of it. `start`: the first one of the walk. */
type Follow = (story: Story, looked: Looked, start: Told) => readonly Story[];

/**
 * Makes what takes stories on.
 * @param forked hears when they may have become alike, or too many.
 */
export function createFollow(
  { effects, phases, active, added, leastAt }: WatchedEffects,
  forked: () => void,
): Follow {
  /** How many sales since the last answer are reckoned: each may be a paisa off. */
  function reckonedSince({ last: { from } }: Story): number {
    return active().filter((place) => {
      const effect = effects[place];
      return effect?.isReckoned === true && effect.at >= from;
    }).length;
  }

  /**
   * Something foreign moved the wallet, alone or together with what is new, or what may be put back later: the likeliest ways.
   * Of the others it shows when they must have moved: see `amended`.
   */
  function gapsBefore(story: Story, told: Told, value: number, flips: readonly Flip[]): readonly Story[] {
    const likely = flips.flatMap(({ paise, isNew, mayReturn }, at) =>
      paise !== 0 && (isNew || mayReturn) ? [at] : [],
    );
    const paiseOf = (at: number): number => flips[at]?.paise ?? 0;
    const leaves = (paise: number): number => leftBy(value - paise - story.value);
    const ways = nearestWays(likely.slice(0, MOST_NEW), paiseOf, leaves, MOST_WAYS);
    return [...ways, []].map((way) =>
      stepped(
        story,
        told,
        way.flatMap((at) => flips[at] ?? []),
        way.reduce((left, at) => left - paiseOf(at), value),
      ),
    );
  }

  /** Where an effect stands in a story now, if it has not moved again: what was seen before a question stays so. */
  function phaseIn(seen: Seen | undefined, { low, high }: Free): number {
    return seen === undefined ? low : Math.min(Math.max(seen.phase, low), high);
  }

  function flipOf(story: Story, told: Told, each: Free): Flip {
    const { place, high } = each;
    const seen = seenOf(story, place);
    const low = seen !== undefined && seen.since <= told.from ? Math.max(each.low, seen.phase) : each.low;
    const phase = phaseIn(seen, each);
    const to = phase > low ? phase - 1 : phase < high ? phase + 1 : phase;
    const effect = effects[place];
    return {
      place,
      to,
      paise: added(place, to) - added(place, phase),
      untilAt: effect?.points.find((point) => point.phase >= to)?.at ?? Infinity,
      isNew: effect?.kind === 'top_up' || (effect?.points[0]?.at ?? -Infinity) >= story.last.from,
      mayReturn: high > to && to % 2 === 1,
    };
  }

  /**
   * An effect that must have moved by now may have moved earlier than it was taken to: at a gap, whose amount is then another,
   * or before the first told balance. The stories in which one of them did, and the one in which all did.
   */
  function amended(story: Story, { told, freeAt }: Looked, start: Told): readonly Story[] {
    const must = active().filter((place) => freeAt(place) === undefined);
    const each = must.flatMap((place) => movedEarlier(story, told, place, start) ?? []);
    if (each.length < 2) return each;
    return [...each, must.reduce((all, place) => movedEarlier(all, told, place, start) ?? all, story)];
  }

  function movedEarlier(story: Story, told: Told, place: number, start: Told): Story | null {
    const effect = effects[place];
    const phase = phases[place];
    if (effect === undefined || phase === undefined) return null;
    const seen = seenOf(story, place);
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

  /** The stories that come of one when this is told next. */
  return function follow(story, looked, start) {
    const { told, free, freeAt } = looked;
    let usual = looked.leastPaise;
    for (const seen of story.phases) {
      const each = freeAt(seen.place);
      if (each === undefined) continue;
      const phase = phaseIn(seen, each);
      if (phase !== each.low) usual += added(seen.place, phase) - added(seen.place, each.low);
    }
    const value = told.balancePaise - usual;
    if (value === story.value) return [{ ...story, last: told }];
    if (mayBeBefore(story, told) && value === story.before?.value) return [story];
    const off = value - story.value;
    if (Math.abs(off) <= reckonedSince(story)) {
      return [{ ...story, value, roundingPaise: story.roundingPaise + off, last: told }];
    }
    if (story.gaps.length >= MOST_KEPT) {
      const more = { count: story.more.count + 1, paise: story.more.paise + off };
      return [{ ...story, value, more, last: told }];
    }
    // Of two that would explain the same, the one that must have moved sooner: so none is left over when its time is up.
    forked();
    const flips = free
      .map((each) => flipOf(story, told, each))
      .toSorted((one, other) => one.untilAt - other.untilAt);
    const flipped = (ways: readonly number[]) => ways.flatMap((at) => flips[at] ?? []);
    const by = (from: Story) =>
      flipsTo(value - from.value, flips).map((ways) => matched(from, told, flipped(ways)));
    const asItIs = by(story);
    const explained = asItIs.length > 0 ? asItIs : amended(story, looked, start).flatMap(by);
    // What was perhaps taken, and perhaps put back later, may also not have been taken at all.
    if (explained.length > 0 && !explained.some((each) => each.isDoubtful)) return explained;
    const before =
      explained.length === 0 && mayBeBefore(story, told) && story.before !== null
        ? flipsTo(value - story.before.value, flips)
            .slice(0, 1)
            .map(() => story)
        : [];
    return [...explained, ...before, ...gapsBefore(story, told, value, flips)];
  };
}
