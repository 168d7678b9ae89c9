import { describe, expect, test } from 'vitest';
import type { Complaint } from '../../src/preload/contract/complaints/complaint';
import { anybody } from '../../src/main/recharge/state/moment';
import { aRequestId } from '../support/builders/a-request-id';
import { TOKEN } from '../support/desk/a-desk';
import { deskFixture } from '../support/desk/desk-fixture';
import {
  neverAnswers,
  replies,
  resetsAfterRequest,
  says,
  type Behaviour,
} from '../support/scripted-gateway/behaviour';

const at = deskFixture(() => ({ deadlines: { totalMs: 400 } }));
const txnId = '0042';

async function taken(number = '9000000001'): Promise<Complaint> {
  const { refId } = await at.sold(says('Success', { txn_id: txnId }), { number });
  const complaint = await at.desk.complaints.take(
    {
      requestId: aRequestId(),
      refId,
      reason: 'not_received',
      words: '',
      phone: '',
      way: 'gateway',
      gatewayNumber: '',
    },
    anybody,
  );
  if (!complaint.ok) throw new Error(complaint.failure.kind);
  return complaint.value;
}

async function send({ id }: Complaint, requestId = aRequestId()) {
  return at.desk.complaints.send({ requestId, id }, anybody);
}

test('a complaint is taken once, noted, and ended; then another one may be taken', async () => {
  const complaint = await taken();
  const { refId } = complaint;
  const asked = {
    refId,
    reason: 'other',
    words: 'again',
    phone: '',
    way: 'panel',
    gatewayNumber: '',
  } as const;
  expect(await at.desk.complaints.take({ requestId: aRequestId(), ...asked }, anybody)).toEqual({
    ok: false,
    failure: { kind: 'already_complained' },
  });
  const note = {
    requestId: aRequestId(),
    id: complaint.id,
    words: 'They will call.',
    gatewayNumber: ' P-9 ',
  };
  await at.desk.complaints.note(note, anybody);
  expect(await at.desk.complaints.note(note, anybody)).toMatchObject({
    value: { gatewayNumber: 'P-9', entries: [{ kind: 'taken' }, { kind: 'note', words: 'They will call.' }] },
  });
  const end = { requestId: aRequestId(), id: complaint.id, end: 'refused', words: '' } as const;
  expect(await at.desk.complaints.end(end, anybody)).toMatchObject({ value: { end: 'refused' } });
  expect(await at.desk.complaints.note({ ...note, requestId: aRequestId() }, anybody)).toMatchObject({
    failure: { kind: 'complaint_ended' },
  });
  expect(await at.desk.complaints.take({ requestId: aRequestId(), ...asked }, anybody)).toMatchObject({
    ok: true,
  });
  expect(await at.desk.complaints.page(true, '', null)).toMatchObject({
    value: { complaints: [{ refId }], open: 1 },
  });
  expect(await at.desk.complaints.page(false, 'p-9', null)).toMatchObject({
    value: { complaints: [{ end: 'refused' }] },
  });
});

test('a press sends one request, with the gateway’s id, and keeps its answer; the same press again sends none', async () => {
  const complaint = await taken();
  const press = aRequestId();
  const sent = await send(complaint, press);
  expect(sent).toMatchObject({ value: { call: 'accepted', gatewayNumber: '7' } });
  await send(complaint, press);
  const [request, ...others] = at.gateway.requests('complaint');
  expect(others).toEqual([]);
  expect(request?.params).toMatchObject({ txn_id: txnId, reason: 'Customer did not receive the recharge.' });
  await send(complaint);
  expect(at.gateway.requests('complaint')).toHaveLength(2);
});

test.each<readonly [string, Behaviour, string]>([
  ['a refusal', replies(null, 200, '{"status":"Error","message":"Already registered"}'), 'refused'],
  ['a reset', resetsAfterRequest(null), 'lost'],
  ['silence', neverAnswers(null), 'lost'],
  ['HTML', replies(null, 200, '<html>Busy</html>', { 'Content-Type': 'text/html' }), 'lost'],
  ['HTTP 500', replies(null, 500, '{"status":"Accepted"}'), 'lost'],
  ['an unknown word', replies(null, 200, '{"status":"Queued"}'), 'lost'],
  ['no word', replies(null, 200, '{"message":"Thanks"}'), 'lost'],
])('%s is kept as what it is, and sent no second time', async (_, behaviour, call) => {
  const complaint = await taken();
  at.gateway.plan(txnId, behaviour, 'complaint');
  expect(await send(complaint)).toMatchObject({ ok: true, value: { call } });
  expect(at.gateway.requests('complaint')).toHaveLength(1);
});

test('two presses at once send one request', async () => {
  const complaint = await taken();
  const both = await Promise.all([send(complaint), send(complaint)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual({ ok: false, failure: { kind: 'not_noted', why: { kind: 'under_way' } } });
  expect(at.gateway.requests('complaint')).toHaveLength(1);
});

test('what a stop left on its way is not known at the next start, and not sent again', async () => {
  const complaint = await taken();
  at.gateway.plan(txnId, neverAnswers(null), 'complaint');
  const sending = send(complaint);
  await expect.poll(() => at.gateway.requests('complaint').length).toBe(1);
  await at.restart();
  await sending;
  expect(await at.desk.complaints.one(complaint.id)).toMatchObject({ value: { call: 'lost', end: null } });
  expect(at.gateway.requests('complaint')).toHaveLength(1);
});

test('the token in an answer is masked', async () => {
  const complaint = await taken();
  at.gateway.plan(
    txnId,
    replies(null, 200, JSON.stringify({ status: 'Error', message: `no: ${TOKEN}` })),
    'complaint',
  );
  expect(await send(complaint)).toMatchObject({ value: { entries: [{}, {}, { words: 'no: [hidden]' }] } });
});

describe('nothing is sent', () => {
  test('where the owner has not confirmed the path', async () => {
    const complaint = await taken();
    await at.restart({ mayComplain: false });
    expect(await send(complaint)).toEqual({ ok: false, failure: { kind: 'complaints_off' } });
    expect(at.gateway.requests('complaint')).toEqual([]);
  });

  test('of a recharge that the gateway gave no id', async () => {
    const { refId } = await at.sold(says('Failure', { txn_id: '', opt_id: '' }), { number: '9000000009' });
    const typed = {
      requestId: aRequestId(),
      refId,
      reason: 'other',
      words: 'late',
      phone: '',
      way: 'gateway',
      gatewayNumber: '',
    } as const;
    const complaint = await at.desk.complaints.take(typed, anybody);
    if (!complaint.ok) throw new Error(complaint.failure.kind);
    expect(await send(complaint.value)).toEqual({ ok: false, failure: { kind: 'no_txn_id' } });
    expect(at.gateway.requests('complaint')).toEqual([]);
  });

  test('while the journal cannot say so first', async () => {
    const complaint = await taken();
    await at.desk.journal.close();
    expect(await send(complaint)).toMatchObject({ ok: false });
    expect(at.gateway.requests('complaint')).toEqual([]);
  });
});
