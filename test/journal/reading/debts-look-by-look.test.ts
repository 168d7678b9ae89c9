import { expect, test } from 'vitest';
import { ACCOUNT_ROWS, type AccountPlace } from '../../../src/main/journal/books/account-slice';
import { owingOf } from '../../../src/main/journal/books/debts-of';
import { paise } from '../../../src/preload/contract/money';
import { aRequestId } from '../../support/builders/a-request-id';
import { allDebts } from '../support/all-debts';
import { after, anIntent, aRefId, NOON, rechargeReply, statusReply, WINDOW } from '../support/builders';
import { openTestJournal, type OpenedJournal } from '../support/open-journal';

const OLD = 2 * ACCOUNT_ROWS + 100;
const asha = { customerName: 'Asha', customerPhone: '9811111111', payment: 'on_account' } as const;

/** A sale of ₹199 on account, of which the gateway says this. */
function sell({ journal }: OpenedJournal, id: number, word: 'Success' | 'Pending'): void {
  const sale = anIntent(id, { ...asha, number: String(9_876_500_000 + id), amountPaise: paise(199_00) });
  journal.openIntent(sale, WINDOW, after(id));
  journal.enter(sale.refId, { kind: 'sending' }, after(id), 'created');
  journal.enter(sale.refId, rechargeReply(word), after(id + 1));
}

/** One sale of Asha's that is pending, then thousands of others, which are old, of five people. */
async function aShop(): Promise<OpenedJournal> {
  const opened = await openTestJournal();
  sell(opened, 1, 'Pending');
  opened.database
    .prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${OLD})
       INSERT INTO recharges (ref_id, account_id, category, operator, operator_name, number, amount_paise, charge_paise, fields,
         payment, customer_phone, customer_name, ist_date, created_at, state, message, changed_at)
       SELECT printf('B%013d', i), account_id, category, operator, operator_name, '6' || printf('%09d', i), 100 + i, i % 3, '[]',
         'on_account', '981111111' || (i % 5), 'Asha', ist_date, @noon + i, iif(i % 7 = 0, 'failed', 'success'), '', @noon + i
       FROM recharges, n WHERE seq = 1`,
    )
    .run({ noon: NOON });
  return opened;
}

test('debts that were summed up look by look are those of all sales on account', async () => {
  const { journal, database } = await aShop();
  journal.payDebt(
    { debtor: '9811111112', direction: 'paid_back', amountPaise: paise(5_00), payment: 'cash', note: '' },
    after(5000),
    aRequestId(),
  );
  const sums = database
    .prepare(
      `SELECT customer_phone AS debtor, sum(amount_paise + charge_paise) - 500 * (customer_phone = '9811111112') AS owesPaise
       FROM recharges WHERE state <> 'failed' GROUP BY 1 ORDER BY 2 DESC`,
    )
    .all();
  expect(sums).toHaveLength(5);
  expect(allDebts(journal).map(({ debtor, owesPaise }) => ({ debtor, owesPaise }))).toEqual(sums);
  expect(journal.accountSlice(null)).toMatchObject({ ending: 'goes_on', place: { sale: ACCOUNT_ROWS } });
});

/** All looks, with something that happens behind the first of them. */
function lookThrough(opened: OpenedJournal, between: () => void) {
  let slice = opened.journal.accountSlice(null);
  const sums = [...slice.sums];
  between();
  for (let from: AccountPlace = slice.place; slice.ending === 'goes_on'; from = slice.place) {
    slice = opened.journal.accountSlice(from);
    sums.push(...slice.sums);
  }
  const ofAsha = owingOf(sums).find(({ seq }) => seq > OLD || seq === OLD + 1);
  return { ending: slice.ending, ofAsha };
}

test('a sale that comes meanwhile is in them', async () => {
  const opened = await aShop();
  const owed = allDebts(opened.journal).find(({ debtor }) => debtor === asha.customerPhone)?.owesPaise ?? 0;
  const { ending, ofAsha } = lookThrough(opened, () => sell(opened, 2, 'Success'));
  expect(ending).toBe('ended');
  expect(ofAsha?.paise).toBe(owed + 199_00);
});

test('one that became another behind the look that it was in is told, and one that a later look reaches is not', async () => {
  const opened = await aShop();
  expect(
    lookThrough(opened, () => opened.journal.enter(aRefId(1), statusReply('Failure'), after(9000))).ending,
  ).toBe('changed');
  sell(opened, 3, 'Pending');
  expect(
    lookThrough(opened, () => opened.journal.enter(aRefId(3), statusReply('Failure'), after(9000))).ending,
  ).toBe('ended');
});

test('somebody who was joined to another meanwhile is told', async () => {
  const opened = await aShop();
  const note = { kind: 'added', name: 'Sunita', phone: '9822012345' } as const;
  const { ending } = lookThrough(opened, () => opened.journal.noteCustomer(note, after(9000), aRequestId()));
  expect(ending).toBe('changed');
});
