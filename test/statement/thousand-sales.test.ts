import { beforeEach, expect, test } from 'vitest';
import type Database from 'better-sqlite3';
import type { FindingList } from '../../src/preload/contract/statement/statement';
import type { LedgerLine } from '../../src/main/practice/ledger-lines';
import { statementRows } from '../../src/main/practice/statement-rows';
import { writeCsv, writeWorkbook } from '../../src/main/practice/write-statement';
import { anybody } from '../../src/main/recharge/state/moment';
import { openTestJournal } from '../journal/support/open-journal';
import { fillMonth } from '../support/practice-month/fill-month';
import { practiceMonth, type MonthSale, type PracticeMonth } from '../support/practice-month/practice-month';
import { statementDesk, type StatementDesk } from '../support/statements/statement-desk';

const HOUR = 3_600_000;

/** A shop of 1,000 sales, what its gateway's statement says of them, and which of them differ in what. */
interface Story {
  readonly month: PracticeMonth;
  readonly lines: readonly LedgerLine[];
  readonly missing: readonly MonthSale[];
  readonly otherAmount: readonly MonthSale[];
  readonly refunded: readonly MonthSale[];
  readonly unknown: readonly MonthSale[];
  /** Their lines have lost their ids. */
  readonly lost: readonly MonthSale[];
  /** The same number and amount, an hour apart, without ids. */
  readonly twice: readonly MonthSale[];
}

/** Takes two days of sales of which the journal knows the end, and makes the differences. */
function aStory(): Story {
  const full = practiceMonth({ sales: 1_040, days: 2, foreign: 3, firstDay: '2026-11-05' });
  const plain = full.sales.filter(({ entry }) => Number(entry.number.slice(-2)) >= 50);
  // What is under way at midnight would differ by itself.
  const ended = new Set(
    full.sales.filter(
      ({ entry }) => entry.at < full.to - 8 * HOUR || plain.some((sale) => sale.entry === entry),
    ),
  );
  const sales = full.sales.filter((sale) => ended.has(sale)).slice(-1000);
  const chosen = sales.filter((sale) => plain.includes(sale));
  const five = (part: number) => chosen.slice(part * 20, part * 20 + 5);
  const [missing, otherAmount, refunded, unknown, lost] = [five(1), five(2), five(3), five(4), five(5)];
  const [first, second] = [chosen[300], chosen[301]];
  if (first === undefined || second === undefined) throw new Error('too few sales');
  const again: MonthSale = {
    ...second,
    amountPaise: first.amountPaise,
    entry: {
      ...second.entry,
      number: first.entry.number,
      amount: first.entry.amount,
      paidFrom: first.entry.paidFrom,
    },
  };
  const own = sales.map((sale) => (sale === second ? again : sale));
  const isUnknown = new Set<string>(unknown.map(({ refId }) => refId));
  const told = full.told.flatMap((word) => {
    const sale = word.sale === second ? again : word.sale;
    return ended.has(word.sale) && !isUnknown.has(sale.refId) ? [{ ...word, sale }] : [];
  });
  const month = { ...full, sales: own, told: told.filter(({ sale }) => own.includes(sale)) };

  const of = (group: readonly MonthSale[]) => new Set<string>(group.map(({ refId }) => refId));
  const [isMissing, isOther, isRefunded, isKnown] = [of(missing), of(otherAmount), of(refunded), of(own)];
  const lines = full.lines.flatMap((line): readonly LedgerLine[] => {
    const { entry } = line;
    if (entry === null || entry.kind !== 'sale') return [line];
    if (!isKnown.has(entry.refId) || isMissing.has(entry.refId)) return [];
    if (entry.refId === again.refId) return [{ ...line, entry: again.entry, paise: -1 * again.amountPaise }];
    if (isOther.has(entry.refId)) return [{ ...line, entry: { ...entry, amount: '77' }, paise: -77_00 }];
    if (!isRefunded.has(entry.refId)) return [line];
    return [line, { ...line, kind: 'refund', paise: -line.paise, at: line.at + HOUR }];
  });
  const twice = [first, again];
  return { month, lines, missing, otherAmount, refunded, unknown, lost, twice };
}

let story: Story;
let database: Database.Database;
let desk: StatementDesk;

beforeEach(async () => {
  story = aStory();
  const opened = await openTestJournal();
  ({ database } = opened);
  fillMonth(opened, story.month, { withTopUps: false });
  desk = statementDesk(opened.journal, { now: () => story.month.to + HOUR });
});

function rowsOf({ lines, lost, twice }: Story, dates: 'dmy' | 'mixed', part: readonly LedgerLine[] = lines) {
  const hasLost = new Set<string>([...lost, ...twice].map(({ refId }) => refId));
  return statementRows(part, {
    dates,
    grouped: true,
    framed: true,
    losesIds: ({ entry }) => entry !== null && hasLost.has(entry.refId),
  });
}

function aCsv(part?: readonly LedgerLine[]): string {
  return writeCsv(rowsOf(story, 'dmy', part), { separator: ';', hasMark: true });
}

/** Everything that the journal knows of recharges. */
function journalNow(): string {
  return JSON.stringify([
    database.prepare('SELECT * FROM recharges ORDER BY seq').all(),
    database.prepare('SELECT * FROM recharge_events ORDER BY seq').all(),
    database.prepare('SELECT * FROM money_moves ORDER BY seq').all(),
  ]);
}

const refIds = (sales: readonly MonthSale[]) => sales.map(({ refId }) => refId).toSorted();

async function listed(statement: number, list: FindingList): Promise<readonly string[]> {
  const findings = await desk.all(statement, list);
  return findings.map(({ here, there }) => here?.refId ?? there?.refId ?? '?').toSorted();
}

test('exactly what differs is listed, and nothing of the journal moves by it', async () => {
  const before = journalNow();
  const { draft, plan } = await desk.planned('statement.csv', aCsv());
  expect(draft.isRemembered).toBe(false);
  expect(plan).toMatchObject({
    fresh: plan.lines,
    known: 0,
    leftOut: { total: 1, no_recharge: story.month.topUps.length, no_date: 0, no_amount: 0, fee: 0 },
    keptBefore: false,
  });
  const kept = await desk.kept('statement.csv', aCsv());
  expect(kept).toMatchObject({ lines: plan.lines, fresh: plan.lines });
  const { statement } = kept;
  expect(await listed(statement, 'only_here')).toEqual(refIds(story.missing));
  expect(await listed(statement, 'other_amount')).toEqual(refIds(story.otherAmount));
  expect(await listed(statement, 'refunds')).toEqual(refIds(story.refunded));
  expect(await listed(statement, 'other_state')).toEqual(refIds(story.unknown));
  expect(await listed(statement, 'only_there')).toEqual(
    story.month.foreign.map(({ refId }) => refId).toSorted(),
  );
  const likely = await desk.all(statement, 'likely');
  const single = likely.filter(({ candidates }) => candidates.length === 1);
  expect(single.map(({ candidates }) => candidates[0]?.refId ?? '').toSorted()).toEqual(refIds(story.lost));
  // The same number and amount twice a day: both are offered for each line, and none is chosen.
  const double = likely.filter(({ candidates }) => candidates.length > 1);
  expect(double.map(({ candidates }) => candidates.map(({ refId }) => refId).toSorted())).toEqual([
    refIds(story.twice),
    refIds(story.twice),
  ]);
  const sum = Object.values(plan.counts).reduce((total, count) => total + count, 0);
  expect(plan.counts).toMatchObject({ only_here: 5, other_amount: 5, refunds: 5, other_state: 5, likely: 7 });
  const page = await desk.findings(statement, 'agree', 0);
  expect(page.ok && page.value.counts).toEqual(plan.counts);
  expect(sum).toBe(1000 + 3 - 5 + 5);
  expect(journalNow()).toBe(before);
});

test('keeping it twice, or another file of the same days, changes nothing', async () => {
  const first = await desk.kept('statement.csv', aCsv());
  const count = () => database.prepare('SELECT count(*) FROM statement_lines').pluck().get();
  const lines = count();
  const { draft, plan } = await desk.planned('again.csv', aCsv());
  expect(plan).toMatchObject({ fresh: 0, known: plan.lines, keptBefore: true });
  expect(draft.isRemembered).toBe(true);
  expect(await desk.kept('again.csv', aCsv())).toEqual(first);
  const workbook = await desk.kept('statement.xlsx', await writeWorkbook(rowsOf(story, 'mixed')));
  expect(workbook).toMatchObject({ lines: 0, fresh: 0, from: first.from, to: first.to });
  expect(count()).toBe(lines);
  // Two lists at once stop nothing of each other; each statement of the same days says the same.
  const lists = await Promise.all(
    (['agree', 'likely'] as const).map(async (list) => desk.findings(first.statement, list, 0)),
  );
  const other = await desk.findings(workbook.statement, 'agree', 0);
  const counts = [...lists, other].map((page) => (page.ok ? page.value.counts : page.failure));
  expect(counts).toEqual([counts[0], counts[0], counts[0]]);
  expect(counts[0]).toMatchObject({ only_here: 5, likely: 7 });
});

test('files that overlap bring each line once', async () => {
  const half = story.lines.slice(0, 700);
  const first = await desk.kept('first.csv', aCsv(half));
  const second = await desk.planned('second.csv', aCsv(story.lines.slice(400)));
  expect(second.plan.known).toBeGreaterThan(250);
  await desk.kept('second.csv', aCsv(story.lines.slice(400)));
  const whole = await desk.planned('whole.csv', aCsv());
  expect(whole.plan.fresh).toBe(0);
  expect(first.lines + second.plan.fresh).toBe(whole.plan.lines);
});

test('a person settles what is open as the statement says, and its hash stands in the event', async () => {
  const { statement, hash } = await desk.kept('statement.csv', aCsv());
  const [open] = story.unknown;
  const [final] = story.refunded;
  if (open === undefined || final === undefined) throw new Error('no story');
  const settled = await desk.settle(statement, { refId: open.refId, to: 'success' }, anybody);
  expect(settled).toMatchObject({ ok: true, value: { state: 'success', settledByHand: true } });
  const event = database
    .prepare("SELECT entry FROM recharge_events WHERE ref_id = ? AND kind = 'settled'")
    .pluck()
    .get(open.refId);
  expect(JSON.parse(String(event))).toMatchObject({ to: 'success', statement: hash });
  // Not as something else than it says, not a final one, and not one that it does not name.
  const [second] = story.unknown.slice(1);
  for (const row of [
    { refId: second?.refId ?? '', to: 'failed' },
    { refId: final.refId, to: 'refunded' },
    { refId: story.missing[0]?.refId ?? '', to: 'failed' },
    { refId: open.refId, to: 'success' },
  ] as const) {
    expect(await desk.settle(statement, row, anybody)).toMatchObject({
      ok: false,
      failure: { kind: 'statement_changed' },
    });
  }
  const after = await desk.all(statement, 'other_state');
  expect(after).toHaveLength(4);
});

test('a person says which of the likely ones it is; anything else is refused', async () => {
  const { statement } = await desk.kept('statement.csv', aCsv());
  const likely = await desk.all(statement, 'likely');
  const pair = likely.find(({ candidates }) => candidates.length > 1);
  const line = pair?.there?.line ?? 0;
  const [right, other] = refIds(story.twice);
  const wrong = await desk.confirm(
    statement,
    { line, refId: story.missing[0]?.refId ?? '', requestId: 'wrong' },
    anybody,
  );
  expect(wrong).toMatchObject({ ok: false, failure: { kind: 'statement_changed' } });
  const said = { line, refId: right ?? '', requestId: 'one' };
  expect(await desk.confirm(statement, said, anybody)).toMatchObject({ ok: true });
  const rest = await desk.all(statement, 'likely');
  expect(rest).toHaveLength(6);
  expect(rest.filter(({ candidates }) => candidates.some(({ refId }) => refId === other))).toHaveLength(1);
  expect(database.prepare('SELECT count(*) FROM statement_pairs').pluck().get()).toBe(1);
});

test('what a person said wrongly is taken back by an entry of its own, and the line is likely again', async () => {
  const { statement } = await desk.kept('statement.csv', aCsv());
  const before = await desk.all(statement, 'likely');
  const agreed = (await desk.all(statement, 'agree')).length;
  const line = before.find(({ candidates }) => candidates.length > 1)?.there?.line ?? 0;
  const [right, other] = refIds(story.twice);
  const refId = right ?? '';
  // Two at once both stand: neither may count once the newer one is taken back.
  await Promise.all([
    desk.confirm(statement, { line, refId: other ?? '', requestId: 'one' }, anybody),
    desk.confirm(statement, { line, refId, requestId: 'two' }, anybody),
  ]);
  const byPerson = (await desk.all(statement, 'agree')).filter(({ pairs }) => pairs.length > 0);
  expect(byPerson.map(({ here }) => here?.refId)).toEqual([refId]);
  expect(await desk.all(statement, 'agree')).toHaveLength(agreed + 1);
  // What an id says is nobody's to take back.
  const byId = (await desk.all(statement, 'agree')).find(({ pairs }) => pairs.length === 0);
  for (const wrong of [byId?.here?.refId ?? '', other ?? '']) {
    expect(await desk.takeBack(statement, { refId: wrong, requestId: `no ${wrong}` }, anybody)).toMatchObject(
      {
        ok: false,
        failure: { kind: 'statement_changed' },
      },
    );
  }
  const asked = { refId, requestId: 'back' };
  expect(await desk.takeBack(statement, asked, anybody)).toMatchObject({ ok: true });
  expect(await desk.all(statement, 'likely')).toEqual(before);
  expect(await desk.all(statement, 'agree')).toHaveLength(agreed);
  expect(database.prepare('SELECT count(*) FROM statement_pairs').pluck().get()).toBe(2);
  expect(() => database.exec('DELETE FROM pairs_taken_back')).toThrow('append-only');
  // And it may be said again.
  expect(await desk.confirm(statement, { line, refId, requestId: 'three' }, anybody)).toMatchObject({
    ok: true,
  });
  expect(await desk.all(statement, 'agree')).toHaveLength(agreed + 1);
});
