import type Database from 'better-sqlite3';
import { z } from 'zod';
import { isPersonId } from '../../../src/preload/contract/ids';
import { istDate } from '../../../src/preload/contract/ist-date';
import { paise } from '../../../src/preload/contract/money';
import { noFilter, type HistoryFilter } from '../../../src/preload/contract/sale/history-filter';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { anAccount } from '../../journal/support/builders';
import { soldLately } from '../../journal/support/sold-lately';
import { customerQuestions } from './customer-questions';
import { reportQuestions } from './report-questions';
import { people } from '../years/sell-ten-days';

/** Something that is asked of the journal; the history is asked until the page is full. */
export type Question = { readonly what: string; readonly times: number } & (
  | { readonly history: (n: number) => Asked }
  | { readonly ask: (n: number) => unknown }
  | { readonly calls: (n: number, taking: Taking) => void | Promise<void> }
);

/** Takes down what a call took. */
export interface Taking {
  /** Does it, and says what it answered. */
  readonly time: <T>(work: () => T) => T;
  /** Of one that was measured already, in milliseconds of its thread. */
  readonly add: (ms: number) => void;
}

/** A first page of the history, or one further down. */
export interface Asked {
  readonly search?: string;
  readonly filter?: Partial<HistoryFilter>;
  readonly before?: number;
}

const PAGE = 100;
const DAY_MS = 86_400_000;

const saleSchema = z.object({
  refId: z.string(),
  number: z.string(),
  txnId: z.string().catch('123456789012'),
  optId: z.string().catch('12345678901'),
});
type Sale = z.infer<typeof saleSchema>;

/** All that the counter asks, each of many sales spread over all years. */
export function questionsOf(
  journal: JournalCalls,
  database: Database.Database,
  rows: number,
): readonly Question[] {
  const step = Math.max(1, Math.floor(rows / 61));
  const sales = database
    .prepare(
      `SELECT ref_id AS refId, number, txn_id AS txnId, opt_id AS optId FROM recharges WHERE seq % @step = 7 % @step`,
    )
    .all({ step })
    .map((row) => saleSchema.parse(row));
  const of = (n: number): Sale => sales[n % sales.length] ?? { refId: '', number: '', txnId: '', optId: '' };
  // A journal that is filled further ends before today.
  const today = Number(database.prepare('SELECT max(created_at) FROM recharges').pluck().get());
  const ago = (days: number): string => istDate(today - days * DAY_MS);
  const years = Math.floor(rows / 250);
  const search = (what: string, text: (n: number) => string): Question => ({
    what: `search: ${what}`,
    times: 40,
    history: (n) => ({ search: text(n) }),
  });
  const filter = (what: string, left: (n: number) => Partial<HistoryFilter>, more: Asked = {}): Question => ({
    what: `filter: ${what}`,
    times: 10,
    history: (n) => ({ ...more, filter: left(n) }),
  });
  return [
    { what: 'first page', times: 100, history: () => ({}) },
    {
      what: 'a page in the middle',
      times: 100,
      history: (n) => ({ before: Math.round(rows / 2) + n * PAGE }),
    },
    search('a number', (n) => of(n).number),
    search('a number with +91 and blanks', (n) => `+91 ${of(n).number.slice(0, 5)} ${of(n).number.slice(5)}`),
    search('5 digits', (n) => of(n).number.slice(3, 8)),
    search('last two digits', (n) => String(10 + n)),
    search('two letters', () => 'vi'),
    search('an operator', () => 'airtel'),
    search('an operator in Hindi', () => 'एयरटेल'),
    search('a name', () => 'sharma'),
    search('a name, dots left out', () => 'काजी'),
    search('an amount, ₹', (n) => `₹${[49, 199, 249, 1999][n % 4]}`),
    search('a ref id', (n) => of(n).refId),
    search('part of a ref id, 4', (n) => of(n).refId.slice(3, 7)),
    search('part of a ref id, 11', (n) => of(n).refId.slice(1, 12)),
    search('a txn id', (n) => of(n).txnId),
    search('part of a txn id, 8', (n) => of(n).txnId.slice(2, 10)),
    search('an opt id', (n) => of(n).optId),
    search('nothing found', () => 'zzzz'),
    search('nothing found, digits', (n) => `00000${10_000 + n}`),
    filter('a day', (n) => ({ from: ago(n * 9), to: ago(n * 9) })),
    filter('a month, a year ago', () => ({ from: ago(395), to: ago(365) })),
    filter('the first two years', () => ({ to: ago(years - 730) })),
    filter('failed', () => ({ state: 'failed' })),
    filter('unknown', () => ({ state: 'unknown' })),
    filter('pending: none', () => ({ state: 'pending' })),
    filter('operator', () => ({ operator: 'MSEB' })),
    filter('operator: none', () => ({ operator: 'XX' })),
    filter('person', () => ({ person: people.meena })),
    { what: 'filter: person: nobody', times: 1, history: () => ({ filter: { person: aStranger() } }) },
    filter('on account', () => ({ way: 'on_account' })),
    filter('amount, rare', () => ({ leastPaise: paise(4_180_00), mostPaise: paise(4_181_00) })),
    filter('failed on account by one person in a year', () => aRareOne(ago(365))),
    filter('failed, with 5 digits', (n) => ({ state: n % 2 === 0 ? 'failed' : 'refunded' }), {
      search: '43210',
    }),
    { what: 'day', times: 20, ask: (n) => journal.day(ago(n * 31), today) },
    { what: 'to-do', times: 20, ask: () => journal.needsYouPage(today, null) },
    { what: 'number memory', times: 100, ask: (n) => journal.numberMemory(of(n).number) },
    {
      what: 'sold lately',
      times: 5,
      calls: (_n, { time }) => {
        soldLately({ soldSlice: (...args) => time(() => journal.soldSlice(...args)) }, today);
      },
    },
    { what: 'due', times: 100, ask: () => journal.due(anAccount(), today, 'old') },
    { what: 'details', times: 60, ask: (n) => journal.details(of(n).refId) },
    { what: 'stories of 40', times: 20, ask: (n) => journal.stories(refIdsFrom(journal, rows - n * 40)) },
    { what: 'drawer', times: 20, ask: () => journal.drawerNow() },
    { what: 'X', times: 5, ask: () => journal.xReport(today) },
    ...reportQuestions(journal, today),
    ...customerQuestions(journal),
  ];
}

function aRareOne(from: string): Partial<HistoryFilter> {
  return { state: 'failed', way: 'on_account', person: people.meena, from };
}

function refIdsFrom(journal: JournalCalls, before: number) {
  return journal.historyPage({ search: '', filter: noFilter }, before, 40).rows.map(({ refId }) => refId);
}

function aStranger() {
  const id = 'f'.repeat(16);
  return isPersonId(id) ? id : null;
}
