import { describe, expect, test } from 'vitest';
import { historyPage } from '../../../src/main/journal/read/history/history-page';
import { handleOf } from '../../../src/main/journal/database/handles';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { paise } from '../../../src/preload/contract/money';
import { noFilter, type HistoryFilter } from '../../../src/preload/contract/sale/history-filter';
import type { GatewayWord } from '../../../src/preload/contract/sale/recharge';
import type { Intent } from '../../../src/main/recharge/ports';
import { aPersonId } from '../../support/builders/a-person-id';
import { searchingFor } from '../../support/builders/searching-for';
import { after, anIntent, aRefId, rechargeReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';

const DAY = 86_400_000;
const asha = aPersonId('a');
const ravi = aPersonId('b');

interface Sold extends Partial<Intent> {
  readonly day?: number;
  readonly word?: GatewayWord;
  readonly by?: typeof asha;
}

/** Sells these, one after the other, each to a number of its own. */
function sellAll(journal: JournalCalls, sales: readonly Sold[]): void {
  for (const [at, { day = 0, word = 'Success', by = null, ...sale }] of sales.entries()) {
    const n = at + 1;
    const moment = { ...after(day * DAY + n), by };
    journal.openIntent(
      anIntent(n, { number: `98765${String(n).padStart(5, '0')}`, ...sale }),
      WINDOW,
      moment,
    );
    journal.enter(aRefId(n), { kind: 'sending' }, moment, 'created');
    journal.enter(aRefId(n), rechargeReply(word), { ...moment, by: null });
  }
}

const parts = { cashPaise: paise(100_00), upiPaise: paise(99_00), onAccountPaise: paise(0) };
const sales: readonly Sold[] = [
  { by: asha },
  { by: ravi, day: 1, word: 'Failure', operator: 'RJ', operatorName: 'Jio' },
  { by: asha, day: 1, payment: 'upi', amountPaise: paise(49_00) },
  { by: asha, day: 2, parts },
  { by: ravi, day: 2, payment: 'on_account', customerName: 'Sharma ji', word: 'Pending' },
  // The clock stood wrong.
  { by: ravi, day: -30, amountPaise: paise(999_50) },
  { by: asha, day: 3 },
];

describe('the history is narrowed down', () => {
  const cases: readonly (readonly [string, Partial<HistoryFilter>, readonly number[]])[] = [
    ['by nothing', {}, [7, 6, 5, 4, 3, 2, 1]],
    ['to a day', { from: '2026-01-11', to: '2026-01-11' }, [3, 2]],
    ['from a day on', { from: '2026-01-12' }, [7, 5, 4]],
    ['up to a day, rows of a wrong clock among them', { to: '2026-01-10' }, [6, 1]],
    ['to days on which nothing was sold', { from: '2026-02-01', to: '2026-02-03' }, []],
    ['to days that end before they begin', { from: '2026-01-12', to: '2026-01-10' }, []],
    ['to an outcome', { state: 'failed' }, [2]],
    ['to an operator', { operator: 'RJ' }, [2]],
    ['to whoever sold it', { person: ravi }, [6, 5, 2]],
    ['to cash, or a part in cash', { way: 'cash' }, [7, 6, 4, 2, 1]],
    ['to UPI, or a part by UPI', { way: 'upi' }, [4, 3]],
    ['to what was sold on account', { way: 'on_account' }, [5]],
    ['from an amount on', { leastPaise: paise(200_00) }, [6]],
    ['up to an amount', { mostPaise: paise(49_00) }, [3]],
    ['by several at once', { person: asha, from: '2026-01-12', way: 'cash' }, [7, 4]],
  ];
  test.each(cases)('%s', async (_, filter, expected) => {
    const { journal } = await openTestJournal();
    sellAll(journal, sales);
    const page = journal.historyPage(searchingFor('', filter), null, 50);
    expect(page.rows.map(({ seq }) => seq)).toEqual(expected);
    expect(page).toMatchObject({ before: null, lookedTo: null });
  });

  test('and searched at once, a scanned ref id as well', async () => {
    const { journal } = await openTestJournal();
    sellAll(journal, sales);
    const found = (search: string, filter: Partial<HistoryFilter>): readonly number[] =>
      journal.historyPage(searchingFor(search, filter), null, 50).rows.map(({ seq }) => seq);
    expect(found('98765', { state: 'pending' })).toEqual([5]);
    expect(found('sharma', { state: 'failed' })).toEqual([]);
    expect(found(aRefId(2), { state: 'failed' })).toEqual([2]);
    expect(found(aRefId(2), { state: 'success' })).toEqual([]);
  });

  test('page after page, none twice and none left out', async () => {
    const { journal } = await openTestJournal();
    sellAll(journal, sales);
    const seqs: number[] = [];
    let before: number | null = null;
    do {
      const page = journal.historyPage(searchingFor('98765', { way: 'cash' }), before, 2);
      seqs.push(...page.rows.map(({ seq }) => seq));
      ({ before } = page);
    } while (before !== null);
    expect(seqs).toEqual([7, 6, 4, 2, 1]);
  });
});

test('looking that takes too long stops, says how far it came, and goes on from there', async () => {
  const { journal, database } = await openTestJournal();
  const many = Array.from({ length: 1300 }, (_, n) => ({ day: Math.floor(n / 100) }));
  sellAll(journal, [{ word: 'Failure' }, ...many]);
  const db = handleOf(database);
  const question = searchingFor('', { state: 'failed' });
  // No time at all: one piece, and no more.
  const look = (before: number | null) => historyPage(db, question, before, 50, () => false);
  const first = look(null);
  expect(first).toEqual({ rows: [], before: 790, lookedTo: '2026-01-17' });
  const second = look(first.before);
  expect(second).toEqual({ rows: [], before: 278, lookedTo: '2026-01-12' });
  const last = look(second.before);
  expect(last).toMatchObject({ rows: [{ seq: 1 }], before: null, lookedTo: null });
  // With time it is one answer.
  expect(historyPage(db, question, null, 50, () => true)).toEqual(last);
});

describe('a name is found however its letters are composed, with its dots and without', () => {
  /** क़ as one sign is not NFC: hands and keyboards write it all the same. */
  const composed = '\u0958\u093E\u095B\u0940';
  const apart = composed.normalize('NFD');
  const plain = '\u0915\u093E\u091C\u0940';
  const names = [composed, apart, plain];
  test.each(names.flatMap((kept) => names.map((typed) => [kept, typed] as const)))(
    'kept as %j, typed as %j',
    async (kept, typed) => {
      const { journal } = await openTestJournal();
      sellAll(journal, [{ payment: 'on_account', customerName: `${kept} \u0938\u093E\u0939\u092C` }, {}]);
      expect(journal.historyPage(searchingFor(typed), null, 5).rows.map(({ seq }) => seq)).toEqual([1]);
    },
  );

  test('a word that is nothing but such letters is looked for as well', async () => {
    const { journal } = await openTestJournal();
    sellAll(journal, [{ customerName: '\u0915\u093C'.repeat(9), payment: 'on_account' }]);
    const typed = '\u0915'.repeat(9);
    expect(journal.historyPage({ search: typed, filter: noFilter }, null, 5).rows).toHaveLength(1);
  });
});
