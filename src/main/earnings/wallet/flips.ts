/** Of so many that are new each way to take some is tried: 2¹⁰ sums. Of more the first. */
const MOST_NEW = 10;
/** So many ways to reach one sum are told. */
const MOST_WAYS = 3;

/** Something that may have moved the wallet since the last answer. */
export interface Candidate {
  /** What it would add. */
  readonly paise: number;
  /** It began since the last answer: as likely to have moved as not. The others could have at any time of days. */
  readonly isNew: boolean;
}

/**
 * Which of these add up to `target`: each way by its places, those of the first ones first. Of those that are not new as few as will do, and never more than
 * two: some set of twenty adds up to nearly any sum.
 */
export function flipsTo(target: number, candidates: readonly Candidate[]): readonly (readonly number[])[] {
  const fresh: number[] = [];
  const old: number[] = [];
  for (const [place, { paise, isNew }] of candidates.entries())
    if (paise !== 0) (isNew ? fresh : old).push(place);
  const paiseOf = (place: number): number => candidates[place]?.paise ?? 0;
  const ways = waysOf(fresh.slice(0, MOST_NEW));
  const bySum = new Map<number, (readonly number[])[]>();
  for (const way of ways.toSorted((one, other) => one.length - other.length)) {
    const sum = way.reduce((all, place) => all + paiseOf(place), 0);
    const known = bySum.get(sum);
    if (known === undefined) bySum.set(sum, [way]);
    else known.push(way);
  }
  const withOld = (others: readonly number[]): readonly (readonly number[])[] =>
    (bySum.get(others.reduce((left, place) => left - paiseOf(place), target)) ?? []).map((way) =>
      others.concat(way),
    );
  const none = withOld([]);
  if (none.length > 0) return none.slice(0, MOST_WAYS);
  const one = old.flatMap((place) => withOld([place]));
  if (one.length > 0) return one.slice(0, MOST_WAYS);
  return old
    .flatMap((place, at) => old.slice(at + 1).flatMap((other) => withOld([place, other])))
    .slice(0, MOST_WAYS);
}

/** Every way to take some of these, all of them first; of as many, those with the first ones first. */
export function waysOf(places: readonly number[]): readonly (readonly number[])[] {
  const last = places.length - 1;
  return Array.from({ length: 2 ** places.length }, (_, way) =>
    places.filter((_each, at) => ((way >> (last - at)) & 1) === 0),
  );
}
