import { expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { createSay } from '../../../src/preload/contract/words/create-say';
import { spokenReadBack } from '../../../src/renderer/src/screens/counter/read-back/speak-read-back';
import { inventedMessages } from '../../support/invented-language/invented-messages';
import { say } from '../../support/say';

const review = { number: '9876543210', operator: { name: 'Airtel' }, amountPaise: paise(199_50) };

test('the read-back is spoken digit by digit in fives, then the operator, then the amount in words', () => {
  expect(spokenReadBack(say, review)).toBe(
    '9 8 7 6 5 , 4 3 2 1 0. Airtel. One hundred ninety-nine rupees fifty paise.',
  );
});

test('what is spoken comes from the catalogue, but for the number and the name', () => {
  const { say: invented } = createSay('en-IN', inventedMessages);
  expect(spokenReadBack(invented, review).replace('Airtel', '')).not.toMatch(/[a-z]/i);
});
