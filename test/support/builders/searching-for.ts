import {
  noFilter,
  type HistoryFilter,
  type HistoryQuestion,
} from '../../../src/preload/contract/sale/history-filter';

/** What is asked of the history: this search, narrowed down by nothing but what a test names. */
export function searchingFor(search = '', filter: Partial<HistoryFilter> = {}): HistoryQuestion {
  return { search, filter: { ...noFilter, ...filter } };
}
