import { expect, test } from 'vitest';
import { anybody } from '../../../src/main/recharge/state/moment';
import { paise } from '../../../src/preload/contract/money';
import { aRequestId } from '../../support/builders/a-request-id';
import { NOON } from '../support/builders';
import { customersShop } from './customers-shop';
import { allDebts } from '../support/all-debts';

const sharma = { customerName: 'Sharma ji', customerPhone: '9811111111' } as const;
const tata = {
  category: 'dth',
  operator: 'TTS',
  operatorName: 'Tata Play',
  number: '1234567890',
  numberKind: 'digits',
} as const;

test('three letters of a name find the numbers of a customer, the newest first', async () => {
  const { journal, sold } = await customersShop();
  sold({ ...sharma, number: '9811111111' });
  sold({ ...sharma, ...tata });
  sold({ customerName: 'Shanti', number: '9833333333' });
  sold({ customerName: 'Ravi', number: '9844444444' });
  const found = (typed: string) =>
    journal.findNumbers(typed).map(({ name, operator, number }) => `${name} ${operator} ${number}`);
  expect(found('sha')).toEqual([
    'Shanti AT 9833333333',
    'Sharma ji TTS 1234567890',
    'Sharma ji AT 9811111111',
  ]);
  expect(found('SHAR')).toHaveLength(2);
  expect(found('sharma ta')).toEqual(['Sharma ji TTS 1234567890']);
  expect(found('tata sharma')).toEqual(['Sharma ji TTS 1234567890']);
  expect(found('sharma \u091f\u093e\u091f\u093e')).toEqual(['Sharma ji TTS 1234567890']);
  expect(found('ji')).toHaveLength(2);
  expect(found('arma')).toEqual([]);
  expect(found('s')).toEqual([]);
  expect(found('')).toEqual([]);
  expect(journal.findNumbers('ravi')[0]?.phone).toBeNull();
  expect(journal.findNumbers('sharma')[0]?.phone).toBe('9811111111');
});

test.each([
  ['Assamese', '\u09aa\u09cd\u09f0\u09a3\u09be\u09ae'],
  ['Bengali', '\u09b8\u09c1\u09ae\u09a8'],
  ['Gujarati', '\u0ab6\u0ab0\u0acd\u0aae\u0abe'],
  ['Hindi', '\u0936\u0930\u094d\u092e\u093e'],
  ['Kannada', '\u0cb6\u0cb0\u0ccd\u0cae'],
  ['Malayalam', '\u0d36\u0d30\u0d4d\u200d\u0d2e'],
  ['Odia', '\u0b36\u0b30\u0b4d\u0b2e\u0b3e'],
  ['Punjabi', '\u0a38\u0a3c\u0a30\u0a2e\u0a3e'],
  ['Tamil', '\u0b9a\u0bb0\u0bcd\u0bae\u0bbe'],
  ['Telugu', '\u0c36\u0c30\u0c4d\u0c2e'],
])('a name in %s is found by its first letters, as typed', async (_, name) => {
  const { journal, sold } = await customersShop();
  sold({ customerName: `\u0905 ${name}`, number: '9833333333' });
  const first = Array.from(name).slice(0, 3).join('');
  expect(journal.findNumbers(first).map(({ number }) => number)).toEqual(['9833333333']);
});

test('a number that never went through is not offered, unless somebody noted it; one that is not theirs goes', async () => {
  const { journal, sold, note, customer } = await customersShop();
  sold({ ...sharma, number: '9800000000' }, 'Failure');
  expect(journal.findNumbers('sharma')).toEqual([]);
  const id = customer('sharma');
  note({ kind: 'number', customer: id, number: '1234567890', operator: 'TTS', operatorName: 'Tata Play' });
  expect(journal.findNumbers('sharma')).toMatchObject([{ number: '1234567890', customer: id }]);
  note({ kind: 'number_gone', customer: id, number: '1234567890', operator: 'TTS' });
  expect(journal.findNumbers('sharma')).toEqual([]);
  note({ kind: 'number', customer: id, number: '1234567890', operator: 'TTS', operatorName: 'Tata Play' });
  expect(journal.findNumbers('sharma')).toHaveLength(1);
});

test('what is noted is noted once for a request, and its id stands for nothing else', async () => {
  const { journal, note, database } = await customersShop();
  const requestId = aRequestId();
  const added = note({ kind: 'added', name: 'Meena', phone: '9855555555' }, requestId);
  expect(added).toEqual({ kind: 'noted', customer: 1 });
  expect(note({ kind: 'added', name: 'Meena', phone: '9855555555' }, requestId)).toEqual(added);
  expect(note({ kind: 'added', name: 'Mina', phone: '9855555555' }, requestId)).toEqual({
    kind: 'other_request',
  });
  expect(note({ kind: 'added', name: 'Mina', phone: '9855555555' })).toEqual({ kind: 'known', customer: 1 });
  expect(database.prepare('SELECT count(*) FROM customer_entries').pluck().get()).toBe(1);
  expect(journal.customersPage('', null).customers).toMatchObject([
    { id: 1, name: 'Meena', phones: ['9855555555'], owesPaise: 0, limitPaise: null },
  ]);
  expect(() => database.exec(`UPDATE customer_entries SET text = 'X'`)).toThrow('append-only');
  expect(() => database.exec('DELETE FROM customer_entries')).toThrow('append-only');
});

test('a name that somebody noted stays, whatever a later sale calls them', async () => {
  const { journal, sold, note, customer } = await customersShop();
  sold({ ...sharma, number: '9811111111' });
  sold({ ...sharma, customerName: 'Sharma Tata', number: '9811111112' });
  expect(journal.customersPage('', null).customers[0]?.name).toBe('Sharma Tata');
  note({ kind: 'named', customer: customer('sharma'), name: 'Sharma ji, opposite' });
  sold({ ...sharma, number: '9811111113' });
  expect(journal.customersPage('opp', null).customers[0]?.name).toBe('Sharma ji, opposite');
});

test('another phone of a customer is theirs, on account too; one of somebody else is refused', async () => {
  const { journal, sold, note, customer } = await customersShop();
  sold({ ...sharma, payment: 'on_account', number: '9811111111' });
  sold({ customerName: 'Ravi', customerPhone: '9844444444', number: '9844444444' });
  const id = customer('sharma');
  expect(note({ kind: 'phone', customer: id, phone: '9844444444' }).kind).toBe('known');
  expect(note({ kind: 'phone', customer: id, phone: '9866666666' })).toEqual({ kind: 'noted', customer: id });
  sold({ customerName: null, customerPhone: '9866666666', payment: 'on_account', number: '9811111112' });
  expect(allDebts(journal)).toMatchObject([{ sales: 2, owesPaise: 398_00, name: 'Sharma ji' }]);
  expect(journal.customerDetails(id)?.phones).toEqual(['9811111111', '9866666666']);
});

test('a limit tells the read-back what is owed; without one nothing is told', async () => {
  const { journal, sold, note, customer } = await customersShop();
  sold({ ...sharma, payment: 'on_account', number: '9811111111' });
  expect(journal.creditOf('9811111111', null)).toBeNull();
  note({ kind: 'credit_limit', customer: customer('sharma'), limitPaise: paise(1000_00) });
  expect(journal.creditOf('9811111111', 'Whoever')).toEqual({
    name: 'Sharma ji',
    owesPaise: 199_00,
    limitPaise: 1000_00,
  });
  expect(journal.creditOf(null, 'Sharma ji')).toBeNull();
  expect(journal.creditOf(null, null)).toBeNull();
  note({ kind: 'credit_limit', customer: customer('sharma'), limitPaise: null });
  expect(journal.creditOf('9811111111', null)).toBeNull();
});

test('a customer is found by digits of a phone or number, however they are typed', async () => {
  const { journal, sold } = await customersShop();
  sold({ ...sharma, ...tata });
  sold({ customerName: 'Ravi', number: '9844444444' });
  const names = (search: string) => journal.customersPage(search, null).customers.map(({ name }) => name);
  expect(names('111111')).toEqual(['Sharma ji']);
  expect(names('+91 98111-11111')).toEqual(['Sharma ji']);
  expect(names('\u0967\u0968\u0969\u096a\u096b')).toEqual(['Sharma ji']);
  expect(names('4444')).toEqual(['Ravi']);
  expect(names('9999')).toEqual([]);
});

test('pages of customers follow each other without a gap, also where many were added at once', async () => {
  const { journal, note } = await customersShop();
  for (let n = 0; n < 70; n += 1) note({ kind: 'added', name: `Customer ${n}`, phone: null });
  const seen: number[] = [];
  for (let before: Parameters<typeof journal.customersPage>[1] = null, pages = 0; pages < 5; pages += 1) {
    const page = journal.customersPage('', before);
    seen.push(...page.customers.map(({ id }) => id));
    ({ before } = page);
    if (before === null) break;
  }
  expect(seen).toEqual(Array.from({ length: 70 }, (_, n) => 70 - n));
});

test('what was noted to end is listed in its week, until the number is sold to again', async () => {
  const { journal, sold, note, customer } = await customersShop();
  const refId = sold({ ...sharma, number: '9811111111' });
  const id = customer('sharma');
  expect(note({ kind: 'valid', customer: id, refId, days: 28 })).toEqual({ kind: 'noted', customer: id });
  const week = () => journal.expiring('2026-02-01', '2026-02-08');
  expect(week()).toMatchObject([
    { number: '9811111111', validUntil: '2026-02-07', customer: { id, name: 'Sharma ji' }, last: { refId } },
  ]);
  expect(journal.customerDetails(id)?.numbers[0]?.validUntil).toBe('2026-02-07');
  expect(journal.expiring('2026-02-08', '2026-02-15')).toEqual([]);
  sold({ number: '9811111111', amountPaise: paise(299_00) });
  expect(week()).toEqual([]);
  expect(journal.customerDetails(id)?.numbers[0]).toMatchObject({
    validUntil: null,
    last: { amountPaise: 299_00 },
  });
  const others = sold({ number: '9822222222' });
  expect(note({ kind: 'valid', customer: id, refId: others, days: 28 })).toEqual({
    kind: 'no_such_recharge',
  });
});

test('what was paid is on the account of a customer, beside what was sold', async () => {
  const { journal, sold, customer } = await customersShop();
  sold({ ...sharma, payment: 'on_account', number: '9811111111' });
  sold({ ...sharma, number: '9811111112' });
  const paid = { debtor: '9811111111', direction: 'paid_back', payment: 'upi', note: 'Half' } as const;
  journal.payDebt({ ...paid, amountPaise: paise(99_00) }, { ...anybody, at: NOON }, aRequestId());
  const details = journal.customerDetails(customer('sharma'));
  expect(details).toMatchObject({ debtor: '9811111111', owesPaise: 100_00, overpaidPaise: 0 });
  expect(details?.onAccount).toHaveLength(1);
  expect(details?.payments).toMatchObject([{ amountPaise: 99_00, note: 'Half' }]);
  expect(details?.sales).toHaveLength(2);
});
