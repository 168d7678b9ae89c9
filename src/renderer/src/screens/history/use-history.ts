import { useCallback, useEffect, useRef, useState } from 'react';
import type { FailureOf } from '../../../../preload/contract/bridge/calls';
import { galla } from '../../page/bridge';
import { emptyList, firstPage, PAGE_ROWS, withChanged, withPage, type HistoryList } from './history-list';

/** The history as the screen holds it. */
export interface History {
  readonly list: HistoryList;
  /** What the list answers; lags behind what is typed until main has answered. */
  readonly shown: string;
  /** `first`: nothing is there yet to show. */
  readonly loading: 'first' | 'more' | null;
  readonly failure: FailureOf<'history:page'> | null;
  /** Asks for the next older page, when there is one and none is on its way. */
  readonly loadMore: () => void;
  /** Asks again from the top, after a failure. */
  readonly reload: () => void;
}

/**
 * The history for a search, kept up to date while the screen is open. The old list stays until the new one
 * has come, so typing never flickers; an answer to an earlier search is thrown away.
 */
export function useHistory(search: string): History {
  const [list, setList] = useState(emptyList);
  const [shown, setShown] = useState(search);
  const [loading, setLoading] = useState<History['loading']>('first');
  const [failure, setFailure] = useState<History['failure']>(null);
  const asked = useRef(0);

  const ask = useCallback(async (text: string, before: number | null) => {
    asked.current += 1;
    const mine = asked.current;
    const answer = await galla['history:page']({ search: text, before, limit: PAGE_ROWS });
    if (mine !== asked.current) return;
    setLoading(null);
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    setList((old) => (before === null ? firstPage(answer.value) : withPage(old, answer.value)));
    setShown(text);
  }, []);

  useEffect(() => {
    const askNow = (): void => void ask(search, null);
    askNow();
  }, [ask, search]);

  useEffect(
    () => galla.on['recharge:changed']((changed) => setList((old) => withChanged(old, changed, shown))),
    [shown],
  );

  const loadMore = useCallback(() => {
    if (loading !== null || list.before === null || search !== shown) return;
    setLoading('more');
    void ask(shown, list.before);
  }, [ask, list.before, loading, search, shown]);

  const reload = useCallback(() => void ask(search, null), [ask, search]);

  return { list, shown, loading, failure, loadMore, reload };
}
