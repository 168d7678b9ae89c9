import type Database from 'better-sqlite3';
import type { AccountId } from '../../../src/preload/contract/ids';
import { istDate } from '../../../src/preload/contract/ist-date';
import { paise, parseGatewayRupees } from '../../../src/preload/contract/money';
import type { JournalCalls } from '../../../src/main/journal/thread/calls';
import { PRACTICE_ACCOUNT_ID } from '../../../src/main/practice/practice-login';
import type { Turn } from '../../../src/main/practice/script';
import type { PracticeMonth, Told } from './practice-month';

/** The journal that a month is written into. */
interface Books {
  readonly database: Database.Database;
  readonly journal: Pick<JournalCalls, 'noteWallet'>;
}

const stateOf = {
  Success: 'success',
  Failure: 'failed',
  Refunded: 'refunded',
  Accepted: 'pending',
  Pending: 'pending',
} as const satisfies Readonly<Record<Turn['word'], string>>;

/**
 * Writes what Galla would have of a month: each sale as it ended, its story, and the balances that were told; past all rules
 * and without moves of money, so that 27,000 sales take seconds. The top-ups are noted, too, unless `withTopUps` is off.
 */
export function fillMonth(
  { database, journal }: Books,
  month: PracticeMonth,
  {
    accountId = PRACTICE_ACCOUNT_ID,
    withTopUps = true,
  }: { accountId?: AccountId; withTopUps?: boolean } = {},
): void {
  const words = new Map<string, Told[]>();
  for (const word of month.told) words.set(word.sale.refId, [...(words.get(word.sale.refId) ?? []), word]);
  database.transaction(() => {
    insertSales(database, month, words, accountId);
    insertBalances(database, month, accountId);
  })();
  for (const { paidFrom: balance, refId, amount, at } of withTopUps ? month.topUps : []) {
    const amountPaise = parseGatewayRupees(amount) ?? paise(0);
    const topUp = { kind: 'top_up', source: 'bank', bankReference: refId, amountPaise } as const;
    journal.noteWallet({ accountId, balance, ...topUp }, { at, by: null, allowedBy: null }, `month-${refId}`);
  }
}

function insertSales(
  database: Database.Database,
  { sales }: PracticeMonth,
  words: ReadonlyMap<string, readonly Told[]>,
  accountId: AccountId,
): void {
  const row = database.prepare(
    `INSERT INTO recharges (ref_id, account_id, category, operator, operator_name, number, amount_paise, charge_paise,
       fields, payment, ist_date, created_at, state, txn_id, opt_id, sent_at, ended_at, changed_at, balance_paise, cause)
     VALUES (@refId, @accountId, @category, @operator, @operatorName, @number, @amountPaise, 0,
       '[]', 'cash', @istDate, @createdAt, @state, @txnId, @optId, @createdAt, @endedAt, @changedAt, @balancePaise, @cause)`,
  );
  const event = database.prepare(
    `INSERT INTO recharge_events (ref_id, at, kind, state_before, state_after, entry, jitter)
     VALUES (@refId, @at, @kind, @stateBefore, @stateAfter, @entry, 0)`,
  );
  for (const { entry, refId, category, operatorName, amountPaise, createdAt } of sales) {
    const heard = words.get(refId) ?? [];
    const last = heard.at(-1);
    row.run({
      refId,
      accountId,
      category,
      operator: entry.operator,
      operatorName,
      number: entry.number,
      amountPaise,
      istDate: istDate(createdAt),
      createdAt,
      state: last === undefined ? 'unknown' : stateOf[last.word],
      cause: last === undefined ? 'timed_out' : null,
      txnId: last === undefined ? null : entry.txnId,
      optId: last === undefined ? null : entry.optId,
      endedAt: heard[0]?.at ?? null,
      changedAt: last?.at ?? createdAt,
      balancePaise: last?.closingPaise ?? null,
    });
    const begun = { refId, at: createdAt };
    event.run({
      ...begun,
      kind: 'created',
      stateBefore: null,
      stateAfter: 'created',
      entry: '{"kind":"created"}',
    });
    event.run({
      ...begun,
      kind: 'sending',
      stateBefore: 'created',
      stateAfter: 'sent',
      entry: '{"kind":"sending"}',
    });
    let stateBefore = 'sent';
    for (const word of heard) {
      const stateAfter = stateOf[word.word];
      const kind = word.call === 'recharge' ? 'recharge_reply' : 'status_reply';
      event.run({
        refId,
        at: word.at,
        kind,
        stateBefore,
        stateAfter,
        entry: JSON.stringify(entryOf(word, kind)),
      });
      stateBefore = stateAfter;
    }
  }
}

function entryOf({ sale: { entry }, call, word, closingPaise }: Told, kind: string) {
  const { refId, number, amount, operator, txnId, optId } = entry;
  const echo = { refId, number, numberAsJsonNumber: false, amount, operator };
  const reply = { call, word, echo, txnId, optId, message: null, balancePaise: closingPaise };
  return { kind, reply, echo: { kind: 'matches' } };
}

function insertBalances(database: Database.Database, { told }: PracticeMonth, accountId: AccountId): void {
  const balance = database.prepare(
    `INSERT INTO balances (account_id, kind, at, balance_paise, source, ref_id)
     VALUES (@accountId, @kind, @at, @balancePaise, @source, @refId)`,
  );
  for (const { at, sale, call, balance: kind, closingPaise } of told) {
    const source = call === 'recharge' ? 'recharge_reply' : 'status_reply';
    balance.run({ accountId, kind, at, balancePaise: closingPaise, source, refId: sale.refId });
  }
}
