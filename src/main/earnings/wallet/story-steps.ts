import type { Candidate } from './flips';
import { seenOf, type Gap, type Story } from './story';
import type { Told } from './told';

/** An effect that has moved the wallet once more than was taken. */
export interface Flip extends Candidate {
  readonly place: number;
  readonly to: number;
  /** By when it must have. */
  readonly untilAt: number;
  /** It may be put back yet. */
  readonly mayReturn: boolean;
}

/** A story that goes on. `isDoubtful`: by something that was perhaps not taken at all. */
export type Matched = Story & { readonly isDoubtful: boolean };

/** The story in which something known moved the wallet at a gap, too. */
export function atGap(story: Story, gap: Gap, movedPaise: number): Story {
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

/** The story with which a walk begins. `further`: effects that have moved more than they must have. */
export function begin(told: Told, inItPaise: number, further: ReadonlyMap<number, number>): Story {
  return {
    value: told.balancePaise - inItPaise,
    before: null,
    phases: [...further].map(([place, phase]) => ({ place, phase, since: -Infinity })),
    begun: further,
    gaps: [],
    more: { count: 0, paise: 0 },
    roundingPaise: 0,
    late: 0,
    last: told,
  };
}

/** Whether this may have been told before the last gap, although it was answered after it. */
export function mayBeBefore({ before }: Story, { from }: Told): boolean {
  return before !== null && from < before.until;
}

/** The same story, with this told in it, and with what moved before it. */
export function matched(story: Story, told: Told, flips: readonly Flip[]): Matched {
  const isDoubtful = flips.some(({ mayReturn }) => mayReturn);
  return { ...goneOn(story, told, flips), isDoubtful };
}

/** The story in which something moved the wallet before this was told. */
export function stepped(story: Story, told: Told, flips: readonly Flip[], value: number): Story {
  return {
    ...goneOn(story, told, flips),
    value,
    before: { value: story.value, until: told.at },
    gaps: [...story.gaps, { from: story.last, to: told, paise: value - story.value }],
  };
}

function goneOn(story: Story, told: Told, flips: readonly Flip[]): Story {
  const late = story.late + flips.filter(({ isNew, mayReturn }) => mayReturn && !isNew).length;
  return { ...story, phases: seenIn(story, told, flips), late, last: told };
}

function seenIn(story: Story, { at }: Told, flips: readonly Flip[]): Story['phases'] {
  // Less than was seen already was told before that, and changes nothing of it.
  const moved = flips.filter(({ place, to }) => to > (seenOf(story, place)?.phase ?? -1));
  if (moved.length === 0) return story.phases;
  const next = story.phases.filter((seen) => !moved.some(({ place }) => place === seen.place));
  for (const { place, to } of moved) next.push({ place, phase: to, since: at });
  return next;
}
