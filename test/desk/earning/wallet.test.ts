import { expect, test } from 'vitest';
import { istDate } from '../../../src/preload/contract/ist-date';
import { anybody } from '../../../src/main/recharge/state/moment';
import { aRequestId } from '../../support/builders/a-request-id';
import { deskFixture } from '../../support/desk/desk-fixture';
import { neverAnswers, replies, says } from '../../support/scripted-gateway/behaviour';

const at = deskFixture(() => ({ deadlines: { totalMs: 300 } }));
const today = istDate(Date.now());
const days = { from: today, to: today };

async function balanceIs(recharge: string, utility = '0.00'): Promise<void> {
  const told = { status: 'Ok', rechargeBalance: recharge, utilityBalance: utility };
  at.gateway.plan('', replies(null, 200, JSON.stringify(told)), 'balance');
  expect(await at.desk.askBalance()).toBe(true);
}

async function sold(number: string, balance: string, changes = {}): Promise<void> {
  at.gateway.setDefault(() => says('Success', { balance }));
  const submitted = await at.desk.sell({ number, ...changes });
  if (!submitted.ok) throw new Error(submitted.failure.kind);
  await at.desk.dispatcher.idle();
}

async function explained() {
  const wallet = await at.desk.earnings.wallet(days);
  if (!wallet.ok) throw new Error(wallet.failure.kind);
  return wallet.value;
}

test('a day of sales and a top-up is explained, and what another terminal took is named', async () => {
  await balanceIs('1000.00');
  await sold('9876500001', '801.00');
  await sold('9876500002', '602.00');
  const topUp = {
    requestId: aRequestId(),
    amount: '500',
    balance: 'recharge',
    source: 'bank',
    bankReference: '',
  } as const;
  expect(await at.desk.wallet.topUp(topUp, anybody)).toMatchObject({ ok: true });
  // 602 and 500, less 199, less 80 that somebody else took.
  await sold('9876500003', '823.00');
  await balanceIs('823.00');
  expect(await explained()).toMatchObject([
    {
      kind: 'recharge',
      start: { balancePaise: 1000_00 },
      topUpsPaise: 500_00,
      debitsPaise: 3 * 199_00,
      end: { balancePaise: 823_00 },
      unexplainedPaise: -80_00,
      gaps: [{ from: { balancePaise: 602_00 }, to: { balancePaise: 823_00 }, paise: -80_00 }],
      toldCount: 5,
    },
  ]);
});

test('bills are of the balance for bills where the gateway has one, and a sale without a word is a range', async () => {
  await balanceIs('1000.00', '900.00');
  await sold('9876500001', '801.00');
  await sold('9876500002', '701.00', { category: 'electricity' });
  at.gateway.setDefault(() => neverAnswers('Success'));
  const lost = await at.desk.sell({ number: '9876500003' });
  expect(lost.ok).toBe(true);
  await at.desk.dispatcher.idle();
  await balanceIs('602.00', '701.00');
  expect(await explained()).toMatchObject([
    {
      kind: 'recharge',
      open: { count: 1, paise: 199_00, takenPaise: 199_00 },
      unexplainedPaise: 0,
      gaps: [],
    },
    { kind: 'utility', debitsPaise: 199_00, open: { count: 0 }, unexplainedPaise: 0, gaps: [] },
  ]);
});

test('what was noted by mistake and taken back explains nothing', async () => {
  await balanceIs('1000.00');
  const topUp = {
    requestId: aRequestId(),
    amount: '500',
    balance: 'recharge',
    source: 'bank',
    bankReference: '',
  } as const;
  const noted = await at.desk.wallet.topUp(topUp, anybody);
  if (!noted.ok) throw new Error(noted.failure.kind);
  const { seq } = noted.value;
  await at.desk.wallet.reverse({ requestId: aRequestId(), seq, reason: 'mistyped' }, anybody);
  await balanceIs('1000.00');
  expect(await explained()).toMatchObject([
    { topUpsPaise: 0, notSeenPaise: 0, unexplainedPaise: 0, gaps: [] },
  ]);
});

test('a correction stands beside the gap that it explains', async () => {
  await balanceIs('1000.00');
  await balanceIs('900.00');
  const correction = {
    direction: 'less',
    amount: '100',
    balance: 'recharge',
    reason: 'my other phone',
  } as const;
  await at.desk.wallet.correct({ requestId: aRequestId(), ...correction }, anybody);
  await balanceIs('900.00');
  expect(await explained()).toMatchObject([
    { correctionsPaise: -100_00, unexplainedPaise: 0, gaps: [{ paise: -100_00 }] },
  ]);
});

test('days that are none, or that end before they begin, are not looked at', async () => {
  const backwards = { from: '2026-01-11', to: '2026-01-10' };
  expect(await at.desk.earnings.wallet(backwards)).toMatchObject({ failure: { kind: 'bad_period' } });
  expect(await at.desk.earnings.report({ ...days, from: '2020-01-01' })).toMatchObject({
    failure: { kind: 'bad_period' },
  });
});
