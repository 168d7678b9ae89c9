import { beforeAll, expect, test } from 'vitest';
import { parseGatewayRupees, type Paise } from '../../../src/preload/contract/money';
import { ok } from '../../../src/preload/contract/result';
import { balanceKinds } from '../../../src/preload/contract/rules/balance-kind';
import type { Journal } from '../../../src/main/journal/thread/journal-client';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { readWallet, type BalanceRead } from '../../../src/main/desk/earnings/read-wallet';
import { explainBalance } from '../../../src/main/earnings/wallet/explain-wallet';
import { walkWallet } from '../../../src/main/earnings/wallet/walk';
import { PRACTICE_ACCOUNT_ID } from '../../../src/main/practice/practice-login';
import { fillMonth } from '../../support/practice-month/fill-month';
import { practiceMonth } from '../../support/practice-month/practice-month';
import { openTestJournal } from '../../journal/support/open-journal';

const month = practiceMonth();
let read: readonly BalanceRead[];

/** The same calls without a thread between. */
function atHand(
  calls: JournalCalls,
): Pick<Journal, 'walletSpan' | 'walletSales' | 'walletMoves' | 'toldBalances' | 'notedOfWallet'> {
  return {
    walletSpan: async (...args) => ok(calls.walletSpan(...args)),
    walletSales: async (...args) => ok(calls.walletSales(...args)),
    walletMoves: async (...args) => ok(calls.walletMoves(...args)),
    toldBalances: async (...args) => ok(calls.toldBalances(...args)),
    notedOfWallet: async (...args) => ok(calls.notedOfWallet(...args)),
  };
}

beforeAll(async () => {
  const { database, journal } = await openTestJournal();
  fillMonth({ database, journal }, month);
  const of = { accountId: PRACTICE_ACCOUNT_ID, from: month.from, to: month.to - 1 };
  const balances = await readWallet(atHand(journal), of, [], () => true);
  if (!balances.ok || balances.value === null) throw new Error('not read');
  read = balances.value;
});

function paiseOf(amount: string): Paise {
  const paise = parseGatewayRupees(amount);
  if (paise === null) throw new Error(amount);
  return paise;
}

/** An answer of the practice gateway is on its way for so long at most. In milliseconds. */
const LONGEST_WAY_MS = 6500;

test.each(balanceKinds)(
  'in a month of 27,000 sales each debit of another terminal is named, and the %s balance is explained to the paisa',
  (kind) => {
    const balance = read.find((each) => each.kind === kind);
    if (balance === undefined) throw new Error('nothing was told');
    const walk = walkWallet(balance.effects);
    for (const each of balance.told) walk.take(each);
    const walked = walk.end();
    if (walked === null) throw new Error('nothing was told');
    const { effects, correctionsPaise, told } = balance;
    const explained = explainBalance({ kind, effects, walked, correctionsPaise, toldCount: told.length });
    const byTime = explained.gaps.toSorted((one, other) => one.to.at - other.to.at);
    const foreign = month.foreign.filter(({ paidFrom }) => paidFrom === kind);
    expect(byTime.map((gap) => gap.paise)).toEqual(foreign.map(({ amount }) => 0 - paiseOf(amount)));
    for (const [nth, { from, to }] of byTime.entries()) {
      const place = told.findIndex(({ at }) => at === from.at);
      expect(told[place + 1]?.at).toBe(to.at);
      const { at } = foreign[nth] ?? { at: 0 };
      expect(at).toBeGreaterThan(from.at - LONGEST_WAY_MS);
      expect(at).toBeLessThan(to.at);
    }
    expect(explained.unexplainedPaise).toBe(foreign.reduce((sum, { amount }) => sum - paiseOf(amount), 0));
    expect(explained.open.count).toBe(0);
  },
);
