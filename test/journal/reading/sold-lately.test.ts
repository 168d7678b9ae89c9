import { expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { fillJournal } from '../../bench/fill-journal';
import { after, anAccount, anIntent, NOON, rechargeReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';
import { soldLately } from '../support/sold-lately';

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
  expect(soldLately(journal, NOON)).toEqual({
    AT: { sales: 8, amountsPaise: [299_00, 199_00] },
    JIO: { sales: 4, amountsPaise: [149_00] },
  });
});

test('what was sold once or twice, or failed, is no habit', async () => {
  const journal = await aShopThatSold([
    ...times(2, { rupees: 199 }),
    ...times(9, { rupees: 299, word: 'Failure' }),
  ]);
  expect(soldLately(journal, NOON)).toEqual({ AT: { sales: 2, amountsPaise: [] } });
});

test('of each operator six are enough', async () => {
  const journal = await aShopThatSold(
    [10, 20, 30, 40, 50, 60, 70, 80].flatMap((rupees) => times(3, { rupees })),
  );
  expect(soldLately(journal, NOON)['AT']?.amountsPaise).toEqual([80_00, 70_00, 60_00, 50_00, 40_00, 30_00]);
});

test('habits of more than 90 days ago are forgotten', async () => {
  const journal = await aShopThatSold(times(3, { rupees: 199 }));
  expect(soldLately(journal, NOON + 89 * DAY)).toEqual({ AT: { sales: 3, amountsPaise: [199_00] } });
  expect(soldLately(journal, NOON + 92 * DAY)).toEqual({});
});

test('what was sold in thousands of sales is added up over all looks at them', async () => {
  const { journal, database } = await openTestJournal();
  const day = NOON - (NOON % DAY);
  fillJournal(database, { rows: 12_000, accountId: anAccount(), firstDay: day - 39 * DAY });
  const sold = soldLately(journal, NOON);
  const counted = database
    .prepare<[], { operator: string; sales: number }>(
      'SELECT operator, count(*) AS sales FROM recharges GROUP BY 1',
    )
    .all();
  expect(counted).toHaveLength(4);
  expect(Object.fromEntries(Object.entries(sold).map(([operator, { sales }]) => [operator, sales]))).toEqual(
    Object.fromEntries(counted.map(({ operator, sales }) => [operator, sales])),
  );
  const often = database
    .prepare(
      `SELECT amount_paise FROM recharges WHERE operator = 'AT' GROUP BY 1 ORDER BY count(*) DESC, max(seq) DESC LIMIT 6`,
    )
    .pluck()
    .all();
  expect(sold['AT']?.amountsPaise).toEqual(often);
  // A look is short: a sale may come between.
  expect(journal.soldSlice(NOON, null).after).not.toBeNull();
});
