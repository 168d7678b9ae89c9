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

/** By what is taken of some, a bit each, what that adds up to. Used again by each question: a month asks tens of thousands. */
const sums = new Float64Array(2 ** MOST_NEW);

/**
 * Which of these add up to `target`: each way by its places, those of the first ones first. Of those that are not new as few as will do, and never more than
 * two: some set of twenty adds up to nearly any sum.
 */
export function flipsTo(target: number, candidates: readonly Candidate[]): readonly (readonly number[])[] {
  const fresh: number[] = [];
  const old: number[] = [];
  for (const [place, { paise, isNew }] of candidates.entries()) {
    if (paise === 0) continue;
    if (!isNew) old.push(place);
    else if (fresh.length < MOST_NEW) fresh.push(place);
  }
  const paiseOf = (place: number): number => candidates[place]?.paise ?? 0;
  addUp(fresh, paiseOf);
  const found: (readonly number[])[] = [];
  const order = fewestFirst(fresh.length);

  /** Looks for those of the new ones that make up the rest, beside these of the others. */
  function lookWith(others: readonly number[], rest: number): void {
    for (const taken of order) {
      if (found.length >= MOST_WAYS) return;
      if (sums[taken] === rest) found.push([...others, ...takenOf(fresh, taken)]);
    }
  }

  lookWith([], target);
  if (found.length > 0 || old.length === 0) return found;
  const reached = new Set<number>();
  for (const taken of order) reached.add(sums[taken] ?? 0);
  for (const one of old) {
    const rest = target - paiseOf(one);
    if (reached.has(rest)) lookWith([one], rest);
  }
  if (found.length > 0) return found;
  for (const [at, one] of old.entries()) {
    for (const other of old.slice(at + 1)) {
      const rest = target - paiseOf(one) - paiseOf(other);
      if (reached.has(rest)) lookWith([one, other], rest);
    }
    if (found.length >= MOST_WAYS) break;
  }
  return found;
}

/**
 * Those ways to take some of these, at least one, that leave least: each by its places. Of two that leave as much, the one that
 * {@link waysOf} has first. @param leaves how much it leaves to take places that add up to so many paise
 */
export function nearestWays(
  places: readonly number[],
  paiseOf: (place: number) => number,
  leaves: (paise: number) => number,
  most: number,
): readonly (readonly number[])[] {
  addUp(places, paiseOf);
  const nearest: { readonly taken: number; readonly left: number }[] = [];
  for (let taken = 2 ** places.length - 1; taken > 0; taken -= 1) {
    const left = leaves(sums[taken] ?? 0);
    const worst = nearest.at(-1);
    if (nearest.length >= most && worst !== undefined && left >= worst.left) continue;
    const behind = nearest.findIndex((each) => left < each.left);
    nearest.splice(behind === -1 ? nearest.length : behind, 0, { taken, left });
    if (nearest.length > most) nearest.pop();
  }
  return nearest.map(({ taken }) => takenOf(places, taken));
}

/** Every way to take some of these, all of them first; of as many, those with the first ones first. */
export function waysOf(places: readonly number[]): readonly (readonly number[])[] {
  const all = 2 ** places.length - 1;
  return Array.from({ length: all + 1 }, (_, left) => takenOf(places, all - left));
}

/** Fills {@link sums} for some, {@link MOST_NEW} at most. The first one is the highest bit. */
function addUp(places: readonly number[], paiseOf: (place: number) => number): void {
  sums[0] = 0;
  for (let bit = 0; bit < places.length; bit += 1) {
    const paise = paiseOf(places[places.length - 1 - bit] ?? -1);
    const from = 2 ** bit;
    for (let taken = 0; taken < from; taken += 1) sums[from + taken] = (sums[taken] ?? 0) + paise;
  }
}

function takenOf(places: readonly number[], taken: number): readonly number[] {
  const last = places.length - 1;
  return places.filter((_each, at) => ((taken >> (last - at)) & 1) === 1);
}

const orders = new Map<number, readonly number[]>();

/** What can be taken of so many, the fewest first; of as many, those with the first ones first. */
function fewestFirst(count: number): readonly number[] {
  const known = orders.get(count);
  if (known !== undefined) return known;
  const all = 2 ** count - 1;
  const order = Array.from({ length: all + 1 }, (_, left) => all - left).sort(
    (one, other) => bitsOf(one) - bitsOf(other),
  );
  orders.set(count, order);
  return order;
}

function bitsOf(taken: number): number {
  let bits = 0;
  for (let left = taken; left > 0; left &= left - 1) bits += 1;
  return bits;
}
