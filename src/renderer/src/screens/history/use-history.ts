import { useCallback, useEffect, useRef, useState } from 'react';
import type { FailureOf } from '../../../../preload/contract/bridge/calls';
import { narrows, type HistoryQuestion } from '../../../../preload/contract/sale/history-filter';
import { galla } from '../../page/bridge';
import { emptyList, firstPage, PAGE_ROWS, withChanged, withPage, type HistoryList } from './history-list';

/** The history as the screen holds it. */
export interface History {
  readonly list: HistoryList;
  /** What the list answers; lags behind what is typed until main has answered. */
  readonly shown: HistoryQuestion;
  /** `first`: nothing is there yet to show. */
  readonly loading: 'first' | 'more' | null;
  /** While it looks for more, or was stopped: the Indian day down to which all was looked through. */
  readonly lookedTo: string | null;
  readonly failure: FailureOf<'history:page'> | null;
  /** Asks for the next older page, when there is one and none is on its way. */
  readonly loadMore: () => void;
  /** Looks no further, until it is told to. */
  readonly stop: () => void;
  readonly goOn: () => void;
  /** Asks again from the top, after a failure. */
  readonly reload: () => void;
}

/**
 * The history for a question, kept up to date while the screen is open. The old list stays until the new one has come, so
 * typing never flickers; an answer to an earlier question is thrown away. Where main finds little it answers after a while
 * with what it has so far, and is asked on until a page is full.
 */
export function useHistory(question: HistoryQuestion): History {
  const [list, setList] = useState(emptyList);
  const [shown, setShown] = useState(question);
  const [loading, setLoading] = useState<History['loading']>('first');
  const [lookedTo, setLookedTo] = useState<string | null>(null);
  const [failure, setFailure] = useState<History['failure']>(null);
  const asked = useRef(0);

  const ask = useCallback(async (about: HistoryQuestion, from: number | null) => {
    asked.current += 1;
    const mine = asked.current;
    let before = from;
    let wanted = PAGE_ROWS;
    for (let isFirst = from === null; ; isFirst = false) {
      const answer = await galla['history:page']({ ...about, before, limit: wanted });
      if (mine !== asked.current) return;
      setFailure(answer.ok ? null : answer.failure);
      setLookedTo(answer.ok ? answer.value.lookedTo : null);
      if (!answer.ok) break;
      const page = answer.value;
      setList((old) => (isFirst ? firstPage(page) : withPage(old, page)));
      setShown(about);
      wanted -= page.rows.length;
      ({ before } = page);
      if (page.lookedTo === null || wanted <= 0) break;
      setLoading('more');
    }
    setLoading(null);
  }, []);

  useEffect(() => {
    const askNow = (): void => void ask(question, null);
    askNow();
    // Nobody waits for it any more.
    return () => {
      asked.current += 1;
    };
  }, [ask, question]);

  useEffect(
    () =>
      galla.on['recharge:changed']((changed) => setList((old) => withChanged(old, changed, takesAll(shown)))),
    [shown],
  );

  const loadMore = useCallback(() => {
    if (loading !== null || list.before === null || question !== shown || lookedTo !== null) return;
    setLoading('more');
    void ask(shown, list.before);
  }, [ask, list.before, loading, lookedTo, question, shown]);

  const stop = useCallback(() => {
    asked.current += 1;
    setLoading(null);
  }, []);

  const goOn = useCallback(() => {
    setLoading('more');
    void ask(shown, list.before);
  }, [ask, list.before, shown]);

  const reload = useCallback(() => void ask(question, null), [ask, question]);

  return { list, shown, loading, lookedTo, failure, loadMore, stop, goOn, reload };
}

/** Whether every recharge is an answer. */
function takesAll({ search, filter }: HistoryQuestion): boolean {
  return search === '' && !narrows(filter);
}
