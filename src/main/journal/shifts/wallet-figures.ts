import { z } from 'zod';
import {
  entriesByOperator,
  takenFor,
  termsOn,
  type CommissionEntry,
} from '../../../preload/contract/earnings/commission';
import type { AccountId } from '../../../preload/contract/ids';
import { paise, type Paise } from '../../../preload/contract/money';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { categories, type Category } from '../../../preload/contract/operators/operator';
import { balanceKindOf, balanceKinds, type BalanceKind } from '../../../preload/contract/rules/balance-kind';
import type { RechargeState } from '../../../preload/contract/sale/recharge';
import type { ToldBalance, WalletFigures } from '../../../preload/contract/shift/close-figures';
import { accountIdColumn, isPaiseSql, readRow, readRows, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { commissions } from '../earnings/commissions';
import type { Flip } from './earlier-rows';
import type { Span } from './marks';
import { STATE_THEN } from './sales-figures';

/** States in which the gateway may have taken the amount. */
const DEBITED: ReadonlySet<RechargeState> = new Set(['sent', 'pending', 'unknown', 'success']);
const DEBITED_SQL = [...DEBITED].map((state) => `'${state}'`).join(', ');

/**
 * The balances of every account that something was sold, told or noted of: what the gateway told last before, what should
 * have become of it, and what it told at the end. Of a sale whose commission stays with the shop at once the gateway takes
 * so much less. Balances are observations: a difference is shown, and decides nothing.
 */
export function walletFigures(db: Readable, span: Span, flips: readonly Flip[]): readonly WalletFigures[] {
  const debits = debitsIn(db, span);
  const taken = takenBy(commissions(db));
  return accountsIn(db, span, debits).flatMap((accountId) => {
    const hasUtility = toldUpTo(db, accountId, 'utility', span.to.balance) !== null;
    const kindFor = (category: Category): BalanceKind => (hasUtility ? balanceKindOf(category) : 'recharge');
    return balanceKinds
      .filter((kind) => kind === 'recharge' || hasUtility)
      .map((kind) => {
        const isOfKind = (row: { readonly accountId: AccountId; readonly category: Category }): boolean =>
          row.accountId === accountId && kindFor(row.category) === kind;
        const debited = debits.filter(isOfKind).reduce((sum, row) => sum + taken(row) * row.count, 0);
        const refunded = flips.filter(isOfKind).reduce((sum, flip) => sum + refundOf(flip, taken(flip)), 0);
        return walletOf(db, span, { accountId, kind, debited, refunded });
      });
  });
}

interface Moved {
  readonly accountId: AccountId;
  readonly kind: BalanceKind;
  readonly debited: number;
  readonly refunded: number;
}

function walletOf(
  db: Readable,
  { from, to }: Span,
  { accountId, kind, debited, refunded }: Moved,
): WalletFigures {
  const start = toldUpTo(db, accountId, kind, from.balance);
  const last = toldUpTo(db, accountId, kind, to.balance);
  // What was told before says nothing of the end.
  const end = last === null || last.seq <= from.balance ? null : last;
  const topUps = toppedUp(db, accountId, kind, from.wallet, to.wallet);
  const expected = start === null ? null : start.balancePaise + topUps - debited + refunded;
  return {
    accountId,
    kind,
    start: shown(start),
    topUpsPaise: topUps,
    debitsPaise: paise(debited),
    refundsPaise: refunded,
    expectedPaise: expected,
    end: shown(end),
    unexplainedPaise: expected === null || end === null ? null : end.balancePaise - expected,
  };
}

function shown(told: Told | null): ToldBalance | null {
  return told === null ? null : { at: told.at, balancePaise: told.balancePaise };
}

/** What came back by a move of an earlier recharge that had taken so much; below 0: it was taken after all. */
function refundOf({ from, to }: Flip, takenPaise: Paise): number {
  if (DEBITED.has(from) === DEBITED.has(to)) return 0;
  return DEBITED.has(from) ? takenPaise : 0 - takenPaise;
}

/** What of a sale tells how much the gateway takes for it. */
type Taken = Pick<Debit, 'operator' | 'istDate' | 'amountPaise'>;

function takenBy(entries: readonly CommissionEntry[]): (sale: Taken) => Paise {
  const entriesOf = entriesByOperator(entries);
  return ({ operator, istDate, amountPaise }) =>
    takenFor(termsOn(entriesOf.get(operator) ?? [], istDate), amountPaise);
}

const debitSchema = z.object({
  accountId: accountIdColumn,
  category: z.enum(categories),
  operator: z.string(),
  /** `YYYY-MM-DD` in India: the day of the sale, whose terms hold. */
  istDate: z.string(),
  amountPaise: paiseSchema,
  count: z.int(),
});
/** Sales that are alike in all that tells what was taken. */
type Debit = z.infer<typeof debitSchema>;

function debitsIn(db: Readable, { from, to }: Span): readonly Debit[] {
  return readableRows(
    db,
    debitSchema,
    db.all(
      `SELECT account_id AS accountId, category, operator, ist_date AS istDate, amount_paise AS amountPaise,
         count(*) AS count
       FROM recharges
       WHERE seq > @from AND seq <= @to AND ${isPaiseSql('amount_paise')} AND ${STATE_THEN} IN (${DEBITED_SQL})
       GROUP BY account_id, category, operator, ist_date, amount_paise`,
      { from: from.row, to: to.row, event: to.event },
    ),
  );
}

const accountSchema = z.object({ accountId: accountIdColumn });

function accountsIn(db: Readable, { from, to }: Span, debits: readonly Debit[]): readonly AccountId[] {
  const named = (table: string, first: number, last: number) =>
    readRows(
      accountSchema,
      db.all(`SELECT DISTINCT account_id AS accountId FROM ${table} WHERE seq > @first AND seq <= @last`, {
        first,
        last,
      }),
    );
  const all = [
    ...debits,
    ...named('balances', from.balance, to.balance),
    ...named('wallet_entries', from.wallet, to.wallet),
  ];
  return [...new Set(all.map(({ accountId }) => accountId))].sort();
}

const toldSchema = z.object({ seq: z.int(), at: timeColumn, balancePaise: paiseSchema });
type Told = z.infer<typeof toldSchema>;

function toldUpTo(db: Readable, accountId: AccountId, kind: BalanceKind, seq: number): Told | null {
  const rows = db.all(
    `SELECT seq, at, balance_paise AS balancePaise FROM balances
     WHERE account_id = @accountId AND kind = @kind AND seq <= @seq ORDER BY seq DESC LIMIT 1`,
    { accountId, kind, seq },
  );
  return readableRows(db, toldSchema, rows)[0] ?? null;
}

function toppedUp(db: Readable, accountId: AccountId, kind: BalanceKind, from: number, to: number): number {
  const row = db.one(
    `SELECT ifnull(sum(paise), 0) AS paise FROM wallet_entries
     WHERE account_id = @accountId AND balance = @kind AND seq > @from AND seq <= @to`,
    { accountId, kind, from, to },
  );
  return readRow(z.object({ paise: z.int() }), row).paise;
}
