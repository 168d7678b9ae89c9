import type { Told } from './told';

/** Two told balances between which something moved the wallet that is not known. */
export interface Gap {
  readonly from: Told;
  readonly to: Told;
  /** Below 0: something was taken. Never 0. */
  readonly paise: number;
}

/** How far an effect has come, by its place, and since which answer. */
export interface Seen {
  readonly place: number;
  readonly phase: number;
  readonly since: number;
}

/** One way in which all that was told so far can have come about. */
export interface Story {
  /** What is told, less all that is known to be in it: stays the same until something moves the wallet that is not known. */
  readonly value: number;
  /** The value before the last gap, and until when it may still be told by an answer that was overtaken. */
  readonly before: { readonly value: number; readonly until: number } | null;
  /** Effects whose end is open, each once: a few, so they are looked through. Those that are past are taken out. */
  phases: readonly Seen[];
  /** Effects that were further at the first told balance than they had to be. */
  readonly begun: ReadonlyMap<number, number>;
  /** At most {@link MOST_KEPT}; what came after those is in `more`. */
  readonly gaps: readonly Gap[];
  readonly more: { readonly count: number; readonly paise: number };
  /** What was told more than reckoned, where a commission was rounded otherwise. */
  readonly roundingPaise: number;
  /** How many sales were taken long after they were sent, and put back later: a gateway takes them at once. */
  readonly late: number;
  /** The newest answer that this value was told by. */
  readonly last: Told;
}

/** How far an effect has come in a story; `undefined`: as far as it must. */
export function seenOf({ phases }: Pick<Story, 'phases'>, place: number): Seen | undefined {
  for (const seen of phases) if (seen.place === place) return seen;
  return undefined;
}

/** With so many gaps something is set wrongly, and no other story is better. */
export const MOST_KEPT = 1000;

/** So many are kept. */
const MOST = 8;

/** Those that are worth keeping, the best first: with no more than one gap more than the best, none twice. */
export function inOrder(stories: readonly Story[]): readonly Story[] {
  if (stories.length === 1) return stories;
  const kept: Story[] = [];
  const sorted = stories.toSorted(
    (one, other) =>
      one.gaps.length - other.gaps.length || one.late - other.late || sizeOf(one) - sizeOf(other),
  );
  const fewest = sorted[0]?.gaps.length ?? 0;
  for (const story of sorted) {
    if (story.gaps.length > fewest + 1) break;
    const place = kept.findIndex((each) => goesOnLike(each, story));
    const known = kept[place];
    if (known !== undefined) kept[place] = withGapsOf(known, story);
    else if (kept.length < MOST) kept.push(story);
  }
  return kept;
}

/** The best of them: the fewest gaps, of these the least that is unlikely, and the least money. */
export function bestOf(stories: readonly Story[]): Story {
  const [best, ...others] = inOrder(stories);
  if (best === undefined) throw new Error('a walk without a story');
  return others.reduce(withGapsOf, best);
}

/** Where another has the same gaps elsewhere, each reaches over both: nobody can say more closely when it was. */
function withGapsOf(story: Story, other: Story): Story {
  const isAlike =
    other.gaps !== story.gaps
    && other.late === story.late
    && other.gaps.length === story.gaps.length
    && other.gaps.every(({ paise }, at) => paise === story.gaps[at]?.paise);
  if (!isAlike) return story;
  const gaps = story.gaps.map((gap, at) => {
    const { from, to } = other.gaps[at] ?? gap;
    return { ...gap, from: from.at < gap.from.at ? from : gap.from, to: to.at > gap.to.at ? to : gap.to };
  });
  return { ...story, gaps };
}

/** Whether two stories go on alike: they take the same to be in the wallet. */
function goesOnLike(one: Story, other: Story): boolean {
  if (one.value !== other.value || one.phases.length !== other.phases.length) return false;
  return one.phases.every(({ place, phase }) => seenOf(other, place)?.phase === phase);
}

/** Money that came from nowhere is much rarer than money that went: a top-up that somebody noted explains it better. */
const CAME_FROM_NOWHERE = 10;

/** How much an amount without an explanation leaves open. */
export function leftBy(paise: number): number {
  return paise > 0 ? paise * CAME_FROM_NOWHERE : 0 - paise;
}

function sizeOf({ gaps }: Story): number {
  return gaps.reduce((sum, { paise }) => sum + leftBy(paise), 0);
}
