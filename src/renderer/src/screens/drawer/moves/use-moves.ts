import { useCallback, useState } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { MoneyMove, MovesPage } from '../../../../../preload/contract/money-moves/move';
import { ok, type Result } from '../../../../../preload/contract/result';
import { galla } from '../../../page/bridge';
import { useFresh } from '../../../store/use-fresh';

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
  const ask = useCallback(() => readPages(pages), [pages]);
  const { value, failure } = useFresh(ask);
  return {
    moves: value?.moves ?? [],
    failure: value === null ? failure : null,
    hasMore: value !== null && value.before !== null,
    showMore: () => setPages(pages + 1),
  };
}

async function readPages(pages: number): Promise<Result<MovesPage, FailureOf<'drawer:moves'>>> {
  const moves: MoneyMove[] = [];
  let before: number | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: Awaited<ReturnType<(typeof galla)['drawer:moves']>> = await galla['drawer:moves']({
      before,
    });
    if (!answer.ok) return answer;
    moves.push(...answer.value.moves);
    ({ before } = answer.value);
    if (before === null) break;
  }
  return ok({ moves, before });
}
