import { useEffect, useMemo } from 'react';
import { learnNames, useNames } from '../../../page/people-names';
import { useOperatorStore } from '../../../store/operator-store';
import type { FilterNames } from './filter-words';

/** What operators and people are called, as far as the page knows. */
export function useFilterNames(): FilterNames {
  const catalogue = useOperatorStore((state) => state.catalogue);
  const people = useNames();
  useEffect(() => void learnNames(null), []);
  const operators = useMemo(
    () => new Map(catalogue.map(({ code, name }) => [code, name] as const)),
    [catalogue],
  );
  return { operators, people };
}
