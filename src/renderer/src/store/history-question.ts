import { create } from 'zustand';
import {
  noFilter,
  type HistoryFilter,
  type HistoryQuestion,
} from '../../../preload/contract/sale/history-filter';

/** What is asked of the history. It is kept while one looks at another screen. */
export const useHistoryQuestion = create<HistoryQuestion>(() => ({ search: '', filter: noFilter }));

/** What is typed into the box. */
export function searchFor(search: string): void {
  useHistoryQuestion.setState({ search });
}

/** Narrows it down by some more, or (`null`) by less. */
export function filterBy(some: Partial<HistoryFilter>): void {
  useHistoryQuestion.setState(({ filter }) => ({ filter: { ...filter, ...some } }));
}

/** Everything is shown again. Another counter has another history. */
export function forgetHistoryQuestion(): void {
  useHistoryQuestion.setState({ search: '', filter: noFilter });
}
