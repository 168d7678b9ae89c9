import { expect } from '@playwright/test';
import { loadavg } from 'node:os';
import { call } from '../../support/electron-app';
import { test } from '../../support/counter-test';
import { noFilter } from '../../../src/preload/contract/sale/history-filter';
import { shopOfJournal } from './shop-of-journal';
import { historySteps, reportSteps } from './steps';
import { watchThreads, type Cost } from './watch-threads';

/** A frame of a screen with 60 Hz: the longest that a main thread may be busy at once. */
const FRAME_MS = 16;
/**
 * `GALLA_BENCH_JOURNAL=file npm run bench:books`: the real app on a journal that `bench:journal --keep=file` has filled. History,
 * each kind of search, each filter, each report and Customers; what each costs the main threads of the page and of the program.
 */
test('books of a large shop', async ({ launch, dataFolder }) => {
  await shopOfJournal(dataFolder, process.env['GALLA_BENCH_JOURNAL']);
  const { app, page } = await launch();
  await expect(page.getByRole('textbox', { name: 'Number', exact: true })).toBeFocused({ timeout: 60_000 });
  const newest = await call(page, 'history:page', {
    search: '',
    filter: noFilter,
    before: null,
    limit: 1,
  });
  const row = newest.ok ? newest.value.rows[0] : undefined;
  if (row === undefined) throw new Error('the journal holds no recharge');
  print(`newest recharge: the ${row.seq}th; load ${loadavg()[0]?.toFixed(1)}`);
  print(
    'main thread of the page: tasks · p99 · worst · all; of the program: p99 · worst · all; shown after (clock)',
  );
  const watch = await watchThreads(app, page);
  const costs: [string, Cost][] = [];
  for (const [what, work] of [...historySteps(page, row), ...reportSteps(page)]) {
    const cost = await watch(work);
    costs.push([what, cost]);
    print(`${what.padEnd(36)} ${line(cost)}`);
  }
  const over = costs.filter(([, { page: tasks, main }]) => at(tasks, 1) > FRAME_MS || at(main, 1) > FRAME_MS);
  print(`with a task above ${FRAME_MS} ms: ${over.map(([what]) => what).join(', ') || 'none'}`);
  for (const thread of ['page', 'main'] as const) {
    const all = costs.flatMap(([, cost]) => cost[thread]);
    print(
      `${thread}, all ${all.length} tasks: p99 ${at(all, 0.99).toFixed(1)}, worst ${at(all, 1).toFixed(1)}`,
    );
  }
  expect(costs.every(([, { page: tasks }]) => tasks.length > 0)).toBe(true);
});

function line({ page, main, shownMs }: Cost): string {
  const figures = (tasks: readonly number[]): string =>
    [at(tasks, 0.99), at(tasks, 1), tasks.reduce((sum, ms) => sum + ms, 0)]
      .map((ms) => ms.toFixed(1))
      .join(' · ');
  return `${String(page.length).padStart(5)} · ${figures(page)} | ${figures(main)} | ${shownMs.toFixed(0)}`;
}

function at(tasks: readonly number[], share: number): number {
  const sorted = tasks.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
