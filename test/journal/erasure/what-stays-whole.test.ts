import { expect, test } from 'vitest';
import { handleOf } from '../../../src/main/journal/database/handles';
import { owed } from '../../../src/main/journal/books/debts';
import { paise } from '../../../src/preload/contract/money';
import { aRequestId } from '../../support/builders/a-request-id';
import { aRefId } from '../support/builders';
import { openFilledJournal } from '../support/open-filled-journal';
import { BEFORE, daysAgo, eraseAll, planAll, ravi, sellTo, sunita } from '../support/people-to-forget';

const OLD = 4 * 365;
const retention = { kind: 'retention', before: BEFORE } as const;
const paid = { direction: 'paid_back', payment: 'cash', note: '', amountPaise: paise(199_00) } as const;

test('whoever paid an old account and still buys for cash owes nothing afterwards', async () => {
  const { journal, database } = await openFilledJournal();
  sellTo(journal, 1, sunita, OLD, { payment: 'on_account' });
  journal.payDebt({ ...paid, debtor: sunita.phone }, daysAgo(OLD - 1), aRequestId());
  sellTo(journal, 2, sunita, 30, { number: '9876500124' });
  expect(planAll(journal, retention)).toEqual({ goes: 1, young: 1, open: 0, owed: 0 });
  journal.beginErasure(retention, daysAgo(0), aRequestId());
  eraseAll(journal);
  const id = Number(database.prepare('SELECT customer FROM customer_keys').pluck().get());
  expect(owed(handleOf(database), sunita.phone)).toBe(0);
  expect(journal.customerDetails(id)).toMatchObject({ owesPaise: 0, onAccount: [] });
  expect(journal.payDebt({ ...paid, debtor: sunita.phone }, daysAgo(0), aRequestId())).toBe('too_much');
  // Nor does anything say any more that the forgotten sale was theirs.
  expect(database.prepare('SELECT seq FROM customer_sales').pluck().all()).toEqual([2]);
});

test('a customer who was noted by hand yesterday, and was sold nothing yet, is not forgotten by age', async () => {
  const { journal, database } = await openFilledJournal();
  sellTo(journal, 1, ravi, OLD);
  journal.noteCustomer({ kind: 'added', name: sunita.name, phone: sunita.phone }, daysAgo(1), aRequestId());
  journal.beginErasure(retention, daysAgo(0), aRequestId());
  eraseAll(journal);
  expect(database.prepare('SELECT name FROM customers').pluck().all()).toEqual([sunita.name]);
});

test('a complaint taken and ended yesterday about an old sale keeps it', async () => {
  const { journal } = await openFilledJournal();
  sellTo(journal, 1, sunita, OLD);
  const taken = journal.takeComplaint(
    { refId: aRefId(1), reason: 'other', words: 'x', phone: sunita.phone, way: 'phone', gatewayNumber: null },
    daysAgo(1),
    aRequestId(),
  );
  if (taken.kind !== 'noted') throw new Error(taken.kind);
  journal.noteComplaint(taken.id, { kind: 'ended', words: 'told', end: 'done' }, daysAgo(1, 5), aRequestId());
  expect(planAll(journal, retention)).toEqual({ goes: 0, young: 1, open: 0, owed: 0 });
});
