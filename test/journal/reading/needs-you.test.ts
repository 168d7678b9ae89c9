import { expect, test } from 'vitest';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { after, anAccount, anIntent, aRefId, rechargeReply, statusReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';
import { anybody } from '../../../src/main/recharge/state/moment';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function sold(journal: JournalCalls, n: number, at: number, word: 'Pending' | 'Success' = 'Pending'): void {
  const moment = { at, ...anybody, jitter: 0 };
  journal.openIntent(anIntent(n, { number: String(9_876_500_000 + n) }), WINDOW, moment);
  journal.enter(aRefId(n), { kind: 'sending' }, moment);
  journal.enter(aRefId(n), rechargeReply(word), moment);
}

function asked(journal: JournalCalls, n: number, at: number): void {
  journal.enter(aRefId(n), { kind: 'status_asked', istDate: '2026-01-10', budget: 'old' }, after(at));
  journal.enter(aRefId(n), statusReply('Pending'), after(at + 1));
}

const reasons = (journal: JournalCalls, now: number) =>
  journal.day('2026-01-10', after(now).at).needsYou.rows.map(({ recharge, why }) => [recharge.seq, why]);

test('a pending that was due and not asked for a day is listed, until it is asked', async () => {
  const { journal } = await openTestJournal();
  sold(journal, 1, after(0).at);
  expect(reasons(journal, DAY - MINUTE)).toEqual([]);
  expect(reasons(journal, DAY + MINUTE)).toEqual([[1, 'not_asked']]);
  asked(journal, 1, DAY + 2 * MINUTE);
  expect(reasons(journal, DAY + 3 * MINUTE)).toEqual([]);
  expect(reasons(journal, 2 * DAY + 3 * MINUTE)).toEqual([[1, 'not_asked']]);
});

test('one that is asked by its plan is never listed, also when it is asked once a day', async () => {
  const { journal } = await openTestJournal();
  sold(journal, 1, after(0).at);
  for (let check = 0; check < 60; check += 1) {
    const now = (journal.recharge(aRefId(1))?.nextCheckAt ?? 0) - after(0).at;
    expect(reasons(journal, now - 1)).toEqual([]);
    asked(journal, 1, now);
  }
  expect(journal.recharge(aRefId(1))).toMatchObject({ needsPerson: false });
});

test('a success that nobody asks about is not listed, and neither is a check that found no connection a check', async () => {
  const { journal } = await openTestJournal();
  sold(journal, 1, after(0).at, 'Success');
  journal.enter(aRefId(1), { kind: 'shown', state: 'success' }, after(1));
  sold(journal, 2, after(0).at);
  const counted = { istDate: '2026-01-10', budget: 'old' } as const;
  journal.enter(aRefId(2), { kind: 'status_asked', ...counted }, after(DAY));
  journal.enter(aRefId(2), { kind: 'status_not_asked', ...counted, cause: 'name_not_found' }, after(DAY + 1));
  expect(reasons(journal, DAY + HOUR)).toEqual([[2, 'not_asked']]);
});

test('rows of an account that is not connected, and rows dated ahead, are listed like others', async () => {
  const { journal } = await openTestJournal();
  sold(journal, 1, after(60 * DAY).at);
  journal.openIntent(anIntent(2, { number: '9000000002', accountId: anAccount('other') }), WINDOW, after(0));
  journal.enter(aRefId(2), { kind: 'sending' }, after(0));
  journal.enter(aRefId(2), rechargeReply('Pending'), after(0));
  expect(reasons(journal, 2 * DAY)).toEqual([
    [2, 'not_asked'],
    [1, 'not_asked'],
  ]);
});

test('all that waits is counted, and all of it can be paged through', async () => {
  const { journal, database } = await openTestJournal();
  // One transaction: 745 sales synced one by one would take half a minute.
  database.transaction(() => {
    for (let n = 1; n <= 745; n += 1) sold(journal, n, after(n).at);
  })();
  const now = after(DAY + HOUR).at;
  const first = journal.day('2026-01-10', now).needsYou;
  expect(first.counts).toEqual({
    changed_since: 0,
    to_look_at: 0,
    owed: 0,
    not_seen: 0,
    needs_person: 0,
    not_asked: 745,
    unknown: 0,
  });
  const seqs = first.rows.map(({ recharge }) => recharge.seq);
  for (let { before } = first; before !== null;) {
    const page = journal.needsYouPage(now, before);
    seqs.push(...page.rows.map(({ recharge }) => recharge.seq));
    ({ before } = page);
  }
  expect(seqs).toEqual(Array.from({ length: 745 }, (_, index) => 745 - index));
});

test('nothing of it reads the whole journal: each part has an index', async () => {
  const { journal, database } = await openTestJournal();
  sold(journal, 1, after(0).at);
  const read: string[] = [];
  const prepare = database.prepare.bind(database);
  database.prepare = (sql: string) => {
    read.push(sql);
    return prepare(sql);
  };
  journal.day('2026-01-11', after(DAY + HOUR).at);
  journal.dueCount(anAccount(), after(DAY + HOUR).at);
  for (const kind of ['young', 'old', 'ahead'] as const) journal.due(anAccount(), after(DAY).at, kind);
  journal.checksOn(anAccount(), '2026-01-10');
  database.prepare = prepare;
  expect(read.length).toBeGreaterThan(6);
  const steps = read.flatMap((sql) => {
    const names = Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name ?? '', 0]));
    return database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(names);
  });
  const scans = steps
    .map((step) => String(Object.values(Object(step)).at(-1)))
    .filter((step) =>
      /^SCAN (?:recharges|recharge_events)(?!.* USING (?:COVERING )?INDEX recharges_for_a_person)/.test(step),
    );
  expect(scans).toEqual([]);
});
