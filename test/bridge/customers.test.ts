import { beforeEach, expect, test } from 'vitest';
import { customerHandlers } from '../../src/main/bridge/handlers/money/customer-handlers';
import { saleHandlers } from '../../src/main/bridge/handlers/sale-handlers';
import { createDesks } from '../../src/main/desk/desks';
import { anybody, type Caller } from '../../src/main/recharge/state/moment';
import { neededFor } from '../../src/preload/contract/bridge/access';
import type { CustomerNote } from '../../src/preload/contract/customers/customer';
import { defaultRights, rightsOf } from '../../src/preload/contract/people/rights';
import { ok } from '../../src/preload/contract/result';
import { aDraft } from '../support/builders/a-draft';
import { aPersonId } from '../support/builders/a-person-id';
import { aRequestId } from '../support/builders/a-request-id';
import { passes } from '../support/desk/a-desk';
import { deskFixture } from '../support/desk/desk-fixture';
import { says } from '../support/scripted-gateway/behaviour';

const at = deskFixture();
const asha: Caller = { by: aPersonId('a'), allowedBy: null, rights: rightsOf('staff', defaultRights) };
const byLeave: Caller = { ...asha, allowedBy: aPersonId('b'), rights: rightsOf('manager', defaultRights) };

let handlers: ReturnType<typeof customerHandlers> & ReturnType<typeof saleHandlers>;

beforeEach(async () => {
  const desks = createDesks(async () => ok(at.desk));
  await desks.workOn('real');
  handlers = { ...customerHandlers({ desks }), ...saleHandlers({ desks }) };
});

const note = (what: CustomerNote) =>
  handlers['customers:note']({ requestId: aRequestId(), note: what }, anybody);

/** Sunita, who may owe ₹ 300 and owes ₹ 199. */
async function sunita(): Promise<number> {
  await at.sold(says('Success'), {
    number: '9876500001',
    payment: 'on_account',
    customerName: 'Sunita',
  });
  const customer = 1;
  expect(await note({ kind: 'credit_limit', customer, amount: '300' })).toEqual(ok({ customer }));
  return customer;
}

/** Reads back ₹ 150 for Sunita, and sends it as somebody says it is paid. */
async function sell(
  caller: Caller,
  paid: { readonly payment: 'cash' | 'on_account'; readonly onAccount?: string },
) {
  const draft = aDraft({ number: '9876500002', amount: '150', customerName: 'sunita' });
  const read = await handlers['recharge:review'](draft, caller);
  if (!read.ok) throw new Error(read.failure.code);
  await passes(400);
  const { onAccount } = paid;
  const parts =
    onAccount === undefined ? null : { cash: String(150 - Number(onAccount)), upi: '', onAccount };
  const said = { ticket: read.value.ticket, parts, reason: '', lastFour: '' };
  const sent = () => handlers['recharge:submit']({ ...said, payment: paid.payment }, caller);
  return { review: read.value, sent };
}

test('the read-back says what is owed and may be; over it staff are refused, and the same read-back is sent by leave', async () => {
  await sunita();
  const { review, sent } = await sell(asha, { payment: 'on_account' });
  expect(review.credit).toEqual({ name: 'Sunita', owesPaise: 199_00, limitPaise: 300_00 });
  const over = { ok: false, failure: { code: 'not_allowed', right: 'override_limit', cause: 'credit' } };
  expect(await sent()).toEqual(over);
  const said = {
    ticket: review.ticket,
    parts: null,
    reason: '',
    lastFour: '',
    payment: 'on_account',
  } as const;
  expect(await handlers['recharge:submit'](said, byLeave)).toMatchObject({ ok: true });
});

test('only what is paid later counts: in cash, or with a part within the limit, staff sell', async () => {
  await sunita();
  const inParts = await sell(asha, { payment: 'on_account', onAccount: '102' });
  expect(await inParts.sent()).toMatchObject({ failure: { right: 'override_limit' } });
  const within = await sell(asha, { payment: 'on_account', onAccount: '101' });
  expect(await within.sent()).toMatchObject({ ok: true });
});

test('in a shop of one person it is said and nothing is asked', async () => {
  await sunita();
  const { sent } = await sell({ ...anybody, rights: asha.rights }, { payment: 'on_account' });
  expect(await sent()).toMatchObject({ ok: true });
});

test('what is typed of a customer is read by the rules of a sale', async () => {
  const customer = await sunita();
  const problem = async (what: CustomerNote) => {
    const noted = await note(what);
    return noted.ok ? null : (noted.failure.problems ?? []);
  };
  expect(await problem({ kind: 'added', name: '  ', phone: '' })).toEqual([
    { field: 'customerName', code: 'empty' },
  ]);
  expect(await problem({ kind: 'added', name: '…', phone: '' })).toEqual([
    { field: 'customerName', code: 'empty' },
  ]);
  expect(await problem({ kind: 'added', name: 'Meena\u202e', phone: '' })).toEqual([
    { field: 'customerName', code: 'forbidden_characters' },
  ]);
  expect(await problem({ kind: 'phone', customer, phone: '12345' })).toEqual([
    { field: 'customerPhone', code: 'not_a_mobile' },
  ]);
  expect(await problem({ kind: 'number', customer, number: '1', operator: 'AT' })).toMatchObject([
    { field: 'number' },
  ]);
  expect(await problem({ kind: 'number', customer, number: '9876500009', operator: 'NONE' })).toEqual([
    { field: 'operator', code: 'unknown_operator' },
  ]);
  expect(await problem({ kind: 'credit_limit', customer, amount: '0' })).toMatchObject([{ field: 'amount' }]);
  expect(await problem({ kind: 'number', customer, number: '+91 98765 00009', operator: 'AT' })).toBeNull();
  expect(await handlers['customers:read']({ customer }, anybody)).toMatchObject({
    value: { numbers: [{ number: '9876500001' }, { number: '9876500009', last: null }] },
  });
});

test('a limit is the owner’s to set, two people are made one by whoever may move money, and staff note the rest', () => {
  const needs = (what: CustomerNote) => neededFor('customers:note', { requestId: 'a', note: what });
  expect(needs({ kind: 'credit_limit', customer: 1, amount: '9999' })).toBe('settings');
  expect(needs({ kind: 'merged', customer: 1, into: 2 })).toBe('move_money');
  expect(needs({ kind: 'parted', customer: 1 })).toBe('move_money');
  expect(needs({ kind: 'added', name: 'Meena', phone: '' })).toBe('sell');
});

test('what does not go is told by its code', async () => {
  const customer = await sunita();
  expect(await note({ kind: 'named', customer: 99, name: 'Nobody' })).toEqual({
    ok: false,
    failure: { code: 'no_such_customer' },
  });
  expect(await note({ kind: 'added', name: 'SUNITA', phone: '' })).toEqual({
    ok: false,
    failure: { code: 'customer_known' },
  });
  expect(await note({ kind: 'valid', customer, refId: 'NOSUCHSALE0001', days: 28 })).toEqual({
    ok: false,
    failure: { code: 'no_such_recharge' },
  });
  expect(await handlers['customers:read']({ customer: 99 }, anybody)).toEqual({
    ok: false,
    failure: { code: 'no_such_customer' },
  });
});
