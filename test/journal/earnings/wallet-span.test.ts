import { expect, test } from 'vitest';
import { cpuMsOf } from '../../support/cpu-time';
import { anAccount, NOON } from '../support/builders';
import { openTestJournal } from '../support/open-journal';

const MINUTE = 60_000;
const TOLD = 60_000;
const HALF = TOLD / 2;

/** When the gateway told of a balance for bills, as SQL over the minute; it tells of one for recharges each minute. */
const bills = { never: '0', seldom: 'n IN (5, 45000, 59000)', late: `n >= ${HALF}`, early: `n < ${HALF}` };
type Shop = keyof typeof bills;

async function told() {
  const { journal, database } = await openTestJournal();
  for (const [shop, isTold] of Object.entries(bills)) {
    database
      .prepare(
        `WITH RECURSIVE minutes (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM minutes WHERE n < ${TOLD - 1})
         INSERT INTO balances (account_id, kind, at, balance_paise, source)
         SELECT ?, kind, ${NOON} + n * ${MINUTE}, 100, 'balance_call'
         FROM minutes JOIN (SELECT 'recharge' AS kind UNION ALL SELECT 'utility')
         WHERE kind = 'recharge' OR ${isTold} ORDER BY n`,
      )
      .run(anAccount(shop));
  }
  return (shop: Shop, from: number, to: number) =>
    journal
      .walletSpan(anAccount(shop), NOON + from * MINUTE, NOON + to * MINUTE)
      .balances.map(({ kind, startAt, endAt }) => [kind, (startAt - NOON) / MINUTE, (endAt - NOON) / MINUTE]);
}

test('the balances of a period are found in a moment among many, whenever bills were told of', async () => {
  const span = await told();
  const asked: readonly (readonly [Shop, number, number, readonly unknown[]])[] = [
    ['never', 40_000, 41_000, [['recharge', 40_000, 41_000]]],
    [
      'seldom',
      40_000,
      50_000,
      [
        ['recharge', 40_000, 50_000],
        ['utility', 5, 45_000],
      ],
    ],
    ['late', 10_000, 20_000, [['recharge', 10_000, 20_000]]],
    [
      'late',
      20_000,
      40_000,
      [
        ['recharge', 20_000, 40_000],
        ['utility', HALF, 40_000],
      ],
    ],
    ['early', 40_000, 50_000, [['recharge', 40_000, 50_000]]],
    [
      'early',
      20_000,
      50_000,
      [
        ['recharge', 20_000, 50_000],
        ['utility', 20_000, HALF - 1],
      ],
    ],
    ['late', -5000, -4000, []],
    ['late', -5000, 10, [['recharge', 0, 10]]],
    ['late', TOLD + 5000, TOLD + 6000, []],
  ];
  for (const [shop, from, to, found] of asked) {
    expect([shop, from, ...span(shop, from, to)]).toEqual([shop, from, ...found]);
    const ms = (await cpuMsOf(() => Array.from({ length: 5 }, () => span(shop, from, to)))) / 5;
    expect([shop, from, ms < 8 ? 'quick' : ms]).toEqual([shop, from, 'quick']);
  }
});
