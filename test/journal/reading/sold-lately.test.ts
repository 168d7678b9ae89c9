import { expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { after, anIntent, NOON, rechargeReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';

const DAY = 24 * 60 * 60_000;

/** Sells these, each to a number of its own. */
async function aShopThatSold(
  sales: readonly { operator?: string; rupees: number; word?: 'Success' | 'Failure' }[],
) {
  const { journal } = await openTestJournal();
  for (const [index, { operator = 'AT', rupees, word = 'Success' }] of sales.entries()) {
    const sale = anIntent(index + 1, {
      operator,
      number: String(9_876_500_000 + index),
      amountPaise: paise(rupees * 100),
    });
    journal.openIntent(sale, WINDOW, after(index));
    journal.enter(sale.refId, { kind: 'sending' }, after(index), 'created');
    journal.enter(sale.refId, rechargeReply(word), after(index + 10));
  }
  return journal;
}

const times = (count: number, sale: { operator?: string; rupees: number; word?: 'Success' | 'Failure' }) =>
  Array.from({ length: count }, () => sale);

test('what was sold most comes first, by operator', async () => {
  const journal = await aShopThatSold([
    ...times(3, { rupees: 199 }),
    ...times(5, { rupees: 299 }),
    ...times(4, { operator: 'JIO', rupees: 149 }),
  ]);
  expect(journal.soldLately(NOON)).toEqual({
    AT: { sales: 8, amountsPaise: [299_00, 199_00] },
    JIO: { sales: 4, amountsPaise: [149_00] },
  });
});

test('what was sold once or twice, or failed, is no habit', async () => {
  const journal = await aShopThatSold([
    ...times(2, { rupees: 199 }),
    ...times(9, { rupees: 299, word: 'Failure' }),
  ]);
  expect(journal.soldLately(NOON)).toEqual({ AT: { sales: 2, amountsPaise: [] } });
});

test('of each operator six are enough', async () => {
  const journal = await aShopThatSold(
    [10, 20, 30, 40, 50, 60, 70, 80].flatMap((rupees) => times(3, { rupees })),
  );
  expect(journal.soldLately(NOON)['AT']?.amountsPaise).toEqual([80_00, 70_00, 60_00, 50_00, 40_00, 30_00]);
});

test('habits of more than 90 days ago are forgotten', async () => {
  const journal = await aShopThatSold(times(3, { rupees: 199 }));
  expect(journal.soldLately(NOON + 89 * DAY)).toEqual({ AT: { sales: 3, amountsPaise: [199_00] } });
  expect(journal.soldLately(NOON + 92 * DAY)).toEqual({});
});
