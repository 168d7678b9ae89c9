import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatewayWords, type RechargeState } from '../../src/preload/contract/sale/recharge';
import { moveWays, type MoveWay, type PaidParts } from '../../src/preload/contract/money-moves/move';
import { paise } from '../../src/preload/contract/money';
import {
  judgeCorrection,
  judgeDealing,
  type Correction,
  type Dealing,
} from '../../src/main/recharge/state/dealing';
import type { Fact } from '../../src/preload/contract/sale/entries/entry-schemas';
import type { Price } from '../../src/main/recharge/state/price';
import { applyEntry, beginRecord, type RechargeRecord } from '../../src/main/recharge/state/record';
import { movesOf } from '../../src/main/recharge/state/row-moves';
import { rowMoney } from '../../src/main/recharge/state/row-money';
import { rechargeReply, statusReply } from '../journal/support/builders';
import { anyEntry } from '../support/builders/any-entry';

const TOTAL = 204_00;
const START = { at: Date.UTC(2026, 10, 12, 6, 0), jitter: 0 };

/** Every way to pay: one, or two or three parts. */
const price: fc.Arbitrary<Price> = fc
  .oneof(
    fc.constantFrom('cash', 'upi', 'on_account').map((payment) => ({ payment, parts: null }) as const),
    fc
      .tuple(fc.integer({ min: 0, max: TOTAL }), fc.integer({ min: 0, max: TOTAL }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
      .map(([a, b]) => ({ cashPaise: paise(a), upiPaise: paise(b - a), onAccountPaise: paise(TOTAL - b) }))
      .map((parts: PaidParts) => ({
        payment: parts.onAccountPaise > 0 ? ('on_account' as const) : ('cash' as const),
        parts,
      })),
  )
  .map(({ payment, parts }) => ({ payment, parts, totalPaise: paise(TOTAL), chargePaise: paise(5_00) }));

/** What is paid at the counter, as the test knows it. */
function atCounter({ payment, parts }: Price): Readonly<Record<MoveWay, number>> {
  if (parts !== null) return { cash: parts.cashPaise, upi: parts.upiPaise };
  return { cash: payment === 'cash' ? TOTAL : 0, upi: payment === 'upi' ? TOTAL : 0 };
}

const amountPaise = fc.oneof(fc.constant(paise(TOTAL)), fc.integer({ min: 1, max: 400_00 }).map(paise));
const who = fc.constant('Asha');
const way = fc.constantFrom(...moveWays);
const dealing: fc.Arbitrary<Dealing> = fc.oneof(
  fc.record({ kind: fc.constantFrom('cash_returned', 'cash_received'), amountPaise, way, who }),
  fc.record({ kind: fc.constantFrom('customer_told', 'nothing_owed', 'not_taken', 'charge_kept'), who }),
);
const correction: fc.Arbitrary<Correction> = fc.record({ to: way, amountPaise, who });

/** What happens to the row by itself; dealings come only through the judge. */
const happens = anyEntry.filter((entry) => !('who' in entry));
const says = fc
  .constantFrom(...gatewayWords)
  .chain((word) => fc.constantFrom(statusReply(word), rechargeReply(word)));
const step = fc.oneof(
  says.map((entry) => ({ entry })),
  happens.map((entry) => ({ entry })),
  dealing.map((asked) => ({ asked })),
  dealing.map((asked) => ({ asked })),
  correction.map((corrects) => ({ corrects })),
);
/** Most sales leave at once; now and then one ends before a connection stands. */
const beginning = fc
  .constantFrom<readonly Fact[]>(
    [],
    [{ kind: 'sending' }],
    [{ kind: 'sending' }],
    [{ kind: 'sending' }, { kind: 'not_sent', cause: 'connection_refused' }],
  )
  .map((facts) => facts.map((entry) => ({ entry })));
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What a person's step comes to, or what happened by itself; `null`: it is refused. */
function entryOf(record: RechargeRecord, what: Step) {
  if ('entry' in what) return what.entry;
  const judged = 'asked' in what ? judgeDealing(record, what.asked) : judgeCorrection(record, what.corrects);
  return judged.kind === 'note' ? judged.note : null;
}

const goesBack = (state: RechargeState): boolean => state === 'failed' || state === 'refunded';

test('whatever happens and whatever a page asks, a row holds between nothing and its total, to the paisa', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(
      price,
      beginning,
      fc.array(step, { minLength: 12, maxLength: 40, size: 'max' }),
      (sold, begun, later) => {
        const steps: readonly Step[] = [...begun, ...later];
        let record = beginRecord({ kind: 'created' }, START, sold);
        const due = atCounter(sold);
        /** The drawer and the bank that exist only here. */
        const held = { cash: 0, upi: 0 };
        let { at } = START;
        for (const what of steps) {
          at += 1000;
          const before = record;
          const entry = entryOf(before, what);
          if (entry === null) continue;
          record = applyEntry(before, entry, { at, jitter: 0 }).record;
          const { state } = record.status;
          const from = before.status.state;
          const wasNeverSent = from === 'created' || from === 'sent';
          if (from === 'created' && state !== 'created' && state !== 'not_sent') Object.assign(held, due);
          if (wasNeverSent && state === 'not_sent') Object.assign(held, { cash: 0, upi: 0 });
          if (entry.kind === 'cash_returned') held[entry.way] -= entry.amountPaise;
          if (entry.kind === 'cash_received') held[entry.way] += entry.amountPaise;
          if (entry.kind === 'not_taken') Object.assign(held, { cash: 0, upi: 0 });
          if (entry.kind === 'way_corrected') {
            held[entry.to] += entry.amountPaise;
            held[entry.to === 'cash' ? 'upi' : 'cash'] -= entry.amountPaise;
          }
          for (const move of movesOf(before, entry, record)) {
            seen.set(move.kind, (seen.get(move.kind) ?? 0) + 1);
          }

          const money = rowMoney(state, record.money, record);
          const sum = held.cash + held.upi;
          expect(record.money.held).toEqual(held);
          expect(money).toMatchObject({ sumPaise: sum, sumUpiPaise: held.upi });
          expect(sum).toBeGreaterThanOrEqual(0);
          expect(sum).toBeLessThanOrEqual(due.cash + due.upi);
          // Owed by the sum alone, whatever was shown, until a person settles it.
          const owed = goesBack(state) ? sum : state === 'success' ? due.cash + due.upi - sum : 0;
          const isSettled = record.money.moneyCase === 'closed';
          expect(money.toCustomerPaise + money.toShopPaise).toBe(isSettled ? 0 : owed);
          expect(money.isOpen).toBe(owed > 0 && !isSettled);
        }
      },
    ),
    { numRuns: 1500 },
  );
  // The stories reach every way in which money of a row moves.
  for (const kind of ['sale', 'not_sent', 'given_back', 'received', 'not_taken', 'way_corrected']) {
    expect([kind, (seen.get(kind) ?? 0) > 20]).toEqual([kind, true]);
  }
});

test('the moves of every step add up to what the row holds after it, by each way', () => {
  fc.assert(
    fc.property(price, fc.array(anyEntry, { minLength: 6, maxLength: 30, size: 'max' }), (sold, entries) => {
      let record = beginRecord({ kind: 'created' }, START, sold);
      const booked = { cash: 0, upi: 0 };
      for (const [place, entry] of entries.entries()) {
        const before = record;
        record = applyEntry(before, entry, { at: START.at + place, jitter: 0 }).record;
        for (const move of movesOf(before, entry, record)) booked[move.way] += move.paise;
        expect(record.money.held).toEqual(booked);
        expect(booked.cash + booked.upi).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 800 },
  );
});
