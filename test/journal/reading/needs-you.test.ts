import { expect, test } from 'vitest';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { after, anAccount, anIntent, aRefId, rechargeReply, statusReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';
import { paise } from '../../../src/preload/contract/money';
import type { GatewayWord } from '../../../src/preload/contract/sale/recharge';
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
  expect(first.counts).toEqual({ give_back: 0, collect: 0, decide: 0, wait: 745 });
  const seqs = first.rows.map(({ recharge }) => recharge.seq);
  for (let { before } = first; before !== null;) {
    const page = journal.needsYouPage(now, before);
    seqs.push(...page.rows.map(({ recharge }) => recharge.seq));
    ({ before } = page);
  }
  expect(seqs).toEqual(Array.from({ length: 745 }, (_, index) => 745 - index));
});

test('what is owed comes first, the most money of it on top; what only waits comes last', async () => {
  const { journal } = await openTestJournal();
  const sell = (n: number, rupees: number, word: GatewayWord): void => {
    const intent = anIntent(n, { number: String(9_876_500_000 + n), amountPaise: paise(rupees * 100) });
    journal.openIntent(intent, WINDOW, after(n));
    journal.enter(aRefId(n), { kind: 'sending' }, after(n));
    journal.enter(aRefId(n), rechargeReply(word), after(n));
    journal.enter(aRefId(n), { kind: 'shown', state: stateOf(n) }, after(n));
  };
  const stateOf = (n: number) => journal.recharge(aRefId(n))?.state ?? 'created';
  sell(1, 50, 'Failure');
  sell(2, 999, 'Pending');
  sell(3, 300, 'Failure');
  sell(4, 500, 'Pending');
  sell(5, 20, 'Failure');
  // The money of the fifth went back, and then it went through.
  const back = { kind: 'cash_returned', amountPaise: paise(20_00), way: 'cash', who: 'Asha' } as const;
  journal.dealWith(aRefId(5), back, after(6), 'request-1');
  journal.enter(aRefId(5), statusReply('Success'), after(7));
  // The fourth went through as it should.
  journal.enter(aRefId(4), statusReply('Success'), after(8));
  const { rows, counts } = journal.day('2026-01-10', after(2 * DAY).at).needsYou;
  expect(rows.map(({ recharge, group }) => [recharge.seq, group])).toEqual([
    [3, 'give_back'],
    [1, 'give_back'],
    [5, 'collect'],
    [4, 'decide'],
    [2, 'wait'],
  ]);
  expect(counts).toEqual({ give_back: 2, collect: 1, decide: 1, wait: 1 });
});

test('a page goes on where the one before ended, also when its last row was dealt with meanwhile', async () => {
  const { journal, database } = await openTestJournal();
  database.transaction(() => {
    for (let n = 1; n <= 60; n += 1) sold(journal, n, after(n).at);
  })();
  const now = after(DAY + HOUR).at;
  const first = journal.needsYouPage(now, null);
  journal.enter(aRefId(11), statusReply('Success'), after(DAY + HOUR + 1));
  expect(first.rows.at(-1)?.recharge.seq).toBe(11);
  expect(journal.needsYouPage(now, first.before).rows.map(({ recharge }) => recharge.seq)).toEqual(
    Array.from({ length: 10 }, (_, index) => 10 - index),
  );
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
