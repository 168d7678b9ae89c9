import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatewayWords, payments, type RechargeState } from '../../src/preload/contract/sale/recharge';
import { paise } from '../../src/preload/contract/money';
import { judgeDealing, type Dealing } from '../../src/main/recharge/state/dealing';
import { applyEntry, beginRecord, type RechargeRecord } from '../../src/main/recharge/state/record';
import { rowMoney } from '../../src/main/recharge/state/row-money';
import { statusReply } from '../journal/support/builders';
import { anyEntry } from '../support/builders/any-entry';

const TOTAL = paise(204_00);
const START = { at: Date.UTC(2026, 10, 12, 6, 0), jitter: 0 };

const dealing: fc.Arbitrary<Dealing> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('cash_returned', 'cash_received'),
    amountPaise: fc.oneof(fc.constant(TOTAL), fc.integer({ min: 1, max: 400_00 }).map(paise)),
    who: fc.constant('Asha'),
  }),
  fc.record({ kind: fc.constantFrom('customer_told', 'nothing_owed'), who: fc.constant('Asha') }),
);

/** What happens to the row by itself; dealings come only through the judge. */
const happens = anyEntry.filter((entry) => !('leftPaise' in entry));
const says = fc.constantFrom(...gatewayWords).map((word) => statusReply(word));
const step = fc.oneof(
  says.map((entry) => ({ entry, dealing: null })),
  happens.map((entry) => ({ entry, dealing: null })),
  dealing.map((each) => ({ entry: null, dealing: each })),
);

/** The drawer that exists only here: what it holds of this row. */
function drawerAfterMove(
  drawer: number,
  { status: { state: before }, changedAt, endedAt, money }: RechargeRecord,
  after: RechargeState,
): number {
  // Refused at once: staff give back what they took, and nothing is noted of it.
  const wasRefused = before === 'failed' && changedAt === endedAt && money.returnedPaise === 0;
  if (wasRefused && after !== 'failed') return 0;
  if (before === 'created' && after !== 'created' && after !== 'not_sent') return drawer + TOTAL;
  return after === 'not_sent' ? 0 : drawer;
}

test('whatever happens and whatever a page asks, a row holds between nothing and its total, to the paisa', () => {
  let moves = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...payments),
      fc.array(step, { minLength: 12, maxLength: 40, size: 'max' }),
      (payment, steps) => {
        let record = beginRecord({ kind: 'created' }, START, { payment, totalPaise: TOTAL });
        let drawer = 0;
        let at = START.at;
        for (const { entry, dealing: asked } of steps) {
          at += 1000;
          const before = record;
          if (asked === null) {
            record = applyEntry(record, entry, { at, jitter: 0 }).record;
            if (payment !== 'on_account') drawer = drawerAfterMove(drawer, before, record.status.state);
          } else {
            const dealt = judgeDealing(record, asked);
            if (dealt.kind === 'refused') continue;
            record = applyEntry(record, dealt.note, { at, jitter: 0 }).record;
            if (asked.kind === 'cash_returned') drawer -= asked.amountPaise;
            if (asked.kind === 'cash_received') drawer += asked.amountPaise;
            if ('amountPaise' in asked) moves += 1;
          }
          const { state } = record.status;
          const money = rowMoney(state, record.money, {
            changedAt: record.changedAt,
            endedAt: record.endedAt,
          });
          expect(drawer).toBeGreaterThanOrEqual(0);
          expect(drawer).toBeLessThanOrEqual(TOTAL);
          expect(money.sumPaise).toBe(drawer);
          expect(money.toCustomerPaise).toBeLessThanOrEqual(drawer);
          expect(money.toShopPaise).toBeLessThanOrEqual(TOTAL - drawer);
          const owed = money.toCustomerPaise + money.toShopPaise;
          expect(payment === 'on_account' ? drawer + owed : 0).toBe(0);
          expect(money.isOpen && owed === 0).toBe(false);
        }
      },
    ),
    { numRuns: 600 },
  );
  // The stories reach the ways in which money moves.
  expect(moves).toBeGreaterThan(100);
});
