import { describe, expect, test } from 'vitest';
import type { Recharge } from '../../../src/preload/contract/sale/recharge';
import {
  emptyList,
  firstPage,
  MOST_ROWS,
  withChanged,
  withPage,
} from '../../../src/renderer/src/screens/history/history-list';
import { aRecharge } from './a-recharge';

const rows = (...seqs: number[]): Recharge[] => seqs.map((seq) => aRecharge({ seq }));
const seqsOf = (list: { readonly rows: readonly Recharge[] }): number[] => list.rows.map(({ seq }) => seq);

describe('the list of the history', () => {
  test('grows downwards, newest first, page by page', () => {
    const first = firstPage({ rows: rows(9, 8, 7), before: 7 });
    const both = withPage(first, { rows: rows(6, 5), before: null });
    expect(seqsOf(both)).toEqual([9, 8, 7, 6, 5]);
    expect(both.before).toBeNull();
    expect(both.full).toBe(false);
  });

  test('never shows a row twice, although a page may come twice', () => {
    const first = firstPage({ rows: rows(9, 8, 7), before: 7 });
    const again = withPage(withPage(first, { rows: rows(7, 6), before: 6 }), { rows: rows(7, 6), before: 6 });
    expect(seqsOf(again)).toEqual([9, 8, 7, 6]);
  });

  test('stops loading when it is full, and says that there is more', () => {
    const seqs = Array.from({ length: MOST_ROWS }, (_, i) => MOST_ROWS + 10 - i);
    const full = withPage(emptyList, { rows: rows(...seqs), before: 11 });
    expect(full).toMatchObject({ before: null, full: true });
  });

  test('shows a change of a row in its place', () => {
    const list = firstPage({ rows: rows(3, 2, 1), before: null });
    const settled = withChanged(list, { ...aRecharge({ seq: 2 }), state: 'success' }, true);
    expect(seqsOf(settled)).toEqual([3, 2, 1]);
    expect(settled.rows[1]?.state).toBe('success');
  });

  test('puts a new sale on top, but not where not every recharge is shown: whether it is an answer, main decides', () => {
    const list = firstPage({ rows: rows(3, 2), before: 2 });
    expect(seqsOf(withChanged(list, aRecharge({ seq: 4 }), true))).toEqual([4, 3, 2]);
    expect(seqsOf(withChanged(list, aRecharge({ seq: 4 }), false))).toEqual([3, 2]);
  });

  test('leaves out an old row that changed but is not loaded: it would stand in the wrong place', () => {
    const list = firstPage({ rows: rows(30, 29), before: 29 });
    expect(seqsOf(withChanged(list, aRecharge({ seq: 5 }), true))).toEqual([30, 29]);
  });
});
