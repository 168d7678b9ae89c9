import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInWords } from '../../../src/main/desk/verbs/amount-words';
import { MAX_PAISE, paise } from '../../../src/preload/contract/money';

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
  expect(amountInWords(paise(amount))).toBe(words);
});

test('two amounts never read the same', () => {
  const amount = fc.integer({ min: 0, max: MAX_PAISE });
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      expect(amountInWords(paise(one)) === amountInWords(paise(other))).toBe(one === other);
    }),
  );
});
