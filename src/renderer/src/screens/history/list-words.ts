import type { HistoryList } from './history-list';

/** What the list holds, in one line. The number of rows is said only when all of them are there. */
export function listWords(list: HistoryList, search: string, loading: boolean): string {
  if (loading) return 'Searching …';
  const { length } = list.rows;
  if (length === 0) return '';
  const count = `${length.toLocaleString('en-IN')} ${length === 1 ? 'recharge' : 'recharges'}`;
  if (list.full) {
    return `The newest ${count}. Search to find older ones, or export everything.`;
  }
  if (list.before !== null) return search === '' ? 'Newest first.' : `Newest first, matching “${search}”.`;
  return search === '' ? `${count}, newest first.` : `${count} matching “${search}”.`;
}
