import { beforeEach, describe, expect, test } from 'vitest';
import type { CallName } from '../../src/preload/contract/bridge/calls';
import type { GatewayWord, Payment } from '../../src/preload/contract/sale/recharge';
import { ok } from '../../src/preload/contract/result';
import { answer } from '../../src/main/bridge/door';
import type { Handlers } from '../../src/main/bridge/handlers';
import { debtHandlers } from '../../src/main/bridge/handlers/money/debt-handlers';
import { rowHandlers } from '../../src/main/bridge/handlers/row-handlers';
import { createDesks } from '../../src/main/desk/desks';
import { statusReply } from '../journal/support/builders';
import { deskFixture } from '../support/desk/desk-fixture';
import { says, thenBecomes, type Behaviour } from '../support/scripted-gateway/behaviour';
import { stubHandlers } from '../support/desk/stub-handlers';
import { aRequestId } from '../support/builders/a-request-id';
import { anybody } from '../../src/main/recharge/state/moment';

const at = deskFixture();

let handlers: Handlers;
const bugs: unknown[] = [];
let sales = 0;

/** The handlers over the desk that is open now. */
async function connect(): Promise<void> {
  const desks = createDesks(async () => ok(at.desk));
  await desks.workOn('real');
  handlers = { ...stubHandlers, ...rowHandlers({ desks }), ...debtHandlers({ desks }) };
}

beforeEach(async () => {
  bugs.length = 0;
  sales = 0;
  await connect();
});

/** Asks as a page would that writes its own requests. */
async function ask(name: CallName, request: unknown): Promise<unknown> {
  return answer(
    name,
    request,
    handlers,
    () => anybody,
    (_, error) => bugs.push(error),
  );
}

const dealWith = (refId: string, how: string, amount: unknown = '', who: unknown = 'Asha') =>
  ask('recharge:deal-with', { requestId: aRequestId(), refId, how, amount, who });
const giveBack = (refId: string, amount: unknown) => dealWith(refId, 'cash_returned', amount);

interface Story {
  readonly first: Behaviour;
  readonly payment?: Payment;
  /** Whether staff saw the first outcome. */
  readonly shown?: boolean;
}

/** Sells ₹199 for Sunita, shows the outcome, and asks what has become of it. */
async function sold({ first, payment = 'cash', shown = true }: Story): Promise<string> {
  sales += 1;
  const { refId, state } = await at.sold(first, {
    number: String(9_876_543_210 + sales),
    payment,
    customerName: payment === 'on_account' ? 'Sunita' : null,
  });
  if (shown) await ask('recharge:shown', { refId, state });
  await ask('recharge:check', { refId });
  return refId;
}

async function row(refId: string) {
  const found = await at.desk.journal.recharge(refId);
  if (!found.ok || found.value === null) throw new Error('the row is gone');
  return found.value;
}

/** A word that the gateway says later, to a status check. */
async function later(refId: string, word: GatewayWord): Promise<void> {
  const known = (await row(refId)).refId;
  await at.desk.journal.enter(known, statusReply(word), { at: Date.now(), ...anybody, jitter: 0 });
}

const pay = (direction: string, amount: unknown) =>
  ask('debts:pay', {
    requestId: aRequestId(),
    direction,
    debtor: 'sunita',
    amount,
    payment: 'cash',
    note: '',
  });

async function needsYou(): Promise<readonly string[]> {
  const day = await at.desk.journal.day('2026-01-01', Date.now());
  if (!day.ok) throw new Error(day.failure);
  return day.value.needsYou.rows.map(({ recharge }) => recharge.refId);
}

async function returnedIn(refId: string): Promise<readonly unknown[]> {
  const story = await at.desk.journal.details(refId);
  if (!story.ok || story.value === null) throw new Error('the row is gone');
  return story.value.events.flatMap(({ entry }) =>
    entry.kind === 'cash_returned' ? [entry.amountPaise] : [],
  );
}

/** A refusal with this code. */
const refused = (code: string) => ({ ok: false, failure: { code } });

const becomes = (first: 'Accepted' | 'Success' | 'Failure', word: 'Success' | 'Failure' | 'Refunded') =>
  thenBecomes(says(first), word, 0);

describe('money is given back only where there is some to give', () => {
  test('a success gives nothing back, whatever it was before', async () => {
    for (const first of [says('Success'), becomes('Accepted', 'Success'), becomes('Failure', 'Success')]) {
      const refId = await sold({ first });
      expect(await row(refId)).toMatchObject({ state: 'success' });
      expect(await giveBack(refId, '199')).toMatchObject(refused('nothing_to_give_back'));
      expect(await returnedIn(refId)).toEqual([]);
    }
  });

  test('a recharge that is still open gives nothing back', async () => {
    const refId = await sold({ first: says('Accepted') });
    expect(await giveBack(refId, '199')).toMatchObject(refused('nothing_to_give_back'));
  });

  test('a failed sale on account takes the debt away and opens no drawer', async () => {
    const refId = await sold({ first: becomes('Success', 'Refunded'), payment: 'on_account' });
    expect(await row(refId)).toMatchObject({ state: 'refunded', changedSince: { from: 'success' } });
    expect(await giveBack(refId, '199')).toMatchObject(refused('sold_on_account'));
    expect(await returnedIn(refId)).toEqual([]);
    expect(await ask('debts:list', {})).toEqual(ok([]));
  });

  test('what was paid for a sale on account that was refunded later goes back once', async () => {
    const refId = await sold({ first: says('Success'), payment: 'on_account' });
    expect(await pay('paid_back', '199')).toMatchObject({ ok: true });
    await later(refId, 'Refunded');
    expect(await giveBack(refId, '199')).toMatchObject(refused('sold_on_account'));
    expect(await pay('given_back', '199.01')).toMatchObject(refused('bad_fields'));
    expect(await pay('given_back', '199')).toMatchObject({ ok: true });
    expect(await pay('given_back', '1')).toMatchObject(refused('bad_fields'));
    expect(await giveBack(refId, '199')).toMatchObject(refused('sold_on_account'));
  });
});

describe('money is given back in parts', () => {
  test('and the rest stays owed and listed until all of it is back', async () => {
    const refId = await sold({ first: becomes('Accepted', 'Failure') });
    expect(await giveBack(refId, '50')).toMatchObject({
      ok: true,
      value: { money: { sumPaise: 149_00, toCustomerPaise: 149_00 } },
    });
    expect(await needsYou()).toEqual([refId]);
    expect(await giveBack(refId, '150')).toMatchObject({
      ok: false,
      failure: { code: 'bad_fields', problems: [{ field: 'amount', code: 'more_than_owed', hint: '149' }] },
    });
    await at.restart();
    await connect();
    expect(await needsYou()).toEqual([refId]);
    expect(await giveBack(refId, '149')).toMatchObject({
      ok: true,
      value: { money: { sumPaise: 0, toCustomerPaise: 0 } },
    });
    expect(await needsYou()).toEqual([]);
    expect(await returnedIn(refId)).toEqual([50_00, 149_00]);
    expect(await giveBack(refId, '1')).toMatchObject(refused('already_dealt_with'));
  });

  test('or the rest is said not to be owed', async () => {
    const refId = await sold({ first: becomes('Success', 'Refunded') });
    await giveBack(refId, '150');
    expect(await dealWith(refId, 'nothing_owed')).toMatchObject({ ok: true });
    expect(await needsYou()).toEqual([]);
    expect(await giveBack(refId, '49')).toMatchObject(refused('already_dealt_with'));
  });

  test('telling the customer does not pay him', async () => {
    const refId = await sold({ first: becomes('Accepted', 'Failure') });
    expect(await dealWith(refId, 'customer_told')).toMatchObject({ ok: true, value: { changedSince: null } });
    expect(await needsYou()).toEqual([refId]);
    expect(await dealWith(refId, 'customer_told')).toMatchObject(refused('already_dealt_with'));
    expect(await giveBack(refId, '199')).toMatchObject({ ok: true });
    expect(await needsYou()).toEqual([]);
  });

  test('a failure is listed although nobody had seen the outcome before it', async () => {
    const refId = await sold({ first: becomes('Accepted', 'Failure'), shown: false });
    expect(await row(refId)).toMatchObject({ state: 'failed', changedSince: null });
    expect(await needsYou()).toEqual([refId]);
  });
});

describe('what went back comes in again when the recharge goes through after all', () => {
  test('once, and never more than was given', async () => {
    const refId = await sold({ first: thenBecomes(says('Accepted'), 'Failure', 0) });
    await giveBack(refId, '199');
    await later(refId, 'Success');
    expect(await row(refId)).toMatchObject({
      state: 'success',
      money: { sumPaise: 0, toCustomerPaise: 0, toShopPaise: 199_00 },
    });
    expect(await giveBack(refId, '1')).toMatchObject(refused('nothing_to_give_back'));
    expect(await dealWith(refId, 'cash_received', '199.01')).toMatchObject(refused('bad_fields'));
    expect(await dealWith(refId, 'cash_received', '99')).toMatchObject({
      value: { money: { toShopPaise: 100_00 } },
    });
    expect(await needsYou()).toEqual([refId]);
    expect(await dealWith(refId, 'cash_received', '100')).toMatchObject({
      value: { money: { sumPaise: 199_00 } },
    });
    expect(await needsYou()).toEqual([]);
    expect(await dealWith(refId, 'cash_received', '1')).toMatchObject(refused('nothing_to_collect'));
  });

  test('nothing is collected for a success that was paid, or for one that failed', async () => {
    for (const first of [says('Success'), becomes('Accepted', 'Failure')]) {
      const refId = await sold({ first });
      expect(await dealWith(refId, 'cash_received', '199')).toMatchObject(refused('nothing_to_collect'));
    }
  });
});

describe('a page that asks for anything at all', () => {
  const values = [
    '',
    ' ',
    '0',
    '0.00',
    '-1',
    '−199',
    '1e2',
    '0x10',
    'NaN',
    'Infinity',
    '199.999',
    '199,00',
    '99999999999999999999',
    '199\u0000',
    '١٩٩x',
    '200',
    '199.01',
    '204',
    '1'.repeat(200),
    '<b>',
    null,
    199,
    Number.NaN,
    {},
    [],
    ['199'],
  ];

  test('gets no rupee more than was paid', async () => {
    const refId = await sold({ first: becomes('Accepted', 'Failure') });
    for (const amount of values) {
      for (const how of ['cash_returned', 'cash_received']) {
        expect([amount, await dealWith(refId, how, amount)]).toMatchObject([amount, { ok: false }]);
      }
    }
    for (const how of ['', 'given_back', 'settled', '__proto__', null, 7]) {
      expect(
        await ask('recharge:deal-with', { requestId: aRequestId(), refId, how, amount: '199', who: 'Asha' }),
      ).toMatchObject(refused('bad_request'));
    }
    for (const who of ['', '  ', null, 'x'.repeat(10_000)]) {
      expect(await dealWith(refId, 'cash_returned', '199', who)).toMatchObject({ ok: false });
    }
    for (const other of ['', 'ZZZZZZZZZZZZZZ', "' OR 1=1 --", refId.toLowerCase()]) {
      expect(await giveBack(other, '199')).toMatchObject(refused('no_such_recharge'));
    }
    expect(await returnedIn(refId)).toEqual([]);
    expect(bugs).toEqual([]);
  });

  test('says nothing is owed, or that somebody was told, only with the name of who did it', async () => {
    const refId = await sold({ first: becomes('Accepted', 'Failure') });
    for (const who of ['', '   ', '\u200B', '\u2060\u00AD', 'Asha\u202Eahsa']) {
      for (const how of ['nothing_owed', 'customer_told', 'cash_returned']) {
        expect([who, how, await dealWith(refId, how, '199', who)]).toMatchObject([
          who,
          how,
          refused('who_needed'),
        ]);
      }
    }
    expect(await needsYou()).toEqual([refId]);
    expect(await row(refId)).toMatchObject({ money: { toCustomerPaise: 199_00 } });
  });

  test('makes no evidence of an outcome that was never there', async () => {
    const refId = await sold({ first: says('Success') });
    for (const state of ['failed', 'refunded', 'not_sent', 'unknown', 'pending']) {
      expect([state, await ask('recharge:shown', { refId, state })]).toMatchObject([
        state,
        refused('bad_request'),
      ]);
    }
    expect(await row(refId)).toMatchObject({ changedSince: null });
    expect(await needsYou()).toEqual([]);
  });

  test('gets it once, however often it asks at the same moment', async () => {
    const refId = await sold({ first: becomes('Accepted', 'Failure') });
    const answers = await Promise.all(Array.from({ length: 20 }, () => giveBack(refId, '60')));
    expect(
      answers.filter((each) => each !== null && typeof each === 'object' && 'ok' in each && each.ok === true),
    ).toHaveLength(3);
    expect(await returnedIn(refId)).toEqual([60_00, 60_00, 60_00]);
    expect(await row(refId)).toMatchObject({ money: { toCustomerPaise: 19_00 } });
  });
});
