import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import {
  gatewayWords,
  payments,
  dealingKinds,
  type RechargeState,
} from '../../src/preload/contract/sale/recharge';
import { handleOf } from '../../src/main/journal/database/handles';
import { verifyReplay } from './support/verify-replay';
import { MINUTE, rechargeReply, statusReply } from './support/builders';
import { createMoneyBook, type MoneyBook } from './support/money-book';
import { openTestJournal } from './support/open-journal';

/** What may happen to a recharge in each state: nothing that the program itself never enters. */
const early = fc.constantFrom(
  { kind: 'sending' } as const,
  { kind: 'not_sent', cause: 'connection_refused' } as const,
  { kind: 'interrupted', sentLog: 'no_line' } as const,
);
const ending = fc.oneof(
  fc.constantFrom(...gatewayWords).map((word) => rechargeReply(word)),
  fc.constant({ kind: 'recharge_unclear', cause: 'timed_out', httpStatus: null, message: null } as const),
  fc.constant({ kind: 'interrupted', sentLog: 'line' } as const),
);
const later = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...gatewayWords, 'Success', 'Failure').map((word) => statusReply(word)),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('success', 'failed', 'refunded')
      .map((to) => ({ kind: 'settled', to, reason: 'by phone' }) as const),
  },
);
const happens = fc.record({ does: fc.constant('happens'), early, ending, later });

/** `all`: what is owed to the paisa; else any amount. `twice`: the form is sent again with its id. */
const amount = fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 60_00 }));
const step = fc.oneof(
  { weight: 6, arbitrary: happens },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('seen') }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('deals'),
      how: fc.constantFrom('as owed', 'as owed', ...dealingKinds),
      amount,
      twice: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('pays'),
      direction: fc.constantFrom('paid_back', 'given_back'),
      amount,
      twice: fc.boolean(),
    }),
  },
);

const sale = fc.record({
  payment: fc.constantFrom(...payments),
  amountPaise: fc.integer({ min: 1, max: 250_00 }).map(paise),
  chargePaise: fc.constantFrom(0, 1, 5_00).map(paise),
  byPhone: fc.boolean(),
});

function play(book: MoneyBook, n: number, what: typeof step extends fc.Arbitrary<infer S> ? S : never): void {
  switch (what.does) {
    case 'happens': {
      const state: RechargeState = book.stateOf(n);
      if (state === 'created') book.happens(n, what.early);
      else book.happens(n, state === 'sent' ? what.ending : what.later);
      return;
    }
    case 'seen':
      return book.happens(n, { kind: 'shown', state: book.stateOf(n) });
    case 'deals':
      return book.deals(n, what.how, what.amount, what.twice);
    case 'pays':
      return book.pays(n, what.direction, what.amount, what.twice);
  }
}

test('a month of stories adds up to the paisa: drawer, debts, days, and every sentence about the money', async () => {
  const { journal, database } = await openTestJournal();
  // Nobody looks whether it survives a power cut.
  database.pragma('synchronous = OFF');
  let stories = 0;
  const book = createMoneyBook(journal);
  fc.assert(
    fc.property(
      fc.array(sale, { minLength: 1, maxLength: 2 }),
      fc.array(fc.tuple(fc.nat(1), step), { minLength: 20, maxLength: 40, size: 'max' }),
      (sales, steps) => {
        stories += 1;
        const sold = sales.map((each) => book.sells(each, `Customer ${stories}`));
        for (const n of sold) book.happens(n, { kind: 'sending' });
        for (const [which, what] of steps) {
          book.passes(MINUTE);
          const n = sold[which % sold.length] ?? 0;
          play(book, n, what);
          expect(book.complaints(n)).toEqual([]);
        }
      },
    ),
    { numRuns: 120 },
  );
  expect(book.wrongDays()).toEqual([]);
  expect(verifyReplay(handleOf(database))).toEqual([]);
  // The stories reach the ways in which money moves.
  expect(book.moves()).toBeGreaterThan(60);
}, 120_000);
