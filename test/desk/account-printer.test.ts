import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accountSlipHandlers } from '../../src/main/bridge/handlers/money/account-slip-handlers';
import { createDesks } from '../../src/main/desk/desks';
import { createAccountPrinter } from '../../src/main/desk/slips/account-printer';
import { createOpenPrints } from '../../src/main/desk/slips/open-prints';
import { slipFileName } from '../../src/main/printing/slip-file-name';
import { failed } from '../../src/main/printing/transports/delivery';
import { anybody } from '../../src/main/recharge/state/moment';
import { slipText } from '../../src/main/slips/slip-text';
import { ok } from '../../src/preload/contract/result';
import { aPrinter } from '../support/a-printer';
import { aPersonId } from '../support/builders/a-person-id';
import { aRequestId } from '../support/builders/a-request-id';
import { deskFixture } from '../support/desk/desk-fixture';
import { slipParts } from '../support/desk/slip-parts';
import { says } from '../support/scripted-gateway/behaviour';

/** A printer that is switched off: what waits for it can be read. */
const at = deskFixture(() => ({ deliver: async () => failed('offline') }));
const printer = aPrinter('counter');
const sunita = { customer: 1, days: null } as const;

const printed = () => slipParts(at, { printers: [printer], printer: printer.id });
const filed = () => slipParts(at);
const accountsOf = (parts: ReturnType<typeof slipParts>) =>
  createAccountPrinter({ ...parts, journal: at.desk.journal });

/** Sunita owes ₹ 99: ₹ 199 on account, ₹ 100 paid. */
async function owing(): Promise<void> {
  await at.sold(says('Success'), { payment: 'on_account', customerName: 'Sunita' });
  const paid = {
    debtor: 'sunita',
    direction: 'paid_back',
    amount: '100',
    payment: 'cash',
    note: '',
  } as const;
  const taken = await at.desk.debts.pay({ ...paid, requestId: aRequestId() }, anybody);
  expect(taken).toMatchObject({ ok: true });
}

test('the account of a customer goes to the printer of the shop, signed; the same press is the same paper', async () => {
  await owing();
  const accounts = accountsOf(printed());
  const asha = { by: aPersonId('a'), allowedBy: null };
  const requestId = aRequestId();
  const first = await accounts.print({ ...sunita, requestId }, asha);
  expect(first).toEqual(ok({ kind: 'queued', printer: printer.label, copy: 0 }));
  expect(await accounts.print({ ...sunita, requestId }, asha)).toEqual(first);
  await at.desk.prints.idle();
  const jobs = new Database(join(at.folder, 'journal.db'), { readonly: true })
    .prepare('SELECT ref_id, close, move, by, state FROM print_jobs')
    .all();
  expect(jobs).toEqual([{ ref_id: null, close: null, move: null, by: asha.by, state: 'failed' }]);
  const tasks = await createOpenPrints(printed()).list();
  expect(tasks).toMatchObject({ value: [{ isAccount: true, sale: null, close: null }] });
});

test('it says what is owed now; a second one is no duplicate', async () => {
  await owing();
  const accounts = accountsOf(printed());
  const shown = await accounts.preview(sunita);
  expect(shown.ok && slipText(shown.value)).toContain('You owe: ₹ 99.00');
  await accounts.print({ ...sunita, requestId: aRequestId() }, anybody);
  await accounts.print({ ...sunita, requestId: aRequestId() }, anybody);
  const again = await accounts.preview(sunita);
  expect(again.ok && again.value.copy).toBe(0);
});

test('where the shop has no printer it is a file of its own beside the slips', async () => {
  await owing();
  const parts = filed();
  const accounts = accountsOf(parts);
  const saved = await accounts.print({ ...sunita, requestId: aRequestId() }, anybody);
  const shown = await accounts.preview(sunita);
  if (!shown.ok) throw new Error(shown.failure.kind);
  const file = join(at.folder, 'slips', slipFileName(shown.value, 'pdf'));
  expect(file).toMatch(/account-1\.pdf$/);
  expect(saved).toEqual(ok({ kind: 'saved', file, copy: 0 }));
  expect(parts.files.files).toEqual([file]);
});

test('a printer that was taken out, nobody of that number, days that are none: each is told', async () => {
  await owing();
  const desks = createDesks(async () =>
    ok({
      ...at.desk,
      accountPrinter: accountsOf(slipParts(at, { printers: [printer], printer: 'gone' })),
    }),
  );
  await desks.workOn('real');
  const budget = { left: 3 };
  const printBudget = { take: () => (budget.left -= 1) >= 0 };
  const calls = accountSlipHandlers({ desks, printBudget });
  const print = (wanted: { customer: number; days: { from: string; to: string } | null }) =>
    calls['customers:print-account']({ ...wanted, requestId: aRequestId() }, anybody);
  const refused = (code: string) => ({ ok: false, failure: { code } });
  expect(await print(sunita)).toEqual(refused('no_printer'));
  expect(await print({ ...sunita, customer: 99 })).toEqual(refused('no_such_customer'));
  const backwards = { from: '2026-01-02', to: '2026-01-01' };
  expect(await print({ ...sunita, days: backwards })).toEqual(refused('bad_fields'));
  expect(await calls['customers:preview-account']({ ...sunita, days: backwards }, anybody)).toEqual(
    refused('bad_fields'),
  );
  await print(sunita);
  expect(await print(sunita)).toEqual(refused('too_many_prints'));
});
