import { expect, test } from 'vitest';
import { anybody } from '../../../src/main/recharge/state/moment';
import { handleOf } from '../../../src/main/journal/database/handles';
import { paise } from '../../../src/preload/contract/money';
import { aRequestId } from '../../support/builders/a-request-id';
import { after, anIntent, aRefId, NOON, rechargeReply, WINDOW } from '../support/builders';
import { oldJournal } from '../support/old-journal';
import { openTestJournal } from '../support/open-journal';
import { allDebts } from '../support/all-debts';

const names = ['Asha', 'ASHA', null, 'Ravi', 'Asha'];

/** A journal of before there were customers: Asha owes for three sales, Ravi for one, and has paid a part. */
async function journalOfBefore(): Promise<string> {
  return oldJournal(185, (calls, database) => {
    for (const [place, customerName] of names.entries()) {
      const n = place + 1;
      const intent = anIntent(n, {
        number: `900000000${n}`,
        payment: customerName === null ? 'cash' : 'on_account',
        customerName,
      });
      calls.openIntent(intent, WINDOW, after(n * 60_000));
      calls.enter(aRefId(n), { kind: 'sending' }, after(n * 60_000 + 1));
      calls.enter(aRefId(n), rechargeReply('Success'), after(n * 60_000 + 2));
    }
    handleOf(database).run(
      `INSERT INTO debt_payments (debtor, direction, amount_paise, payment, note, ist_date, at)
       VALUES ('ravi', 'paid_back', 9900, 'cash', '', '2026-01-10', 1)`,
    );
  });
}

const owing = [
  { name: 'Asha', owesPaise: 597_00 },
  { name: 'Ravi', owesPaise: 100_00 },
];
const shown = ({ name, owesPaise }: { readonly name: string | null; readonly owesPaise: number }) => ({
  name,
  owesPaise,
});

test('debts of before are the same before and after their sales are looked through, and can be paid meanwhile', async () => {
  const { journal } = await openTestJournal(await journalOfBefore());
  expect(allDebts(journal).map(shown)).toEqual(owing);
  expect(journal.customersPage('', null)).toEqual({ customers: [], before: null, isComplete: false });

  // Somebody of before buys again: they are known at once, with all that they owed.
  journal.openIntent(
    anIntent(9, { number: '9000000009', payment: 'on_account', customerName: 'Asha' }),
    WINDOW,
    after(600_000),
  );
  journal.enter(aRefId(9), { kind: 'sending' }, after(600_001));
  journal.enter(aRefId(9), rechargeReply('Success'), after(600_002));
  expect(allDebts(journal).map(shown)[0]).toEqual({ name: 'Asha', owesPaise: 796_00 });
  const all = { debtor: 'asha', direction: 'paid_back', payment: 'cash', note: '' } as const;
  expect(
    journal.payDebt({ ...all, amountPaise: paise(796_01) }, { ...anybody, at: NOON }, aRequestId()),
  ).toBe('too_much');
  expect(journal.debtDetails('asha').sales).toHaveLength(4);

  let slices = 0;
  while (journal.fillCustomers(NOON)) slices += 1;
  expect(slices).toBe(1);
  expect(journal.customersPage('', null)).toMatchObject({
    customers: [
      { name: 'Asha', owesPaise: 796_00 },
      { name: 'Ravi', owesPaise: 100_00 },
    ],
    isComplete: true,
  });
  expect(allDebts(journal).map(shown)).toEqual([{ name: 'Asha', owesPaise: 796_00 }, owing[1]]);
  expect(journal.debtDetails('asha').sales).toHaveLength(4);
  expect(journal.findNumbers('asha').map(({ number }) => number)).toEqual([
    '9000000009',
    '9000000005',
    '9000000002',
    '9000000001',
  ]);
});

test('old sales are looked through in slices, each a short one, and a stop in between loses nobody', async () => {
  const file = await oldJournal(185, (calls) => {
    for (let n = 1; n <= 400; n += 1) {
      calls.openIntent(
        anIntent(n, { number: String(9000000000 + n), customerName: `Customer ${n}` }),
        WINDOW,
        after(n),
      );
    }
  });
  const first = await openTestJournal(file);
  expect(first.journal.fillCustomers(NOON)).toBe(true);
  const known = first.journal.customersPage('', null).customers.length;
  expect(known).toBeGreaterThan(0);
  first.database.close();

  const { journal, database } = await openTestJournal(file);
  let slices = 1;
  while (journal.fillCustomers(NOON)) slices += 1;
  expect(slices).toBeGreaterThan(2);
  expect(database.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(400);
  expect(database.prepare('SELECT count(*) FROM customer_entries').pluck().get()).toBe(400);
  expect(journal.fillCustomers(NOON)).toBe(false);
});

test('a phone that owes and was not looked through yet is not given to somebody else: that would move what it owes', async () => {
  const file = await oldJournal(185, (calls) => {
    calls.openIntent(
      anIntent(1, { payment: 'on_account', customerName: 'Sunita', customerPhone: '9811111111' }),
      WINDOW,
      after(1),
    );
    calls.enter(aRefId(1), { kind: 'sending' }, after(2));
    calls.enter(aRefId(1), rechargeReply('Success'), after(3));
  });
  const { journal } = await openTestJournal(file);
  const owed = allDebts(journal);
  expect(owed).toMatchObject([{ name: 'Sunita', owesPaise: 199_00 }]);
  const time = { ...anybody, at: NOON };
  const ghost = journal.noteCustomer({ kind: 'added', name: 'Ghost', phone: null }, time, aRequestId());
  if (ghost.kind !== 'noted') throw new Error(ghost.kind);
  const phone = { kind: 'phone', customer: ghost.customer, phone: '9811111111' } as const;
  expect(journal.noteCustomer(phone, time, aRequestId())).toMatchObject({ kind: 'known' });
  expect(allDebts(journal)).toEqual(owed);
  while (journal.fillCustomers(NOON));
  expect(allDebts(journal)).toEqual(owed);
  expect(journal.customersPage('', null).customers.map(shown)).toContainEqual({
    name: 'Sunita',
    owesPaise: 199_00,
  });
});
