import { expect, test } from 'vitest';
import { rechargeReply, anIntent, aRefId, statusReply } from '../../journal/support/builders';
import { paise } from '../../../src/preload/contract/money';
import type { GatewayWord } from '../../../src/preload/contract/sale/recharge';
import { anybody } from '../../../src/main/recharge/state/moment';
import { aRequestId } from '../../support/builders/a-request-id';
import { deskFixture } from '../../support/desk/desk-fixture';
import { says } from '../../support/scripted-gateway/behaviour';

const at = deskFixture();
const DAY = 24 * 60 * 60 * 1000;

/** A recharge of ₹50 that was sold yesterday, whose money was taken out in the evening. */
async function soldYesterday(): Promise<void> {
  const moment = { at: Date.now() - DAY, ...anybody, jitter: 0 };
  const sale = anIntent(1, { number: '9000000001', amountPaise: paise(50_00) });
  await at.desk.journal.openIntent(sale, 0, moment, []);
  await at.desk.journal.enter(aRefId(1), { kind: 'sending' }, moment);
  await at.desk.journal.enter(aRefId(1), rechargeReply('Success'), moment);
  const drop = {
    requestId: aRequestId(),
    kind: 'safe_drop',
    amount: '50',
    way: 'upi',
    reason: 'evening',
  } as const;
  expect(await at.desk.drawer.move(drop, anybody)).toMatchObject({
    ok: true,
    value: { way: 'cash', paise: -50_00 },
  });
}

const sold = async (word: GatewayWord, number: string, rupees: number, changes = {}) =>
  at.sold(says(word), { number, amountPaise: paise(rupees * 100), ...changes });
const giveBack = async (refId: string, amount: string) => {
  const back = { requestId: aRequestId(), how: 'cash_returned', amount, way: 'cash', who: 'Asha' } as const;
  return at.desk.rows.dealWith(refId, back, anybody);
};
const expected = async () => {
  const now = await at.desk.drawer.now();
  return now.ok ? now.value.expectedPaise : now.failure;
};

test('the named day: ₹199 and ₹5, one pending, one given back, one of yesterday, dues and one on account make ₹553', async () => {
  await soldYesterday();
  expect(await expected()).toBe(0);

  const noted = { chargePaise: paise(5_00), collectedPaise: paise(500_00), returnedPaise: paise(296_00) };
  await sold('Success', '9000000002', 199, noted);
  await sold('Accepted', '9000000003', 299);
  const failed = await sold('Failure', '9000000004', 100);
  expect(await expected()).toBe(603_00);
  expect(await giveBack(failed.refId, '100')).toMatchObject({ ok: true, value: { move: { slipNumber: 1 } } });

  await at.desk.journal.enter(aRefId(1), statusReply('Refunded'), { at: Date.now(), ...anybody, jitter: 0 });
  expect(await giveBack(aRefId(1), '50')).toMatchObject({ ok: true, value: { move: { slipNumber: 2 } } });

  await sold('Success', '9000000005', 149, { payment: 'on_account', customerName: 'Sunita' });
  const dues = { requestId: aRequestId(), direction: 'paid_back', debtor: 'sunita', amount: '100' } as const;
  expect(await at.desk.debts.pay({ ...dues, payment: 'cash', note: '' }, anybody)).toMatchObject({
    ok: true,
    value: [{ debtor: 'sunita', owesPaise: 49_00 }],
  });
  expect(await expected()).toBe(553_00);

  // The drawer is what it was after a stop.
  await at.restart();
  expect(await expected()).toBe(553_00);
  const now = await at.desk.drawer.now();
  expect(now.ok && now.value.parts).toEqual([
    { kind: 'sale', cashPaise: 653_00, upiPaise: 0 },
    { kind: 'given_back', cashPaise: -150_00, upiPaise: 0 },
    { kind: 'safe_drop', cashPaise: -50_00, upiPaise: 0 },
    { kind: 'dues_taken', cashPaise: 100_00, upiPaise: 0 },
  ]);
});

test('two returns at the same moment give the money once, and one slip number', async () => {
  const { refId } = await sold('Failure', '9000000006', 199);
  const answers = await Promise.all(Array.from({ length: 8 }, () => giveBack(refId, '199')));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await expected()).toBe(0);
  const moves = await at.desk.drawer.moves(null);
  expect(moves.ok && moves.value.moves.filter(({ slipNumber }) => slipNumber !== null)).toMatchObject([
    { slipNumber: 1 },
  ]);
});

test('what was read back says which failure counts for the sale, and the sale takes it over', async () => {
  const failed = await sold('Failure', '9000000007', 199);
  const carried = await at.desk.journal.carriedFor('9000000007', Date.now());
  expect(carried).toEqual({ ok: true, value: [{ refId: failed.refId, paise: 199_00, upiPaise: 0 }] });
  const before = at.desk.changes.length;
  await sold('Success', '9000000007', 249);
  expect(await expected()).toBe(249_00);
  // The page hears of both rows.
  expect(at.desk.changes.slice(before).map(({ refId }) => refId)).toContain(failed.refId);
});
