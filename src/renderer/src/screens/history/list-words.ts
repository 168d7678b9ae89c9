import { narrows, type HistoryQuestion } from '../../../../preload/contract/sale/history-filter';
import type { Say } from '../../../../preload/contract/words/say';
import type { HistoryList } from './history-list';

/** What the list holds, in one line. The number of rows is said only when all of them are there. */
export function listWords(
  say: Say,
  list: HistoryList,
  { search, filter }: HistoryQuestion,
  loading: boolean,
): string {
  if (loading) return say('history.list.searching');
  const { length: count } = list.rows;
  if (count === 0) return '';
  if (list.full) return say('history.list.full', { count });
  const isLeft = narrows(filter) && search === '';
  if (list.before !== null) {
    if (isLeft) return say('history.list.newest_left');
    return search === '' ? say('history.list.newest') : say('history.list.newest_matching', { search });
  }
  if (isLeft) return say('history.list.all_left', { count });
  return search === ''
    ? say('history.list.all', { count })
    : say('history.list.all_matching', { count, search });
}
