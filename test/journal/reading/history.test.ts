import { expect, test } from 'vitest';
import { searchQuery, searchTerms } from '../../../src/main/journal/read/history/search-terms';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { paise } from '../../../src/preload/contract/money';
import { after, anIntent, aRefId, rechargeReply, WINDOW } from '../support/builders';
import { openTestJournal, type OpenedJournal } from '../support/open-journal';
import { anybody } from '../../../src/main/recharge/state/moment';
import { searchingFor } from '../../support/builders/searching-for';
import { soldLately } from '../support/sold-lately';

async function aShop(): Promise<OpenedJournal> {
  const opened = await openTestJournal();
  const { journal } = opened;
  const sales = [
    anIntent(1, { number: '9876543243', customerName: 'Asha Rao' }),
    anIntent(2, { number: '9876500000', operator: 'VI', operatorName: 'Vi', amountPaise: paise(49_50) }),
    anIntent(3, { number: '3001234567', operator: 'TP', operatorName: 'Tata Play', category: 'dth' }),
  ];
  for (const [index, sale] of sales.entries()) {
    journal.openIntent(sale, WINDOW, after(index));
    journal.enter(sale.refId, { kind: 'sending' }, after(index), 'created');
    journal.enter(sale.refId, rechargeReply(index === 2 ? 'Pending' : 'Success'), after(index + 10));
  }
  return opened;
}

test.each([
  ['nothing typed', '', [3, 2, 1]],
  ['any part of the number', '65432', [1]],
  ['two digits: the end of the number', '43', [1]],
  ['two letters: the start of the operator', 'vi', [2]],
  ['the operator in any case', 'tata', [3]],
  ['the ref id', aRefId(2), [2]],
  ['the ref id in small letters', `${aRefId(3).toLowerCase()} `, [3]],
  ['a ref id that is not ours', aRefId(9), []],
  ['the txn id, which came later', '0012345', [3, 2, 1]],
  ['the customer', 'asha', [1]],
  ['an amount with paise', '49.50', [2]],
  ['two words, both found', '987 vi', [2]],
  ['two words, one not found', '987 tata', []],
  ['its trigrams in another order', '432765', []],
  ['a number with a country code', '+91 98765 43243', [1]],
  ['a number with all signs', '+91 98765-43243', [1]],
  ['a number with a trunk zero', '098765 43243', [1]],
  ['a number in two halves', '98765 43243', [1]],
  ['a number with 0091', '0091 9876543243', [1]],
  ['a number in Devanagari digits', '९८७६५४३२४३', [1]],
  ['a number in Urdu digits, in two halves', '۹۸۷۶۵ ۴۳۲۴۳', [1]],
  ['an amount with its sign: no number', '₹199', [3, 1]],
  ['an amount with its sign, as it is written', '₹ 199.00', [3, 1]],
  ['a part of an amount, with its sign', '₹19', []],
  ['an amount as on a bill', 'Rs. 199/-', [3, 1]],
  ['an amount with decimals', '199.00', [3, 1]],
  ['a number and an amount', '98765 ₹49.50', [2]],
  ['a sign that no text holds', '98765\0', []],
  ['that sign alone', '\0', []],
  ['a number in Urdu digits', '۶۵۴۳۲', [1]],
  ['an amount in Devanagari digits', '४९.५०', [2]],
  ['two Arabic digits', '٤٣', [1]],
  ['one character filters nothing', '9', [3, 2, 1]],
  ['an operator by its name in Hindi', 'टाटा', [3]],
  ['an operator by its name in Tamil, and a number', 'டாடா 300', [3]],
  ['an operator by a name with a joiner', 'ప్లే\u200C', [3]],
  ['a company that sold nothing, by its name in Hindi', 'जियो', []],
  ['one letter of another script filters nothing', 'ट', [3, 2, 1]],
  ['quotes and stars are only text', '"9876*" OR', []],
])('searching: %s', async (_, search, expected) => {
  const { journal } = await aShop();
  expect(journal.historyPage(searchingFor(search), null, 50).rows.map((row) => row.seq)).toEqual(expected);
});

test('pages follow each other by sequence until the end', async () => {
  const { journal } = await aShop();
  const first = journal.historyPage(searchingFor(), null, 2);
  expect(first.rows.map((row) => row.seq)).toEqual([3, 2]);
  expect(first.before).toBe(2);
  expect(journal.historyPage(searchingFor(), first.before, 2)).toMatchObject({
    rows: [{ seq: 1 }],
    before: null,
  });
  const found = journal.historyPage(searchingFor('0012345'), null, 1);
  expect(found).toMatchObject({ rows: [{ seq: 3 }], before: 3 });
  expect(journal.historyPage(searchingFor('0012345'), found.before, 5)).toMatchObject({
    rows: [{ seq: 2 }, { seq: 1 }],
    before: null,
  });
});

test('words become queries that only ever search', () => {
  const query = (typed: string): string => searchQuery(searchTerms(typed) ?? []);
  expect(searchTerms('  ')).toBeNull();
  expect(query('a"b NEAR')).toBe('("a""b" AND ("NEA" AND "EAR"))');
  expect(query('१२३')).toBe('("123" OR "१२३")');
  expect(query('987654')).toBe('("987" AND "654")');
});

/** Staff saw what became of the first sales. */
function seenAtTheCounter(journal: JournalCalls, sales: number): void {
  for (let n = 1; n <= sales; n += 1) {
    const { state = 'created' } = journal.recharge(aRefId(n)) ?? {};
    journal.enter(aRefId(n), { kind: 'shown', state }, after(55 + n));
  }
}

test('the day counts successes only and gives what is open its own line', async () => {
  const { journal } = await aShop();
  journal.openIntent(anIntent(4, { number: '9111111111', payment: 'upi' }), WINDOW, after(50));
  journal.openIntent(anIntent(5, { number: '9222222222', payment: 'upi' }), WINDOW, after(51));
  journal.enter(aRefId(5), { kind: 'sending' }, after(52));
  journal.enter(aRefId(5), rechargeReply('Failure'), after(53));
  seenAtTheCounter(journal, 5);
  const day = journal.day('2026-01-10', after(60).at);
  expect(day).toMatchObject({
    success: { count: 2, amountPaise: 248_50 },
    open: { count: 2, amountPaise: 398_00 },
    failed: { count: 1 },
    refunded: { count: 0, amountPaise: 0 },
    byPayment: { cash: 248_50, upi: 0, on_account: 0 },
    // What was booked for the failed one is owed until somebody deals with it.
    needsYou: { rows: [{ recharge: { seq: 5 }, why: 'owed' }], before: null },
  });
  expect(day.rows.map((row) => row.seq)).toEqual([5, 4, 3, 2, 1]);
  expect(journal.day('2026-01-11', after(60).at).rows).toEqual([]);
});

test('a day ends at midnight in India', async () => {
  const { journal } = await openTestJournal();
  journal.openIntent(anIntent(1), WINDOW, {
    at: Date.parse('2026-01-10T18:29:59.999Z'),
    ...anybody,
    jitter: 0,
  });
  journal.openIntent(anIntent(2, { number: '9000000001' }), WINDOW, {
    at: Date.parse('2026-01-10T18:30:00Z'),
    ...anybody,
    jitter: 0,
  });
  expect(journal.day('2026-01-10', after(60).at).rows.map((row) => row.seq)).toEqual([1]);
  expect(journal.day('2026-01-11', after(60).at).rows.map((row) => row.seq)).toEqual([2]);
});

test('what waits for a person is listed whatever its day', async () => {
  const { journal } = await aShop();
  seenAtTheCounter(journal, 3);
  journal.enter(aRefId(3), { kind: 'settled', to: 'success', reason: 'portal says so' }, after(200));
  expect(journal.day('2026-02-01', after(400).at).needsYou).toMatchObject({
    counts: { decide: 1, wait: 0 },
    rows: [
      {
        recharge: { seq: 3, settledByHand: true, changedSince: { from: 'pending', to: 'success' } },
        why: 'changed_since',
        group: 'decide',
      },
    ],
  });
  journal.enter(aRefId(3), { kind: 'customer_told', leftPaise: paise(0), who: 'Ravi' }, after(300));
  expect(journal.day('2026-02-01', after(400).at).needsYou.rows).toEqual([]);
});

test('a number is remembered by its successes', async () => {
  const { journal } = await aShop();
  expect(journal.numberMemory('9876543243')).toEqual({
    operator: 'AT',
    operatorName: 'Airtel',
    times: 1,
    lastAt: after(0).at,
    lastAmountsPaise: [199_00],
  });
  expect(journal.numberMemory('3001234567')).toBeNull();
  expect(soldLately(journal, after(0).at)).toEqual({
    AT: { sales: 1, amountsPaise: [] },
    VI: { sales: 1, amountsPaise: [] },
  });
});
