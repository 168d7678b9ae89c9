import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { exportHistory, type ExportWay } from '../../src/main/desk/export-history';
import type { Journal } from '../../src/main/journal/thread/journal-client';
import type { JournalCalls } from '../../src/main/journal/thread/calls';
import { ok } from '../../src/preload/contract/result';
import { after, anIntent, aRefId, rechargeReply, WINDOW } from '../journal/support/builders';
import { journalFolder } from '../journal/support/journal-folder';
import { openTestJournal } from '../journal/support/open-journal';
import { searchingFor } from '../support/builders/searching-for';
import { fakeClock } from '../support/fake-clock';

/** A journal that sold `count` recharges, as an export asks it. */
async function aShop(count: number) {
  const { journal } = await openTestJournal();
  for (let n = 1; n <= count; n += 1) {
    journal.openIntent(anIntent(n, { number: `98765${String(n).padStart(5, '0')}` }), WINDOW, after(n));
    journal.enter(aRefId(n), { kind: 'sending' }, after(n), 'created');
    journal.enter(aRefId(n), rechargeReply(n % 10 === 0 ? 'Failure' : 'Success'), after(n));
  }
  return asked(journal);
}

function asked(journal: JournalCalls): Pick<Journal, 'historyPage' | 'stories'> {
  return {
    historyPage: async (...args) => ok(journal.historyPage(...args)),
    stories: async (...args) => ok(journal.stories(...args)),
  };
}

const plainly: ExportWay = {
  withStories: true,
  shown: (row) => row,
  shownEvent: (event) => event,
  progress: () => undefined,
  isStopped: () => false,
};
const quiet = { clock: fakeClock(), selling: () => false };

test('below each recharge stands what happened to it, and a sum over the amounts stays right', async () => {
  const file = join(journalFolder(), 'history.csv');
  const journal = await aShop(100);
  const question = searchingFor('', { state: 'failed' });
  expect(await exportHistory({ journal, ...quiet }, question, file, plainly)).toEqual(ok(10));
  const { data } = parse<Record<string, string>>(readFileSync(file, 'utf8').slice(1).trimEnd(), {
    header: true,
  });
  expect(data).toHaveLength(10 + 10 * 3);
  expect(
    data
      .slice(0, 4)
      .map((line) => [line['ref_id'], line['amount_rupees'], line['event'], line['state_after']]),
  ).toEqual([
    [aRefId(100), '199', '', ''],
    [aRefId(100), '', 'created', 'created'],
    [aRefId(100), '', 'sending', 'sent'],
    [aRefId(100), '', 'recharge_reply', 'failed'],
  ]);
  expect(data.reduce((sum, line) => sum + Number(line['amount_rupees']), 0)).toBe(1990);
});

test('an export that is stopped leaves no file, and the one of before as it was', async () => {
  const folder = journalFolder();
  const file = join(folder, 'history.csv');
  const journal = await aShop(100);
  let pages = 0;
  const way: ExportWay = { ...plainly, progress: () => (pages += 1), isStopped: () => pages === 2 };
  expect(await exportHistory({ journal, ...quiet }, searchingFor(), file, way)).toEqual({
    ok: false,
    failure: { kind: 'stopped' },
  });
  expect(pages).toBe(2);
  expect(existsSync(file)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('it says how far it has come, and waits after each page while somebody sells', async () => {
  const journal = await aShop(100);
  const come: unknown[] = [];
  const clock = fakeClock();
  let waits = 0;
  const selling = (): boolean => {
    waits += 1;
    // The pause is over once the clock has gone on.
    queueMicrotask(() => clock.pass(60));
    return true;
  };
  const way: ExportWay = { ...plainly, progress: (each) => come.push(each) };
  const file = join(journalFolder(), 'history.csv');
  expect(await exportHistory({ journal, clock, selling }, searchingFor(), file, way)).toEqual(ok(100));
  const lookedTo = '2026-01-10';
  expect(come).toEqual([
    { rows: 40, lookedTo },
    { rows: 80, lookedTo },
    { rows: 100, lookedTo },
  ]);
  expect(waits).toBe(3);
});
