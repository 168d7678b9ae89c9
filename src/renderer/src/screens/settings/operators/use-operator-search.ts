import { useDeferredValue, useMemo } from 'react';
import type { Operator } from '../../../../../preload/contract/operators/operator';
import { searchOperators } from '../../../store/operators/operator-search';
import { operatorIndex } from '../../../store/operators/operator-index';

/** More than anybody looks through: who does not see theirs types another letter. */
export const MOST_FOUND = 200;
interface FoundOperators {
  readonly found: readonly Operator[];
  readonly isCut: boolean;
}

const noWeights: ReadonlyMap<string, number> = new Map();

/**
 * The operators that fit what is typed, found as the counter's picker finds them; all of them, in their own
 * order, while nothing is typed. The index of 20,000 takes a tenth of a second, so it is made when typing
 * begins and not before. `isCut`: more than {@link MOST_FOUND} fit, and only those are answered.
 */
export function useOperatorSearch(operators: readonly Operator[], typed: string): FoundOperators {
  const text = useDeferredValue(typed.trim());
  const searching = text !== '';
  const index = useMemo(() => (searching ? operatorIndex(operators) : null), [operators, searching]);
  return useMemo(() => {
    if (index === null) return { found: operators, isCut: false };
    const found = searchOperators(index, text, noWeights, MOST_FOUND + 1);
    return { found: found.slice(0, MOST_FOUND), isCut: found.length > MOST_FOUND };
  }, [index, operators, text]);
}
