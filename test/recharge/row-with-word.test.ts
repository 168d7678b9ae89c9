import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import { moveWays } from '../../src/preload/contract/money-moves/move';
import {
  gatewayWords,
  payments,
  type Payment,
  type Recharge,
} from '../../src/preload/contract/sale/recharge';
import { judgeDealing, type Dealing } from '../../src/main/recharge/state/dealing';
import { applyEntry, beginRecord, type RechargeRecord } from '../../src/main/recharge/state/record';
import { rowMoney } from '../../src/main/recharge/state/row-money';
import { isOpen } from '../../src/main/recharge/sale/duplicates';
import { withWord } from '../../src/main/recharge/sale/row-with-word';
import { moneySentence } from '../../src/renderer/src/text/outcome-sentences';
import { rechargeReply, statusReply } from '../journal/support/builders';
import { aRecharge, SOLD_AT } from '../renderer/history/a-recharge';
import { anyEntry } from '../support/builders/any-entry';
import { say } from '../support/say';

const word = (state: 'success' | 'failed' | 'refunded' | 'pending') => ({
  state,
  message: null,
});
const waits = { state: 'pending', message: 'Please wait' } as const;

describe('a word that is not saved yet', () => {
  test('about a sale that was pending takes the money no second time', () => {
    expect(moneySentence(say, withWord(aRecharge(waits), word('success')))).toBe(
      'It went through after all. Keep the money.',
    );
    expect(moneySentence(say, withWord(aRecharge({ ...waits, state: 'unknown' }), word('success')))).toBe(
      'It went through after all. Keep the money.',
    );
  });

  test('about a sale that was pending gives back what was taken, with the charge', () => {
    const sold = aRecharge({ ...waits, chargePaise: paise(5_00) });
    expect(moneySentence(say, withWord(sold, word('failed')))).toBe('It failed after all. Give ₹ 204 back.');
    expect(moneySentence(say, withWord(sold, word('refunded')))).toBe(
      'The gateway took it back. Give ₹ 204 back.',
    );
  });

  test('about a sale whose money went back before names what the customer owes', () => {
    const later = aRecharge({ ...waits, changedAt: SOLD_AT + 60_000 });
    const sold = { ...later, money: { ...later.money, sumPaise: paise(0) } };
    expect(moneySentence(say, withWord(sold, word('success')))).toBe(
      'It went through after all. The customer owes you ₹ 199.',
    );
    expect(moneySentence(say, withWord(sold, word('failed')))).toBe('It failed after all. No money is due.');
  });

  test('that ends the request says what the first outcome says', () => {
    const sent = aRecharge({ state: 'sent', endedAt: null });
    expect(moneySentence(say, withWord(sent, word('success')))).toBe('Take the money. Give the slip.');
    expect(moneySentence(say, withWord(sent, word('failed')))).toBe(
      'No money is due. If you took it, give it back.',
    );
    expect(moneySentence(say, withWord(sent, word('pending')))).toBe(
      'Take the money. Give the pending slip.',
    );
  });

  test('of a sale on account moves no money', () => {
    const sold = aRecharge({ ...waits, payment: 'on_account', customerName: 'Sunita' });
    expect(moneySentence(say, withWord(sold, word('success')))).toBe(
      'It went through after all. Keep it on Sunita’s account.',
    );
    expect(moneySentence(say, withWord(sold, word('failed')))).toBe(
      'It is not on Sunita’s account. Take no money.',
    );
  });

  test('carries what the gateway said, or what it said before', () => {
    expect(withWord(aRecharge(waits), { ...word('failed'), message: 'No' })).toMatchObject({
      state: 'failed',
      message: 'No',
    });
    expect(withWord(aRecharge(waits), word('failed')).message).toBe('Please wait');
  });
});

/** A row as a screen sees it, sold for ₹ 199 and a charge of ₹ 5. */
function shown(record: RechargeRecord, payment: Payment): Recharge {
  const { status, changedAt, endedAt, money } = record;
  return aRecharge({
    state: status.state,
    payment,
    chargePaise: paise(5_00),
    changedAt,
    endedAt,
    money: rowMoney(status.state, money, { changedAt, endedAt }),
  });
}

/** The row that waits for its word shows the money that it has once the word is saved. */
function agree(waiting: RechargeRecord, saved: RechargeRecord, payment: Payment): void {
  const said = { state: saved.status.state, message: null };
  expect(withWord(shown(waiting, payment), said).money).toEqual(shown(saved, payment).money);
}

test('whatever happened before, the money of a word is the same before it is saved and after', () => {
  const START = { at: SOLD_AT, jitter: 0 };
  const total = paise(204_00);
  const amountPaise = fc.integer({ min: 1, max: 204_00 }).map(paise);
  const dealing: fc.Arbitrary<Dealing> = fc.record({
    kind: fc.constantFrom('cash_returned', 'cash_received'),
    amountPaise,
    way: fc.constantFrom(...moveWays),
    who: fc.constant('Asha'),
  });
  // Dealings come only through the judge.
  const happens = anyEntry.filter((entry) => !('who' in entry));
  const step = fc.oneof(
    happens.map((entry) => ({ entry, dealing: null })),
    dealing.map((each) => ({ entry: null, dealing: each })),
  );
  let compared = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...payments),
      fc.array(step, { minLength: 6, maxLength: 30, size: 'max' }),
      fc.array(fc.constantFrom(...gatewayWords), { minLength: 30, maxLength: 30 }),
      (payment, steps, words) => {
        let record = beginRecord({ kind: 'created' }, START, {
          payment,
          parts: null,
          totalPaise: total,
          chargePaise: paise(5_00),
        });
        for (const [place, { entry, dealing: asked }] of steps.entries()) {
          const moment = { at: SOLD_AT + (place + 1) * 1000, jitter: 0 };
          const { state } = record.status;
          const gatewayWord = words[place] ?? 'Success';
          // What is out is ended by its own reply; nothing is asked about it before.
          const reply = state === 'sent' ? rechargeReply(gatewayWord) : statusReply(gatewayWord);
          const told = applyEntry(record, reply, moment);
          if (isOpen(state) && state !== 'created' && told.moved) {
            agree(record, told.record, payment);
            compared += 1;
          }
          const dealt = asked === null ? null : judgeDealing(record, asked);
          const next = dealt === null ? entry : dealt.kind === 'note' ? dealt.note : null;
          if (next !== null) record = applyEntry(record, next, moment).record;
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(400);
});
