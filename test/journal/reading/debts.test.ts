import { expect, test } from 'vitest';
import { debtDetails, payDebt } from '../../../src/main/journal/books/debts';
import { handleOf } from '../../../src/main/journal/database/handles';
import { paise } from '../../../src/preload/contract/money';
import { after, anIntent, aRefId, rechargeReply, statusReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';
import { aRequestId } from '../../support/builders/a-request-id';
import { allDebts, debtsIn } from '../support/all-debts';

/** A shop with three sales on account, one of which failed, and one in cash. */
async function aShop() {
  const opened = await openTestJournal();
  const asha = { customerName: 'Asha Rao', customerPhone: '9811111111', payment: 'on_account' } as const;
  const sales = [
    [
      anIntent(1, { ...asha, number: '9876543211', amountPaise: paise(199_00), chargePaise: paise(5_00) }),
      'Success',
    ],
    [anIntent(2, { ...asha, number: '9876543212', amountPaise: paise(100_00) }), 'Failure'],
    [anIntent(3, { number: '9876543213', customerName: ' Ravi ', payment: 'on_account' }), 'Pending'],
    [anIntent(4, { number: '9876543214', customerName: 'Meena', payment: 'cash' }), 'Success'],
  ] as const;
  for (const [index, [sale, word]] of sales.entries()) {
    opened.journal.openIntent(sale, WINDOW, after(index));
    opened.journal.enter(sale.refId, { kind: 'sending' }, after(index), 'created');
    opened.journal.enter(sale.refId, rechargeReply(word), after(index + 10));
  }
  return { ...opened, db: handleOf(opened.database) };
}

const paid = (debtor: string, rupees: number) =>
  ({
    debtor,
    direction: 'paid_back',
    amountPaise: paise(rupees * 100),
    payment: 'cash',
    note: '',
  }) as const;

test('owed is what was sold on account and not refused, with the charge', async () => {
  const { db } = await aShop();
  const list = debtsIn(db);
  expect(list.map(({ debtor, sales, owesPaise }) => ({ debtor, sales, owesPaise }))).toEqual([
    { debtor: '9811111111', sales: 1, owesPaise: 204_00 },
    { debtor: 'ravi', sales: 1, owesPaise: 199_00 },
  ]);
});

test('a payment is taken off, and who has paid everything is off the list', async () => {
  const { db } = await aShop();
  expect(payDebt(db, paid('9811111111', 200), after(60_000), aRequestId())).toBe('noted');
  expect(debtsIn(db).find(({ debtor }) => debtor === '9811111111')?.owesPaise).toBe(4_00);
  expect(payDebt(db, paid('9811111111', 4), after(60_000), aRequestId())).toBe('noted');
  expect(debtsIn(db).map(({ debtor }) => debtor)).toEqual(['ravi']);
  expect(debtDetails(db, '9811111111').payments.map(({ amountPaise }) => amountPaise)).toEqual([
    4_00, 200_00,
  ]);
});

test('more than is owed is not taken', async () => {
  const { db } = await aShop();
  expect(payDebt(db, paid('9811111111', 205), after(60_000), aRequestId())).toBe('too_much');
  expect(payDebt(db, paid('nobody', 1), after(60_000), aRequestId())).toBe('too_much');
  expect(debtDetails(db, '9811111111').payments).toEqual([]);
});

test('a sale that was paid for and refunded later shows as paid too much', async () => {
  const { db, journal } = await aShop();
  payDebt(db, paid('9811111111', 204), after(60_000), aRequestId());
  journal.enter(aRefId(1), rechargeReply('Refunded'), after(90_000));
  expect(debtsIn(db).find(({ debtor }) => debtor === '9811111111')).toMatchObject({
    sales: 0,
    owesPaise: 0,
    overpaidPaise: 204_00,
  });
  expect(debtDetails(db, '9811111111').sales).toEqual([]);
});

test('what was paid too much is given back, in parts, and never more than that', async () => {
  const { db, journal } = await aShop();
  const given = (rupees: number) => ({ ...paid('9811111111', rupees), direction: 'given_back' }) as const;
  expect(payDebt(db, given(1), after(60_000), aRequestId())).toBe('too_much');
  payDebt(db, paid('9811111111', 204), after(60_000), aRequestId());
  journal.enter(aRefId(1), rechargeReply('Refunded'), after(90_000));
  expect(payDebt(db, given(205), after(60_000), aRequestId())).toBe('too_much');
  expect(payDebt(db, given(200), after(60_000), aRequestId())).toBe('noted');
  expect(debtsIn(db).find(({ debtor }) => debtor === '9811111111')?.overpaidPaise).toBe(4_00);
  expect(payDebt(db, given(4), after(60_000), aRequestId())).toBe('noted');
  expect(debtsIn(db).map(({ debtor }) => debtor)).toEqual(['ravi']);
  expect(
    debtDetails(db, '9811111111').payments.map(({ direction, amountPaise }) => [direction, amountPaise]),
  ).toEqual([
    ['given_back', 4_00],
    ['given_back', 200_00],
    ['paid_back', 204_00],
  ]);
});

test('a customer is found by the phone however it is written', async () => {
  const { db } = await aShop();
  for (const phone of ['98111 11111', '+91 98111-11111', '098111 11111', '९८१११ १११११']) {
    expect(payDebt(db, paid(phone, 1), after(60_000), aRequestId())).toBe('noted');
    expect(debtDetails(db, phone).sales).toHaveLength(1);
  }
  expect(debtsIn(db).find(({ debtor }) => debtor === '9811111111')?.owesPaise).toBe(200_00);
});

test.each(['98765 00000', '+91 98765 00000', '9876500000', '098765-00000'])(
  'somebody whose name was written as a phone, %s, can pay and be looked up as the list names him',
  async (customerName) => {
    const { db, journal } = await openDebts();
    const sale = anIntent(5, { number: '9876543219', customerName, payment: 'on_account' });
    journal.openIntent(sale, WINDOW, after(5));
    journal.enter(sale.refId, { kind: 'sending' }, after(5), 'created');
    journal.enter(sale.refId, rechargeReply('Success'), after(15));
    const [debt] = debtsIn(db);
    const debtor = debt?.debtor ?? '';
    expect(debtDetails(db, debtor).sales).toHaveLength(1);
    expect(payDebt(db, paid(debtor, 199), after(60_000), aRequestId())).toBe('noted');
    expect(debtDetails(db, debtor).payments).toHaveLength(1);
    expect(debtsIn(db)).toEqual([]);
  },
);

async function openDebts() {
  const opened = await openTestJournal();
  return { ...opened, db: handleOf(opened.database) };
}

test('payments can neither be changed nor removed', async () => {
  const { db } = await aShop();
  payDebt(db, paid('9811111111', 10), after(60_000), aRequestId());
  expect(() => db.run('UPDATE debt_payments SET amount_paise = 1')).toThrow('append-only');
  expect(() => db.run('DELETE FROM debt_payments')).toThrow('append-only');
  expect(() => db.run(`UPDATE noted_requests SET asked = '{}'`)).toThrow('append-only');
  expect(() => db.run('DELETE FROM noted_requests')).toThrow('append-only');
  expect(() => db.run('REPLACE INTO noted_requests SELECT * FROM noted_requests')).toThrow('append-only');
});

test('a payment that is taken back after it had been given back is owed', async () => {
  const { journal } = await openTestJournal();
  journal.openIntent(anIntent(1, { payment: 'on_account', customerName: 'Sunita' }), WINDOW, after(0));
  journal.enter(aRefId(1), { kind: 'sending' }, after(1));
  journal.enter(aRefId(1), rechargeReply('Success'), after(2));
  const pays = {
    debtor: 'sunita',
    direction: 'paid_back',
    amountPaise: paise(199_00),
    payment: 'cash',
    note: '',
  } as const;
  journal.payDebt(pays, after(3), aRequestId());
  journal.enter(aRefId(1), statusReply('Refunded'), after(4));
  journal.payDebt({ ...pays, direction: 'given_back' }, after(5), aRequestId());
  const [, taken] = journal.movesPage(null).moves;
  const reversal = { seq: taken?.seq ?? 0, reason: 'never came in' };
  expect(journal.reverseMove(reversal, after(6), aRequestId()).kind).toBe('reversed');
  expect(allDebts(journal)).toMatchObject([{ debtor: 'sunita', owesPaise: 199_00, overpaidPaise: 0 }]);
});
