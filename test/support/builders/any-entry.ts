import * as fc from 'fast-check';
import { paise } from '../../../src/preload/contract/money';
import { moveWays } from '../../../src/preload/contract/money-moves/move';
import {
  doubts,
  gatewayWords,
  notSentCauses,
  rechargeStates,
  unclearCauses,
} from '../../../src/preload/contract/sale/recharge';
import { checkBudgets } from '../../../src/preload/contract/sale/entries/entry-words';
import type { EchoVerdict } from '../../../src/preload/contract/sale/entries/reply-schemas';
import type { Beginning, Fact, Note } from '../../../src/preload/contract/sale/entries/entry-schemas';
import { sentLogWords } from '../../../src/preload/contract/sale/entries/entry-words';
import type { Reply } from '../../../src/preload/contract/sale/entries/reply-schemas';

const text = fc.option(fc.string({ maxLength: 30, unit: 'grapheme' }));
const rupees = fc.option(fc.integer({ min: 0, max: 1_000_000 }).map(paise));

const reply: fc.Arbitrary<Reply> = fc.record({
  word: fc.constantFrom(...gatewayWords),
  echo: fc.record({
    refId: text,
    number: text,
    numberAsJsonNumber: fc.boolean(),
    amount: text,
    operator: text,
  }),
  txnId: text,
  optId: text,
  message: text,
  balancePaise: rupees,
});

const echo: fc.Arbitrary<EchoVerdict> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'matches' } as const) },
  fc.constantFrom('refId', 'number', 'amount').map((field) => ({ kind: 'foreign', field }) as const),
  fc.constant({ kind: 'foreign_operator', code: 'AX' } as const),
  fc.constant({ kind: 'no_ref_id' } as const),
  fc.constant({ kind: 'bare' } as const),
);

const doubt = fc.constantFrom(undefined, ...doubts);
const cause = fc.constantFrom(...unclearCauses);
const httpStatus = fc.option(fc.integer({ min: 100, max: 599 }));
const budget = fc.constantFrom(...checkBudgets);
const who = fc.string({ maxLength: 10 });
const leftPaise = fc.constantFrom(0, 0, 100).map(paise);

/** How a recharge can begin. */
export const anyBeginning: fc.Arbitrary<Beginning> = fc.oneof(
  fc.constant({ kind: 'created' } as const),
  fc.record({
    kind: fc.constant('found_outside_journal'),
    foundAt: fc.integer({ min: 0, max: Date.UTC(2030, 0, 1) }),
    paymentKnown: fc.boolean(),
  }),
);

/** Anything that can be entered of a recharge after its beginning, likely or not. */
export const anyEntry: fc.Arbitrary<Fact | Note> = fc.oneof(
  fc.constant({ kind: 'sending' } as const),
  fc.constantFrom(...sentLogWords).map((sentLog) => ({ kind: 'interrupted', sentLog }) as const),
  fc.constantFrom(...notSentCauses).map((why) => ({ kind: 'not_sent', cause: why }) as const),
  fc.record({ kind: fc.constant('recharge_unclear'), cause, httpStatus, message: text }),
  fc.record({ kind: fc.constant('status_unclear'), cause, httpStatus, message: text }),
  {
    weight: 3,
    arbitrary: fc
      .tuple(reply, echo, doubt)
      .map(
        ([said, of, why]) =>
          ({ kind: 'recharge_reply', reply: { call: 'recharge', ...said }, echo: of, doubt: why }) as const,
      ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(reply, echo, doubt, fc.boolean()).map(
      ([said, of, why, refusesAccount]) =>
        ({
          kind: 'status_reply',
          reply: { call: 'status', ...said },
          echo: of,
          doubt: why,
          refusesAccount,
        }) as const,
    ),
  },
  fc.record({
    kind: fc.constant('settled'),
    to: fc.constantFrom('success', 'failed', 'refunded'),
    reason: who,
  }),
  fc
    .tuple(budget, fc.option(fc.integer({ min: -1e9, max: 1e9 })))
    .map(
      ([as, learnedOffMs]) =>
        ({ kind: 'status_asked', istDate: '2026-01-10', budget: as, learnedOffMs }) as const,
    ),
  budget.map(
    (as) => ({ kind: 'status_not_asked', istDate: '2026-01-10', budget: as, cause: 'no_token' }) as const,
  ),
  fc.constantFrom(...rechargeStates).map((state) => ({ kind: 'shown', state }) as const),
  fc.record({
    kind: fc.constant('slip_printed'),
    copy: fc.nat(3),
    where: who,
    language: fc.constantFrom(null, 'en', 'hi'),
  }),
  fc.record({
    kind: fc.constantFrom('cash_returned', 'cash_received'),
    amountPaise: fc.nat(300_00).map(paise),
    way: fc.constantFrom(...moveWays),
    leftPaise,
    who,
  }),
  fc.record({ kind: fc.constant('not_taken'), carriedInto: fc.constant(null), leftPaise, who }),
  fc.record({ kind: fc.constant('charge_kept'), leftPaise, who }),
  fc.record({ kind: fc.constant('payment_told'), way: fc.constantFrom(...moveWays), who }),
  fc.record({
    kind: fc.constant('way_corrected'),
    to: fc.constantFrom(...moveWays),
    amountPaise: fc.nat(300_00).map(paise),
    who,
  }),
  fc.record({ kind: fc.constant('customer_told'), leftPaise, who }),
  fc.record({ kind: fc.constant('nothing_owed'), leftPaise, who }),
);

const words: ReadonlySet<string> = new Set(['Pending', 'Accepted', 'Success', 'Failure', 'Refunded']);

/** Whether an entry is an explicit word of the gateway, about this recharge, that a final state may follow. */
export function isExplicitWord(what: Fact | Note): boolean {
  if (what.kind !== 'status_reply' && what.kind !== 'recharge_reply') return false;
  if (what.echo.kind !== 'matches') return false;
  return words.has(what.reply.word) || (what.kind === 'recharge_reply' && what.reply.word === 'Error');
}
