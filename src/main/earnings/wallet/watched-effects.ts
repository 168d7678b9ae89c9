import { addsIn, highestPhase, leastPhase, type Effect } from './effect';
import { seenOf, type Story } from './story';
import type { Told } from './told';

/** An effect that may have moved the wallet or not, as far as one told balance is concerned. */
export interface Free {
  readonly place: number;
  readonly low: number;
  readonly high: number;
}

/** A told balance, and what the wallet may have had in it then. */
export interface Looked {
  readonly told: Told;
  readonly leastPaise: number;
  readonly free: readonly Free[];
  /** The same, by the place of the effect. Until the next one is looked at. */
  freeAt(place: number): Free | undefined;
}

/** The effects of a walk: which may have moved the wallet by now, and which are past for good. */
export interface WatchedEffects {
  readonly effects: readonly Effect[];
  /** By the place of each: at the first told balance and at the last. */
  readonly phases: readonly { start: number; end: number }[];
  /** The places of those that have begun and are not past. */
  active(): readonly number[];
  /** What is free when this was told, and what the wallet has in it if none of that has moved more than it must. */
  look(told: Told): Looked;
  /** Lays aside what no later question can reach: it was certain of this one. Answers whether a story knew one of them. */
  layAside(told: Told, stories: readonly Story[]): boolean;
  /** What an effect must have come to when this was told: its own reply tells of the time after it. */
  leastAt(place: number, told: Told): number;
  /** What an effect adds to the wallet in a phase. */
  added(place: number, phase: number): number;
}

/** A longer question than this has ended with its deadline. In milliseconds. */
const LONGEST_QUESTION_MS = 120_000;

/** @param effects by when they may first have moved, and none twice. */
export function watchEffects(effects: readonly Effect[]): WatchedEffects {
  const phases = effects.map(() => ({ start: 0, end: 0 }));
  let next = 0;
  let active: number[] = [];
  let pastPaise = 0;
  /** No effect that has begun is past before a question of then. */
  let nextPastAt = Infinity;
  let free: Free[] = [];
  const byPlace: (Free | undefined)[] = effects.map(() => undefined);
  /** From when on each has its last phase, and what it adds then: most of those that have begun. */
  const lastAt = Float64Array.from(effects, ({ points }) => points.at(-1)?.at ?? -Infinity);
  const lastPaise = Float64Array.from(effects, (effect) => addsIn(effect, effect.points.at(-1)?.phase ?? 0));

  function leastAt(place: number, told: Told): number {
    const effect = effects[place];
    if (effect === undefined) return 0;
    return leastPhase(effect, isOwn(effect, told) ? told.at : told.from);
  }

  /** From when on no question can reach what is before it any more. */
  function pastAt(place: number): number {
    return (lastAt[place] ?? -Infinity) + LONGEST_QUESTION_MS;
  }

  return {
    effects,
    phases,
    leastAt,
    active: () => active,
    added(place, phase) {
      const effect = effects[place];
      return effect === undefined ? 0 : addsIn(effect, phase);
    },
    look(told) {
      while (next < effects.length && (effects[next]?.points[0]?.at ?? Infinity) < told.at) {
        active.push(next);
        nextPastAt = Math.min(nextPastAt, pastAt(next));
        next += 1;
      }
      for (const { place } of free) byPlace[place] = undefined;
      free = [];
      let leastPaise = pastPaise;
      for (const place of active) {
        const effect = effects[place];
        if (effect === undefined) continue;
        if ((lastAt[place] ?? Infinity) <= told.from) {
          leastPaise += lastPaise[place] ?? 0;
          continue;
        }
        const low = leastAt(place, told);
        leastPaise += addsIn(effect, low);
        // Its own reply says what it is; of one that the reply leaves open, either.
        const isSaid = low > 0 && isOwn(effect, told);
        const high = isSaid ? low : highestPhase(effect, told.at);
        if (low >= high) continue;
        const each = { place, low, high };
        free.push(each);
        byPlace[place] = each;
      }
      return { told, leastPaise, free, freeAt: (place) => byPlace[place] };
    },
    layAside({ at }, stories) {
      if (nextPastAt > at) return false;
      const isPast = (place: number): boolean => pastAt(place) <= at;
      let wasKnown = false;
      for (const place of active.filter(isPast)) {
        const effect = effects[place];
        const phase = phases[place];
        if (effect === undefined || phase === undefined) continue;
        phase.end = effect.points.at(-1)?.phase ?? 0;
        pastPaise += addsIn(effect, phase.end);
        for (const story of stories) {
          if (seenOf(story, place) === undefined) continue;
          story.phases = story.phases.filter((seen) => seen.place !== place);
          wasKnown = true;
        }
      }
      active = active.filter((place) => !isPast(place));
      nextPastAt = active.reduce((first, place) => Math.min(first, pastAt(place)), Infinity);
      return wasKnown;
    },
  };
}

function isOwn({ refId }: Effect, told: Told): boolean {
  return refId !== null && refId === told.refId;
}
