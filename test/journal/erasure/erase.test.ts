import { z } from 'zod';
import { expect, test } from 'vitest';
import { handleOf } from '../../../src/main/journal/database/handles';
import { columnFates } from '../../../src/main/journal/erasure/places';
import { paise } from '../../../src/preload/contract/money';
import { aRequestId } from '../../support/builders/a-request-id';
import { searchingFor } from '../../support/builders/searching-for';
import { aRefId, NOON } from '../support/builders';
import type { OpenedJournal } from '../support/open-journal';
import { openFilledJournal } from '../support/open-filled-journal';
import {
  BEFORE,
  DAY,
  daysAgo,
  eraseAll,
  filesHolding,
  folderOf,
  leaveTraces,
  planAll,
  ravi,
  sellTo,
  sunita,
  valuesOf,
} from '../support/people-to-forget';
import { verifyReplay } from '../support/verify-replay';
import { allDebts } from '../support/all-debts';

const OLD = 4 * 365;
const retention = { kind: 'retention', before: BEFORE } as const;

/** Sunita came four years ago, Ravi last month. */
async function aShop(): Promise<OpenedJournal> {
  const opened = await openFilledJournal();
  leaveTraces(opened.journal, opened.database, 1, sunita, OLD);
  leaveTraces(opened.journal, opened.database, 3, ravi, 30);
  return opened;
}

/** All that counts: what each day came to, who owes what, what the drawer should hold. */
function figures({ database }: OpenedJournal): unknown {
  const db = handleOf(database);
  return [
    db.all(
      `SELECT ist_date, state, payment, count(*), sum(amount_paise), sum(charge_paise), sum(sum_paise) FROM recharges GROUP BY 1, 2, 3`,
    ),
    db.all('SELECT seq, kind, paise, cash_after_paise FROM money_moves ORDER BY seq'),
    db.all('SELECT seq, direction, amount_paise FROM debt_payments ORDER BY seq'),
  ];
}

const columnSchema = z.object({ table: z.string(), column: z.string() });

test('every text column of the journal is in the list of places', async () => {
  const { database } = await openFilledJournal();
  const columns = z.array(columnSchema).parse(
    database
      .prepare(
        `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
           WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*' AND c.type = 'TEXT'`,
      )
      .all(),
  );
  const listed = Object.entries(columnFates).flatMap(([table, fates]) =>
    Object.keys(fates).map((column) => `${table}.${column}`),
  );
  const there = columns.map(({ table, column }) => `${table}.${column}`);
  expect(there.toSorted()).toEqual(listed.toSorted());
});

test('what is older goes from every byte of the journal; amounts, days and states stay, and younger people', async () => {
  const shop = await aShop();
  const { journal, database, file } = shop;
  const before = figures(shop);
  expect(filesHolding(folderOf(file), valuesOf(sunita)).length).toBeGreaterThan(6);
  expect(planAll(journal, retention)).toEqual({ goes: 2, young: 2, open: 0, owed: 0 });

  expect(journal.beginErasure(retention, daysAgo(0), aRequestId())).toBe('begun');
  eraseAll(journal);
  expect(journal.emptyLog()).toBe(true);
  expect(journal.endErasure(NOON)).toBe(2);

  expect(filesHolding(folderOf(file), valuesOf(sunita))).toEqual([]);
  expect(filesHolding(folderOf(file), valuesOf(ravi)).length).toBeGreaterThan(6);
  expect(figures(shop)).toEqual(before);
  expect(verifyReplay(handleOf(database))).toEqual([]);
  expect(allDebts(journal)).toEqual([]);
  for (const search of [sunita.number, 'Sunita', sunita.phone])
    expect(journal.historyPage(searchingFor(search), null, 10).rows).toEqual([]);
  expect(journal.historyPage(searchingFor('Ravi'), null, 10).rows).toHaveLength(2);
  expect(journal.historyPage(searchingFor(aRefId(1)), null, 10).rows).toMatchObject([
    { number: '~', customerName: null, customerPhone: null, message: null, amountPaise: 199_00 },
  ]);
  expect(journal.findNumbers('sunita')).toEqual([]);
  expect(journal.forgottenOf([aRefId(1), aRefId(2), aRefId(3)])).toEqual([aRefId(1), aRefId(2)]);
});

test('an account that is owed, or goes on, stays whole', async () => {
  const { journal, database } = await openFilledJournal();
  const onAccount = { payment: 'on_account' } as const;
  // Owes for an old sale.
  sellTo(journal, 1, sunita, OLD, onAccount);
  // Paid for the old one, and bought on account again last month.
  const paid = { direction: 'paid_back', payment: 'cash', note: '', amountPaise: paise(199_00) } as const;
  sellTo(journal, 2, ravi, OLD, onAccount);
  journal.payDebt({ ...paid, debtor: ravi.phone }, daysAgo(OLD - 1), aRequestId());
  sellTo(journal, 3, ravi, 30, { ...onAccount, number: '9765400322' });
  journal.payDebt({ ...paid, debtor: ravi.phone }, daysAgo(29), aRequestId());
  const before = allDebts(journal);
  expect(planAll(journal, retention)).toEqual({ goes: 0, young: 2, open: 0, owed: 1 });
  journal.beginErasure(retention, daysAgo(0), aRequestId());
  eraseAll(journal);
  expect(allDebts(journal)).toEqual(before);
  expect(journal.debtDetails(ravi.phone).sales).toHaveLength(2);
  expect(handleOf(database).all(`SELECT 1 FROM recharges WHERE number = '~'`)).toEqual([]);
});

test('a debtor at balance 0 is one pseudonym in sales and payments alike, and still comes to 0', async () => {
  const { journal, database } = await aShop();
  journal.beginErasure(retention, daysAgo(0), aRequestId());
  eraseAll(journal);
  const db = handleOf(database);
  const names = [
    ...db.all(`SELECT customer_name AS name FROM recharges WHERE seq = 2`),
    ...db.all('SELECT debtor AS name FROM debt_payments WHERE seq = 1'),
    ...db.all(`SELECT debtor AS name FROM money_moves WHERE kind = 'dues_taken' ORDER BY seq LIMIT 1`),
  ];
  expect(names.length).toBe(3);
  expect(names).toEqual(names.map(() => ({ name: '~2' })));
  expect(journal.debtDetails('~2')).toMatchObject({ sales: [{}], payments: [{}] });
});

test('what somebody still has to look at stays', async () => {
  const { journal } = await openFilledJournal();
  const lost = { kind: 'recharge_unclear', cause: 'timed_out', httpStatus: null, message: null } as const;
  sellTo(journal, 1, sunita, OLD, {}, lost);
  sellTo(journal, 2, ravi, OLD);
  const complaint = {
    refId: aRefId(2),
    reason: 'not_received',
    words: null,
    phone: null,
    gatewayNumber: null,
  } as const;
  journal.takeComplaint({ ...complaint, way: 'phone' }, daysAgo(OLD), aRequestId());
  expect(planAll(journal, retention)).toEqual({ goes: 0, young: 0, open: 2, owed: 0 });
  journal.beginErasure(retention, daysAgo(0), aRequestId());
  eraseAll(journal);
  expect(journal.historyPage(searchingFor(sunita.number), null, 10).rows).toHaveLength(1);
});

test('one customer is forgotten, but for what is younger than a year; the others stay', async () => {
  const { journal, file, database } = await aShop();
  const wanted = (customer: number) => ({ kind: 'customer', customer, before: NOON - 365 * DAY }) as const;
  const [first] = handleOf(database).all(`SELECT customer FROM customer_keys WHERE key = '${sunita.phone}'`);
  const { customer } = z.object({ customer: z.int() }).parse(first);
  // Nobody was named when this was sold to her number.
  sellTo(journal, 9, sunita, 700, { customerName: null, customerPhone: null });
  journal.beginErasure(wanted(customer), daysAgo(0), aRequestId());
  eraseAll(journal);
  journal.emptyLog();
  expect(journal.endErasure(NOON)).toBe(3);
  expect(filesHolding(folderOf(file), valuesOf(sunita))).toEqual([]);
  expect(journal.customersPage('', null).customers.map(({ name }) => name)).toEqual([ravi.name]);

  const [second] = handleOf(database).all(`SELECT customer FROM customer_keys WHERE key = '${ravi.phone}'`);
  const his = z.object({ customer: z.int() }).parse(second).customer;
  expect(planAll(journal, wanted(his))).toEqual({ goes: 0, young: 2, open: 0, owed: 0 });
  journal.beginErasure(wanted(his), daysAgo(0), aRequestId());
  eraseAll(journal);
  expect(journal.endErasure(NOON)).toBe(0);
  expect(journal.customersPage('', null).customers.map(({ name }) => name)).toEqual([ravi.name]);
});

test('it goes on after a stop where it was, and one is under way at a time', async () => {
  const first = await openFilledJournal();
  for (let n = 1; n <= 40; n += 1)
    sellTo(first.journal, n, { ...sunita, number: String(9_876_500_000 + n) }, OLD - n);
  const request = aRequestId();
  expect(first.journal.beginErasure(retention, daysAgo(0), request)).toBe('begun');
  expect(first.journal.beginErasure(retention, daysAgo(0), request)).toBe('begun');
  expect(first.journal.beginErasure(retention, daysAgo(0), aRequestId())).toBe('under_way');
  first.journal.eraseSlice(NOON);
  expect(first.journal.endErasure(NOON)).toBe(null);

  const { journal, file } = await openFilledJournal(first.file);
  expect(journal.openErasure()).toMatchObject({ wanted: retention });
  eraseAll(journal);
  journal.emptyLog();
  expect(journal.endErasure(NOON)).toBe(40);
  expect(journal.openErasure()).toBe(null);
  expect(filesHolding(folderOf(file), valuesOf(sunita))).toEqual([]);
});
