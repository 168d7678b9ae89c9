import { expect, test } from 'vitest';
import { lookOn } from '../../src/main/desk/verbs/look-on';
import { ok } from '../../src/preload/contract/result';
import { aRecharge } from '../renderer/history/a-recharge';
import { searchingFor } from '../support/builders/searching-for';
import { fakeClock } from '../support/fake-clock';

/** A journal in which every tenth row of a thousand is found, and a slice is a hundred rows and takes 20 ms. */
function aJournal() {
  const clock = fakeClock();
  const limits: number[] = [];
  const historyPage = async (_: unknown, before: number | null, limit: number) => {
    limits.push(limit);
    clock.pass(20);
    const below = before ?? 1001;
    const to = Math.max(1, below - 100);
    const seqs = Array.from({ length: below - to }, (__, n) => below - 1 - n).filter((seq) => seq % 10 === 0);
    const rows = seqs.slice(0, limit).map((seq) => aRecharge({ seq }));
    if (seqs.length > limit) return ok({ rows, before: seqs[limit - 1] ?? null, lookedTo: null });
    return to === 1
      ? ok({ rows, before: null, lookedTo: null })
      : ok({ rows, before: to, lookedTo: '2026-01-10' });
  };
  return { journal: { historyPage }, clock, limits };
}

test('slices are put together until a page is full', async () => {
  const { journal, clock, limits } = aJournal();
  const page = await lookOn(journal, clock, searchingFor('x'), null, 25);
  expect(page).toMatchObject({ ok: true, value: { lookedTo: null, before: 760 } });
  expect(page.ok && page.value.rows.map(({ seq }) => seq).slice(-2)).toEqual([770, 760]);
  expect(limits).toEqual([25, 15, 5]);
});

test('what takes longer is told as far as it came, and goes on from there to the end', async () => {
  const { journal, clock } = aJournal();
  const first = await lookOn(journal, clock, searchingFor('x'), null, 200);
  expect(first).toMatchObject({ ok: true, value: { before: 201, lookedTo: '2026-01-10' } });
  const rest = await lookOn(journal, clock, searchingFor('x'), 201, 200);
  expect(rest).toMatchObject({ ok: true, value: { before: null, lookedTo: null } });
  expect([first, rest].flatMap((page) => (page.ok ? page.value.rows : []))).toHaveLength(100);
});
