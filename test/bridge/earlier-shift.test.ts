import { beforeEach, expect, test } from 'vitest';
import { rowHandlers } from '../../src/main/bridge/handlers/row-handlers';
import { createDesks } from '../../src/main/desk/desks';
import { anybody, type Caller } from '../../src/main/recharge/state/moment';
import { defaultRights, rightsOf } from '../../src/preload/contract/people/rights';
import { ok } from '../../src/preload/contract/result';
import { aPersonId } from '../support/builders/a-person-id';
import { aRequestId } from '../support/builders/a-request-id';
import { deskFixture } from '../support/desk/desk-fixture';
import { says } from '../support/scripted-gateway/behaviour';

const at = deskFixture();
const asha: Caller = { by: aPersonId('a'), allowedBy: null, rights: rightsOf('staff', defaultRights) };
const byLeave: Caller = { ...asha, allowedBy: aPersonId('b'), rights: rightsOf('manager', defaultRights) };
const earlier = { ok: false, failure: { code: 'not_allowed', right: 'return_earlier_shift' } };

let dealWith: ReturnType<typeof rowHandlers>['recharge:deal-with'];
let sales = 0;

beforeEach(async () => {
  sales = 0;
  const desks = createDesks(async () => ok(at.desk));
  await desks.workOn('real');
  dealWith = rowHandlers({ desks })['recharge:deal-with'];
});

/** Sells ₹199 that fails, and answers the way to give some of it back. */
async function aFailedSale() {
  sales += 1;
  const { refId } = await at.sold(says('Failure'), { number: String(9_876_543_210 + sales) });
  return async (caller: Caller, amount = '100', requestId = aRequestId()) =>
    dealWith({ requestId, refId, how: 'cash_returned', amount, way: 'cash', who: 'Asha' }, caller);
}

async function handOver(): Promise<void> {
  const { shifts } = at.desk;
  const begun = await shifts.beginCount({ requestId: aRequestId(), of: 'handover' }, anybody);
  if (!begun.ok) throw new Error(begun.failure.kind);
  const { draft } = begun.value;
  await shifts.count({ requestId: aRequestId(), draft, pieces: [] }, anybody);
  const noted = await shifts.note({ requestId: aRequestId(), draft, note: 'all of it' }, anybody);
  if (!noted.ok) throw new Error(noted.failure.kind);
}

test('staff give back what was sold in the shift that is open', async () => {
  await at.desk.shifts.open(aRequestId(), anybody);
  const giveBack = await aFailedSale();
  expect(await giveBack(asha)).toMatchObject({ ok: true });
});

test('what was sold before a hand-over goes back by leave of somebody who may, and staff alone are refused', async () => {
  await at.desk.shifts.open(aRequestId(), anybody);
  const giveBack = await aFailedSale();
  await handOver();
  expect(await giveBack(asha)).toEqual(earlier);
  expect(await giveBack(byLeave)).toMatchObject({
    ok: true,
    value: { move: { slipNumber: 1 } },
  });
  const moves = await at.desk.journal.movesPage(null);
  expect(moves.ok && moves.value.moves[0]).toMatchObject({
    kind: 'given_back',
    by: asha.by,
    allowedBy: byLeave.allowedBy,
  });
  // A shop without people asks nobody.
  expect(await giveBack(anybody, '99')).toMatchObject({ ok: true });
});

test('what was sold before a Z is of an earlier shift, and what came while it was counted is not', async () => {
  const before = await aFailedSale();
  const { closes } = at.desk;
  const begun = await closes.begin(
    { requestId: aRequestId(), day: null, ask: false },
    () => undefined,
    anybody,
  );
  if (!begun.ok) throw new Error('the close did not begin');
  const { draft } = begun.value;
  const meanwhile = await aFailedSale();
  await closes.count({ requestId: aRequestId(), draft, pieces: [], again: false }, anybody);
  await closes.compare({ draft, upiTold: '' }, anybody);
  const finished = await closes.finish(
    { requestId: aRequestId(), draft, note: 'short', takenOut: '' },
    anybody,
  );
  expect(finished).toMatchObject({ ok: true });
  expect(await before(asha)).toEqual(earlier);
  expect(await meanwhile(asha)).toMatchObject({ ok: true });
});

test('that nothing was taken for a sale of an earlier shift is not said by staff alone, either', async () => {
  await at.desk.shifts.open(aRequestId(), anybody);
  const { refId } = await at.sold(says('Failure'), { number: '9876543200' });
  await handOver();
  const typed = { refId, how: 'not_taken', amount: '', way: 'cash', who: 'Asha' } as const;
  expect(await dealWith({ ...typed, requestId: aRequestId() }, asha)).toEqual(earlier);
  expect(await dealWith({ ...typed, requestId: aRequestId() }, byLeave)).toMatchObject({ ok: true });
});
