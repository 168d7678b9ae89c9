import { describe, expect, test } from 'vitest';
import type { CallName, FailureOf } from '../../../src/preload/contract/bridge/calls';
import { failureCodes } from '../../../src/preload/contract/bridge/failures';
import { operatorProblemCodes } from '../../../src/preload/contract/operators/operator-problem';
import { fieldProblemCodes } from '../../../src/preload/contract/sale/field-problem';
import { createSay } from '../../../src/preload/contract/words/create-say';
import { failureText, wordsForSale } from '../../../src/renderer/src/text/failures';
import { fieldProblemText } from '../../../src/renderer/src/text/field-problems';
import { operatorProblemText } from '../../../src/renderer/src/text/operator-problems';
import { inventedMessages } from '../../support/invented-language/invented-messages';
import { notInvented } from '../../support/invented-language/seen-texts';
import { say } from '../../support/say';

type SaleCall = 'recharge:review' | 'recharge:submit';
type OtherRefusal = FailureOf<Exclude<CallName, SaleCall>>['code'];

/** What only a sale is refused with: one that another call is refused with, too, does not compile. */
const onlyOfASale = [
  'not_saved_yet',
  'shutting_down',
  'ticket_unknown',
  'ticket_too_young',
  'counter_changed',
  'open_duplicate',
  'held_duplicate',
  'last_digits_wrong',
  'not_started',
  'spending_limit',
  'shift_needed',
] as const satisfies readonly Exclude<FailureOf<SaleCall>['code'], OtherRefusal>[];

const nothingSent = say('failure.nothing_sent');

test('only what a sale alone is refused with says by itself that nothing was sent', () => {
  expect(failureCodes.filter((code) => failureText(say, { code }).includes(nothingSent))).toEqual(
    onlyOfASale,
  );
});

test.each(['disk_full', 'journal_not_writable', 'no_account', 'no_token'] as const)(
  'a sale that is refused with %s says that nothing was sent, before what to do',
  (code) => {
    expect(wordsForSale(say, { code }).todo).toMatch(`${nothingSent} `);
  },
);

test('a sale that may have been sent is never said not to be', () => {
  expect(wordsForSale(say, { code: 'internal' }).todo).not.toContain(nothingSent);
});

describe('what any call is refused with comes from the catalogue', () => {
  const { say: invented } = createSay('en-IN', inventedMessages);
  const plain = (texts: readonly string[]) =>
    notInvented(
      texts.map((text) => ({ text, where: '' })),
      [],
    );

  test.each(failureCodes)('%s', (code) => {
    const { says, todo } = wordsForSale(invented, { code });
    const causes = ['minute', 'hour', 'wait', 'ECONNRESET'].map((cause) =>
      failureText(invented, { code, cause }),
    );
    expect(plain([says, todo, failureText(invented, { code, waitMs: 1500 }), ...causes])).toEqual([]);
  });

  test.each(fieldProblemCodes)('%s at a field', (code) => {
    expect(
      plain([fieldProblemText(invented, { code }), fieldProblemText(invented, { code, hint: '10' })]),
    ).toEqual([]);
  });

  test.each(operatorProblemCodes)('%s of an operator', (code) => {
    const texts = [
      operatorProblemText(invented, { code }),
      operatorProblemText(invented, { code, hint: '10' }),
    ];
    expect(plain(texts)).toEqual([]);
  });
});
