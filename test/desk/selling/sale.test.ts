import { describe, expect, test } from 'vitest';
import { passes, TOKEN } from '../../support/desk/a-desk';
import { deskFixture } from '../../support/desk/desk-fixture';
import { amountRupees } from '../../support/builders/money-builder';
import {
  delayed,
  neverAnswers,
  replies,
  resetsAfterRequest,
  says,
  thenBecomes,
  type Behaviour,
} from '../../support/scripted-gateway/behaviour';
import { anybody } from '../../../src/main/recharge/state/moment';

const at = deskFixture(() => ({ deadlines: { totalMs: 1500 } }));

async function sold(behaviour: Behaviour) {
  const row = await at.sold(behaviour);
  expect(at.desk.changes.map(({ state }) => state)).toContain('sent');
  expect(at.gateway.requests('recharge')).toHaveLength(1);
  return row;
}

describe('a sale', () => {
  const outcomes = [
    ['Success', says('Success'), 'success', null],
    ['Accepted', says('Accepted'), 'pending', null],
    ['Pending', says('Pending'), 'pending', null],
    ['Failure', says('Failure'), 'failed', null],
    ['Error', says('Error'), 'failed', null],
    ['Refunded', says('Refunded'), 'refunded', null],
    ['nothing at all', neverAnswers('Success'), 'unknown', 'timed_out'],
    ['a reset after the request', resetsAfterRequest('Success'), 'unknown', 'connection_lost'],
    ['something that is not JSON', replies('Success', 200, 'Service unavailable'), 'unknown', 'not_json'],
    ['HTTP 500', replies('Success', 500, '{"status":"Failure"}'), 'unknown', 'http_status'],
    ['Success for another number', says('Success', { number: '9000000001' }), 'unknown', 'foreign_number'],
    ['Success for another operator', says('Success', { operator: 'ZZ' }), 'unknown', 'foreign_operator'],
  ] as const;

  for (const [name, behaviour, state, cause] of outcomes) {
    test(`ends as ${state} when the gateway answers ${name}, after exactly one request`, async () => {
      expect(await sold(behaviour)).toMatchObject({ state, cause });
    });
  }

  test('is not sent when nobody listens, and can be started again at once', async () => {
    await at.gateway.setConnections('refuse');
    const submitted = await at.desk.sell();
    expect(submitted.ok).toBe(true);
    await at.desk.dispatcher.idle();
    const first = at.desk.changes.at(-1);
    expect(first).toMatchObject({ state: 'not_sent', cause: 'connection_refused' });
    await at.gateway.setConnections('normal');
    expect(await at.desk.sell()).toMatchObject({ ok: true });
    await at.desk.dispatcher.idle();
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });

  test('tells created, sent and its outcome, in this order', async () => {
    await sold(says('Success'));
    expect(at.desk.changes.map((change) => change.state)).toEqual(['created', 'sent', 'success']);
  });

  test('keeps ids, message and balance, with leading zeros', async () => {
    const row = await sold(
      says('Success', { txn_id: '0042', opt_id: '007A', balance: '4321.50', message: 'Done' }),
    );
    expect(row).toMatchObject({ txnId: '0042', optId: '007A', balancePaise: 4_321_50, message: 'Done' });
    expect(at.desk.health()).toMatchObject({ state: 'ok', balancePaise: 4_321_50 });
  });

  test('writes the token neither to a row nor to a file', async () => {
    await sold(says('Failure', { message: `Invalid token ${TOKEN} given` }));
    const row = at.desk.changes.at(-1);
    expect(row?.message).not.toContain(TOKEN);
    expect(row?.condition).toBe('wrong_credentials');
  });
});

describe('the same sale twice', () => {
  test('is one recharge when the page calls the bridge twice with one ticket', async () => {
    const ticket = at.desk.readBack();
    await passes(400);
    const sending = { ticket, payment: 'cash', parts: null, reason: '', lastFour: '' } as const;
    const answers = await Promise.all([
      at.desk.submit(sending, anybody),
      at.desk.submit(sending, anybody),
      at.desk.submit(sending, anybody),
    ]);
    await at.desk.dispatcher.idle();
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });

  test('is one recharge when the page reads it back twice and sends both', async () => {
    at.gateway.setDefault(() => delayed(500, says('Success')));
    const answers = await Promise.all([at.desk.sell(), at.desk.sell()]);
    await at.desk.dispatcher.idle();
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });

  test('is stopped while the first is open, whatever the operator code', async () => {
    await sold(says('Accepted'));
    const again = await at.desk.sell({ operator: 'ATG' }, 'the customer wants it twice');
    expect(again).toMatchObject({ ok: false, failure: { kind: 'open_duplicate' } });
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });

  test('asks for a reason after a success, and is sold with one', async () => {
    await sold(says('Success'));
    expect(await at.desk.sell()).toMatchObject({ ok: false, failure: { kind: 'reason_needed' } });
    const again = await at.desk.sell({}, 'the customer wants it twice');
    expect(again).toMatchObject({ ok: true, value: { overrideReason: 'the customer wants it twice' } });
    await at.desk.dispatcher.idle();
    expect(at.gateway.requests('recharge')).toHaveLength(2);
  });

  test('with another amount is sold while the first is pending, but not while it is being sent', async () => {
    at.gateway.setDefault(() => delayed(1000, says('Accepted')));
    expect((await at.desk.sell()).ok).toBe(true);
    const other = { amountPaise: amountRupees(99) };
    expect(await at.desk.sell(other)).toMatchObject({ ok: false, failure: { kind: 'open_duplicate' } });
    await at.desk.dispatcher.idle();
    expect((await at.desk.sell(other)).ok).toBe(true);
  });
});

describe('after a restart', () => {
  test('a recharge that was on its way is unknown, and follow-up learns what became of it', async () => {
    at.gateway.setDefault(() => thenBecomes(neverAnswers('Accepted'), 'Success', 0));
    const submitted = await at.desk.sell();
    if (!submitted.ok) throw new Error(submitted.failure.kind);
    const { refId } = submitted.value;
    await at.restart({});
    expect(at.desk.recovered.unknown.map((row) => row.refId)).toEqual([refId]);
    const checked = await at.desk.followUp.check(refId, 'by_hand', anybody);
    expect(checked).toMatchObject({ ok: true, value: { state: 'success' } });
    expect(at.gateway.requests('status').map((request) => request.params['ref_id'])).toEqual([refId]);
    expect(at.gateway.requests('recharge')).toHaveLength(1);
  });
});
