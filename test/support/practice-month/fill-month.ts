import type Database from 'better-sqlite3';
import type { AccountId } from '../../../src/preload/contract/ids';
import { paise, parseGatewayRupees } from '../../../src/preload/contract/money';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { anybody, type Moment } from '../../../src/main/recharge/state/moment';
import { PRACTICE_ACCOUNT_ID } from '../../../src/main/practice/practice-login';
import { plainSale } from '../builders/plain-sale';
import type { MonthSale, PracticeMonth, Told } from './practice-month';

/** The journal that a month is written into. */
interface Books {
  readonly database: Database.Database;
  readonly journal: Pick<JournalCalls, 'openIntent' | 'enter' | 'noteWallet'>;
}

/**
 * Writes what Galla would have: each sale, and what the gateway told of it, with the balances. All in one transaction, so
 * that a month takes seconds. The top-ups are noted, too, unless `withTopUps` is off.
 */
export function fillMonth(
  { database, journal }: Books,
  { sales, told, topUps }: PracticeMonth,
  {
    accountId = PRACTICE_ACCOUNT_ID,
    withTopUps = true,
  }: { accountId?: AccountId; withTopUps?: boolean } = {},
): void {
  const steps = [
    ...sales.map((sale) => ({ at: sale.createdAt, run: () => sell(journal, accountId, sale) })),
    ...told.map((word) => ({ at: word.at, run: () => hear(journal, word) })),
    ...(withTopUps ? topUps : []).map((topUp) => ({
      at: topUp.at,
      run: () => {
        const { paidFrom: balance, refId, amount, at } = topUp;
        const amountPaise = parseGatewayRupees(amount) ?? paise(0);
        void journal.noteWallet(
          {
            accountId,
            balance,
            kind: 'top_up',
            amountPaise,
            source: 'bank',
            bankReference: refId,
          },
          { at, by: null, allowedBy: null },
          `month-${refId}`,
        );
      },
    })),
  ].toSorted((one, two) => one.at - two.at);
  database.transaction(() => {
    for (const step of steps) step.run();
  })();
}

function sell(journal: Books['journal'], accountId: AccountId, sale: MonthSale): void {
  const { entry, refId, category, operatorName, amountPaise, createdAt } = sale;
  const intent = {
    ...plainSale,
    refId,
    accountId,
    category,
    operator: entry.operator,
    operatorName,
    number: entry.number,
    amountPaise,
    overrideReason: 'asked for again',
  };
  const opened = journal.openIntent(intent, 0, momentAt(createdAt));
  if (opened.kind !== 'opened') throw new Error(`${refId} was not opened: ${opened.shield.kind}`);
  journal.enter(refId, { kind: 'sending' }, momentAt(createdAt));
}

function hear(journal: Books['journal'], { at, sale, call, word, closingPaise }: Told): void {
  const { refId, entry } = sale;
  const reply = {
    word,
    echo: {
      refId,
      number: entry.number,
      numberAsJsonNumber: false,
      amount: entry.amount,
      operator: entry.operator,
    },
    txnId: entry.txnId,
    optId: entry.optId,
    message: null,
    balancePaise: closingPaise,
  };
  const echo = { kind: 'matches' } as const;
  if (call === 'recharge') {
    journal.enter(refId, { kind: 'recharge_reply', reply: { call, ...reply }, echo }, momentAt(at));
  } else {
    journal.enter(refId, { kind: 'status_reply', reply: { call, ...reply }, echo }, momentAt(at));
  }
}

function momentAt(at: number): Moment {
  return { at, ...anybody, jitter: 0 };
}
