import { useDeferredValue, useMemo } from 'react';
import type { Operator } from '../../../../../preload/contract/operator';
import { searchOperators } from '../../../../../preload/contract/operator-search';
import { operatorIndex } from '../../../store/operator-index';

/** More than anybody looks through: who does not see theirs types another letter. */
const MOST = 200;
const noWeights: ReadonlyMap<string, number> = new Map();

/**
 * The operators that fit what is typed, found as the counter's picker finds them; all of them, in their own
 * order, while nothing is typed. The index of 20,000 takes a tenth of a second, so it is made when typing
 * begins and not before.
 */
export function useOperatorSearch(operators: readonly Operator[], typed: string): readonly Operator[] {
  const text = useDeferredValue(typed.trim());
  const searching = text !== '';
  const index = useMemo(() => (searching ? operatorIndex(operators) : null), [operators, searching]);
  return useMemo(
    () => (index === null ? operators : searchOperators(index, text, noWeights, MOST)),
    [index, operators, text],
  );
}
