import { useState } from 'react';
import type { Operator } from '../../../../../preload/contract/operators/operator';
import { inOrderOfWork, inSameOrder } from './list-order';

/** The catalogue in the order of work of when the list opened: a change moves no row. */
export function useOrderedOperators(catalogue: readonly Operator[]): readonly Operator[] {
  const [seen, setSeen] = useState(() => ({ catalogue, ordered: inOrderOfWork(catalogue) }));
  if (seen.catalogue === catalogue) return seen.ordered;
  const ordered = seen.ordered.length === 0 ? inOrderOfWork(catalogue) : inSameOrder(seen.ordered, catalogue);
  setSeen({ catalogue, ordered });
  return ordered;
}
