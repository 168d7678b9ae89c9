import { expect, test } from 'vitest';
import { paise } from '../../../src/preload/contract/money';
import { after, anIntent, aRefId, rechargeReply, WINDOW } from '../support/builders';
import { openTestJournal } from '../support/open-journal';

const MINUTE = 60_000;

test('counts what was sent in the last minute, and what the last hour cost or may cost', async () => {
  const { journal } = await openTestJournal();
  const outcomes = ['Success', 'Failure', 'Pending', 'Refunded'] as const;
  for (const [index, word] of outcomes.entries()) {
    const sale = anIntent(index + 1, { number: `900000000${index}`, amountPaise: paise(100_00) });
    journal.openIntent(sale, WINDOW, after(0));
    journal.enter(sale.refId, { kind: 'sending' }, after(1), 'created');
    journal.enter(sale.refId, rechargeReply(word), after(2));
  }
  const notSent = anIntent(5, { number: '9000000009', amountPaise: paise(100_00) });
  journal.openIntent(notSent, WINDOW, after(0));
  journal.enter(notSent.refId, { kind: 'interrupted', sentLog: 'no_line' }, after(1));
  const { accountId } = notSent;
  const start = journal.recharge(aRefId(1))?.createdAt ?? 0;

  const soldAt = (ms: number) => journal.soldOfLate(accountId, start + ms);
  expect(soldAt(10)).toEqual({ sales: 4, paise: 200_00 });
  expect(soldAt(MINUTE)).toEqual({ sales: 0, paise: 200_00 });
  expect(soldAt(60 * MINUTE)).toEqual({ sales: 0, paise: 0 });
  // A clock that was set back: rows that lie far ahead shut nobody out.
  expect(soldAt(-2 * MINUTE)).toEqual({ sales: 0, paise: 0 });
});
