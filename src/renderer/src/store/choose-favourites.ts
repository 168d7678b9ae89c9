import type { Operator } from '../../../preload/contract/operators/operator';

/** How many operators have a key of their own: Alt+1 … Alt+9. */
const FAVOURITES = 9;

/** So many times as much has a newcomer to be sold before it takes a key from another operator … */
const CLEARLY_MORE = 2;
/** … and so often at least: a few sales are no habit yet. */
const HABIT = 5;

/**
 * The operators of Alt+1 … Alt+9 by what the shop sells. Keys are learned by fingers: an operator keeps its
 * place (`before`, codes in order) as long as it can be sold, and only what sells clearly more takes the place
 * of the one that sells least. Empty places go to what sells best, then to the first of the catalogue.
 *
 * @param operators those that are switched on, in the order of the catalogue.
 * @param weights how often each code was sold lately.
 */
export function chooseFavourites(
  before: readonly string[],
  operators: readonly Operator[],
  weights: ReadonlyMap<string, number>,
): readonly Operator[] {
  const byCode = new Map(operators.map((operator) => [operator.code, operator]));
  const sold = ({ code }: Operator): number => weights.get(code) ?? 0;
  const chosen = [...new Set(before)].flatMap((code) => byCode.get(code) ?? []).slice(0, FAVOURITES);
  // Only what was ever sold has to be sorted, not the 20,000 of the catalogue.
  const sellers = [...weights.keys()].flatMap((code) => byCode.get(code) ?? []);
  const others = sellers.toSorted((one, other) => sold(other) - sold(one));
  for (const operator of [...others, ...operators.slice(0, 2 * FAVOURITES)]) {
    if (chosen.includes(operator)) continue;
    if (chosen.length < FAVOURITES) chosen.push(operator);
    else takePlace(chosen, operator, sold);
  }
  return chosen;
}

function takePlace(chosen: Operator[], newcomer: Operator, sold: (operator: Operator) => number): void {
  const least = Math.min(...chosen.map(sold));
  if (sold(newcomer) < Math.max(HABIT, CLEARLY_MORE * least)) return;
  const place = chosen.findLastIndex((operator) => sold(operator) === least);
  chosen[place] = newcomer;
}
