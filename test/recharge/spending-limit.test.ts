import { expect, test } from 'vitest';
import { paise } from '../../src/preload/contract/money';
import { overSpendingLimit } from '../../src/main/recharge/sale/spending-limit';

const limits = { mostSales: 15, mostPaise: paise(2_00_000_00) };

test.each([
  [14, 0, 199_00, null],
  [15, 0, 199_00, 'minute'],
  [0, 1_99_900_00, 100_00, null],
  [0, 1_99_900_00, 100_01, 'hour'],
  [0, 0, 2_00_000_01, 'hour'],
] as const)(
  '%d sales in the minute and %d paise in the hour, then %d more: %s',
  (sales, spent, more, over) => {
    expect(overSpendingLimit({ sales, paise: spent }, paise(more), limits)).toBe(over);
  },
);
