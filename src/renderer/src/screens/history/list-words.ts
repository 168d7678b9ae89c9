import type { Say } from '../../../../preload/contract/words/say';
import type { HistoryList } from './history-list';

/** What the list holds, in one line. The number of rows is said only when all of them are there. */
export function listWords(say: Say, list: HistoryList, search: string, loading: boolean): string {
  if (loading) return say('history.list.searching');
  const { length: count } = list.rows;
  if (count === 0) return '';
  if (list.full) return say('history.list.full', { count });
  if (list.before !== null)
    return search === '' ? say('history.list.newest') : say('history.list.newest_matching', { search });
  return search === ''
    ? say('history.list.all', { count })
    : say('history.list.all_matching', { count, search });
}
