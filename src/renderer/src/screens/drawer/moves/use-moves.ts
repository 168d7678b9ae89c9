import { useCallback, useState } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { MoneyMove } from '../../../../../preload/contract/money-moves/move';
import { galla } from '../../../page/bridge';
import { useFresh } from '../../../store/use-fresh';
import { hasMore, readPages } from '../../../page/read-pages';

/** The last moves, as far as they were asked for. */
interface Moves {
  readonly moves: readonly MoneyMove[];
  readonly failure: FailureOf<'drawer:moves'> | null;
  readonly hasMore: boolean;
  readonly showMore: () => void;
}

/** Reads them at once, and anew whenever money has moved. */
export function useMoves(): Moves {
  const [pages, setPages] = useState(1);
  const ask = useCallback(() => readPages(pages, (before) => galla['drawer:moves']({ before })), [pages]);
  const { value, failure } = useFresh(ask);
  return {
    moves: value?.flatMap(({ moves }) => moves) ?? [],
    failure: value === null ? failure : null,
    hasMore: value !== null && hasMore(value),
    showMore: () => setPages(pages + 1),
  };
}
