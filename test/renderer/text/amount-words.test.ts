import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountInWords } from '../../../src/renderer/src/text/amount-words';
import { createSay } from '../../../src/preload/contract/words/create-say';
import english from '../../../src/preload/contract/words/en.json' with { type: 'json' };
import { MAX_PAISE, paise } from '../../../src/preload/contract/money';
import { inventedMessages } from '../../support/invented-language/invented-messages';
import { say } from '../../support/say';

test.each([
  [0, 'Zero rupees'],
  [1, 'One paisa'],
  [50, 'Fifty paise'],
  [1_00, 'One rupee'],
  [2_00, 'Two rupees'],
  [10_50, 'Ten rupees fifty paise'],
  [21_00, 'Twenty-one rupees'],
  [99_00, 'Ninety-nine rupees'],
  [100_00, 'One hundred rupees'],
  [199_00, 'One hundred ninety-nine rupees'],
  [1_000_00, 'One thousand rupees'],
  [1_234_50, 'One thousand two hundred thirty-four rupees fifty paise'],
  [49_999_00, 'Forty-nine thousand nine hundred ninety-nine rupees'],
  [1_00_000_00, 'One lakh rupees'],
  [1_23_456_00, 'One lakh twenty-three thousand four hundred fifty-six rupees'],
  [1_00_00_000_00, 'One crore rupees'],
  [
    MAX_PAISE,
    'Ninety-nine crore ninety-nine lakh ninety-nine thousand nine hundred ninety-nine rupees ninety-nine paise',
  ],
])('%d paise read "%s"', (amount, words) => {
  expect(amountInWords(say, paise(amount))).toBe(words);
});

test('two amounts never read the same', () => {
  const amount = fc.integer({ min: 0, max: MAX_PAISE });
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      expect(amountInWords(say, paise(one)) === amountInWords(say, paise(other))).toBe(one === other);
    }),
  );
});

describe('another language', () => {
  test('has a word of its own for each number below 100, and puts hundreds its own way', () => {
    const { say: inTamil } = createSay('ta', {
      ...english,
      'amount.number.99': 'தொண்ணூற்று ஒன்பது',
      'amount.group.hundred_and': '{count, plural, =1 {நூற்று} =2 {இருநூற்று} other {{many} நூற்று}} {rest}',
      'amount.rupees': '{whole} ரூபாய்',
    });
    expect(amountInWords(inTamil, paise(199_00))).toBe('நூற்று தொண்ணூற்று ஒன்பது ரூபாய்');
    expect(amountInWords(inTamil, paise(299_00))).toBe('இருநூற்று தொண்ணூற்று ஒன்பது ரூபாய்');
  });

  test('finds each word of an amount in the catalogue', () => {
    const { say: invented } = createSay('en-IN', inventedMessages);
    const amounts = Array.from({ length: 100 }, (_, each) => paise(1_00_00_101_00 * each + each));
    for (const amount of [...amounts, paise(MAX_PAISE)])
      expect(amountInWords(invented, amount)).not.toMatch(/[a-z]/i);
  });
});
