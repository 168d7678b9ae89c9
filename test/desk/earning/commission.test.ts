import { expect, test } from 'vitest';
import type { CommissionTerms } from '../../../src/preload/contract/earnings/commission';
import { istDate } from '../../../src/preload/contract/ist-date';
import { paise } from '../../../src/preload/contract/money';
import { anybody } from '../../../src/main/recharge/state/moment';
import { deskFixture } from '../../support/desk/desk-fixture';
import { replies, says } from '../../support/scripted-gateway/behaviour';

const at = deskFixture(() => ({ settings: { salesAMinute: 1000 } }));
const today = istDate(Date.now());
const days = { from: today, to: today };

const percent = (rate: number, more: Partial<CommissionTerms> = {}): CommissionTerms => ({
  slabs: [{ fromPaise: paise(0), kind: 'percent', rate }],
  isNet: true,
  gstBasisPoints: 0,
  tdsBasisPoints: 0,
  ...more,
});

async function sold(nth: number, balance: string): Promise<void> {
  at.gateway.setDefault(() => says('Success', { balance }));
  const submitted = await at.desk.sell({ number: String(9_876_500_000 + nth), amountPaise: paise(200_00) });
  if (!submitted.ok) throw new Error(submitted.failure.kind);
  await at.desk.dispatcher.idle();
}

async function report() {
  const made = await at.desk.earnings.report(days);
  if (!made.ok) throw new Error(made.failure.kind);
  return made.value;
}

test('a margin is seen in twenty adjacent balances, adopted, and then the wallet has no gaps', async () => {
  at.gateway.plan(
    '',
    replies(null, 200, JSON.stringify({ status: 'Ok', rechargeBalance: '9000.00' })),
    'balance',
  );
  await at.desk.askBalance();
  // The gateway keeps back 3 %: 194 of each 200.
  for (let nth = 1; nth <= 21; nth += 1) await sold(nth, (9000 - 194 * nth).toFixed(2));
  const seen = await report();
  expect(seen.margins).toEqual([{ operator: 'AT', thousandths: 3000, count: 20, mayAdopt: true }]);
  expect(seen.rows).toMatchObject([{ operator: 'AT', from: 'observed', count: 21, grossPaise: 21 * 6_00 }]);
  expect((await at.desk.earnings.wallet(days)).ok && (await report()).rows).toHaveLength(1);

  const set = await at.desk.earnings.setCommission(
    { operator: 'AT', fromDate: today, terms: percent(3000) },
    anybody,
  );
  expect(set).toMatchObject({ ok: true, value: [{ operator: 'AT', fromDate: today, by: null }] });
  expect(await at.desk.earnings.wallet(days)).toMatchObject({
    value: [{ debitsPaise: 21 * 194_00, unexplainedPaise: 0, gaps: [] }],
  });
  expect(await report()).toMatchObject({
    rows: [{ from: 'set', grossPaise: 21 * 6_00 }],
    margins: [{ mayAdopt: false }],
  });
});

test('nineteen say nothing', async () => {
  for (let nth = 1; nth <= 20; nth += 1) await sold(nth, (9000 - 194 * nth).toFixed(2));
  expect(await report()).toMatchObject({ margins: [], rows: [{ from: 'none', grossPaise: 0 }] });
});

test('terms hold from their day on, and none are set before those that are there', async () => {
  const taxed = percent(10_000, { isNet: false, gstBasisPoints: 1800, tdsBasisPoints: 500 });
  expect(
    await at.desk.earnings.setCommission({ operator: 'AT', fromDate: today, terms: taxed }, anybody),
  ).toMatchObject({ ok: true });
  const tomorrow = istDate(Date.now() + 86_400_000);
  const later = { operator: 'AT', fromDate: tomorrow, terms: percent(1) };
  expect(await at.desk.earnings.setCommission(later, anybody)).toMatchObject({ ok: true });
  const earlier = await at.desk.earnings.setCommission(
    { operator: 'AT', fromDate: today, terms: null },
    anybody,
  );
  expect(earlier).toEqual({ ok: false, failure: { kind: 'earlier_terms' } });
  await sold(1, '800.00');
  // 20 of 200; 3.05 of it GST, and 5 % of the other 16.95 held back.
  expect((await report()).rows).toMatchObject([
    { grossPaise: 20_00, gstPaise: 3_05, tdsPaise: 85, netPaise: 16_10, from: 'set' },
  ]);
});

test('a margin may be adopted again where the terms that the gateway kept back were taken back', async () => {
  for (let nth = 1; nth <= 21; nth += 1) await sold(nth, (9000 - 194 * nth).toFixed(2));
  const set = (terms: CommissionTerms | null) =>
    at.desk.earnings.setCommission({ operator: 'AT', fromDate: today, terms }, anybody);
  expect((await report()).margins).toMatchObject([{ mayAdopt: true }]);
  await set(percent(3000));
  expect((await report()).margins).toMatchObject([{ mayAdopt: false }]);
  await set(null);
  expect((await report()).margins).toMatchObject([{ mayAdopt: true }]);
});
