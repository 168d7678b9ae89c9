import { expect, test } from 'vitest';
import { anybody } from '../../../src/main/recharge/state/moment';
import { sameDebtor } from '../../../src/preload/contract/customers/name-words';
import { paise } from '../../../src/preload/contract/money';
import { aRequestId } from '../../support/builders/a-request-id';
import { NOON } from '../support/builders';
import { customersShop } from './customers-shop';
import { allDebts } from '../support/all-debts';

const onAccount = { payment: 'on_account' } as const;

/** The same names as two keyboards write them. */
const twice = [
  [
    'Hindi, composed and decomposed',
    '\u0958\u092e\u0930 \u092b\u093c\u093e\u0924\u093f\u092e\u093e',
    '\u0915\u093c\u092e\u0930  \u092b\u093e\u0924\u093f\u092e\u093e',
  ],
  ['Bengali, with its dot apart', '\u09b0\u09be\u09a1\u09bc\u09bf', '\u09b0\u09be\u09dc\u09bf'],
  [
    'Bengali, without its dot',
    '\u09b8\u09cb\u09ae\u09be \u09ac\u09a1\u09bc\u09be\u09b2',
    '\u09b8\u09cb\u09ae\u09be \u09ac\u09a1\u09be\u09b2',
  ],
  ['Bengali, a vowel in two pieces', '\u09b8\u09cb\u09ae\u09be', '\u09b8\u09c7\u09be\u09ae\u09be'],
  [
    'Tamil, a vowel in two pieces',
    '\u0baa\u0bca\u0ba9\u0bcd\u0ba9\u0bbf',
    '\u0baa\u0bc6\u0bbe\u0ba9\u0bcd\u0ba9\u0bbf',
  ],
  ['Latin, with other capitals and spaces', 'SUNITA  devi', 'Sunita Devi'],
  ['Latin, an accent apart', 'Ren\u00e9e', 'Rene\u0301e'],
  ['a joiner that nobody sees', '\u0915\u094d\u200d\u0937\u092e\u093e', '\u0915\u094d\u0937\u092e\u093e'],
] as const;

test.each(twice)('%s: one debtor', async (_, one, other) => {
  expect(one).not.toBe(other);
  const { journal, sold } = await customersShop();
  sold({ ...onAccount, customerName: one, number: '9876543211' });
  sold({ ...onAccount, customerName: other, number: '9876543212' });
  const [debt, ...others] = allDebts(journal);
  expect(others).toEqual([]);
  expect(debt).toMatchObject({ sales: 2, owesPaise: 398_00 });
  for (const debtor of [one, other, debt?.debtor ?? '']) {
    expect(journal.debtDetails(debtor).sales).toHaveLength(2);
  }
  const move = { direction: 'paid_back', amountPaise: paise(398_00), payment: 'cash', note: '' } as const;
  expect(journal.payDebt({ ...move, debtor: one }, { ...anybody, at: NOON }, aRequestId())).toBe('noted');
  expect(allDebts(journal)).toEqual([]);
});

test('two names are two debtors, and so are two phones of one name', async () => {
  const { journal, sold } = await customersShop();
  sold({ ...onAccount, customerName: '\u0930\u093e\u092e', number: '9876543211' });
  sold({ ...onAccount, customerName: '\u0930\u092e\u093e', number: '9876543212' });
  sold({ ...onAccount, customerName: 'Ramesh', customerPhone: '9811111111', number: '9876543213' });
  sold({ ...onAccount, customerName: 'Ramesh', customerPhone: '9822222222', number: '9876543214' });
  expect(allDebts(journal)).toHaveLength(4);
});

test('a phone that was written where the name belongs is the phone', () => {
  expect(sameDebtor('+91 98111-11111')).toBe('9811111111');
  expect(sameDebtor('9811111111')).toBe('9811111111');
});

test('two customers are made one by an entry, and two again by another; no row is written again', async () => {
  const { journal, sold, note, customer, database } = await customersShop();
  sold({ ...onAccount, customerName: 'Sunita', number: '9876543211' });
  sold({ ...onAccount, customerName: 'Sunita Devi', customerPhone: '9811111111', number: '9876543212' });
  const rows = () => database.prepare('SELECT * FROM recharges ORDER BY seq').all();
  const before = rows();
  const into = customer('Sunita Devi');
  const sunita = journal.customersPage('Sunita', null).customers.find(({ id }) => id !== into)?.id ?? 0;
  expect(journal.customerDetails(into)?.alike).toEqual([]);

  expect(note({ kind: 'merged', customer: sunita, into })).toEqual({ kind: 'noted', customer: into });
  expect(allDebts(journal)).toMatchObject([{ sales: 2, owesPaise: 398_00 }]);
  expect(journal.customerDetails(into)).toMatchObject({ owesPaise: 398_00, joined: [{ id: sunita }] });
  expect(journal.customerDetails(sunita)).toBeNull();
  expect(journal.debtDetails('sunita').sales).toHaveLength(2);

  expect(note({ kind: 'parted', customer: sunita })).toEqual({ kind: 'noted', customer: sunita });
  expect(allDebts(journal).map(({ owesPaise }) => owesPaise)).toEqual([199_00, 199_00]);
  expect(journal.customerDetails(into)).toMatchObject({ owesPaise: 199_00, joined: [] });
  expect(rows()).toEqual(before);
});

test('whoever was joined to somebody goes along when that one is joined, and stays when it is parted', async () => {
  const { journal, sold, note } = await customersShop();
  for (const [place, name] of ['Asha', 'Bina', 'Chitra'].entries()) {
    sold({ ...onAccount, customerName: name, number: `987654321${place}` });
  }
  const idOf = (name: string) => journal.customersPage(name, null).customers[0]?.id ?? 0;
  const [asha, bina, chitra] = [idOf('Asha'), idOf('Bina'), idOf('Chitra')];
  note({ kind: 'merged', customer: asha, into: bina });
  note({ kind: 'merged', customer: bina, into: chitra });
  expect(allDebts(journal)).toMatchObject([{ sales: 3 }]);
  // Whoever goes as somebody else is joined to nobody, and nobody to them.
  expect(note({ kind: 'merged', customer: asha, into: chitra })).toEqual({ kind: 'no_such_customer' });
  expect(note({ kind: 'merged', customer: chitra, into: asha })).toEqual({ kind: 'no_such_customer' });
  expect(note({ kind: 'merged', customer: chitra, into: chitra })).toEqual({ kind: 'no_such_customer' });
  note({ kind: 'parted', customer: bina });
  expect(journal.customerDetails(bina)).toMatchObject({ owesPaise: 398_00 });
  expect(journal.customerDetails(chitra)).toMatchObject({ owesPaise: 199_00 });
});
