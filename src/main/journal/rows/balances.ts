import { z } from 'zod';
import { balanceKindOf, type BalanceKind } from '../../../preload/contract/rules/balance-kind';
import type { AccountId, RefId } from '../../../preload/contract/ids';
import type { Paise } from '../../../preload/contract/money';
import type { Category } from '../../../preload/contract/operators/operator';
import type { BalanceObservation, Recharge } from '../../../preload/contract/sale/recharge';
import type { Fact, Note } from '../../../preload/contract/sale/entries/entry-schemas';
import { refIdColumn, timeColumn } from '../database/column-types';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import type { Readable, Writable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

const schema = z.object({
  at: timeColumn,
  balancePaise: paiseSchema,
  source: z.enum(['recharge_reply', 'status_reply', 'balance_call']),
  refId: refIdColumn.nullable(),
});

const COLUMNS = 'at, balance_paise AS balancePaise, source, ref_id AS refId';

/** How many observations before and after a recharge its details show. */
const BEFORE = 3;
const AFTER = 5;

/** Notes what a balance call answered of one of the balances. `at`, `askedAt`: when it answered and when it was asked. */
export function noteBalance(
  db: Writable,
  accountId: AccountId,
  kind: BalanceKind,
  balancePaise: Paise,
  at: number,
  askedAt: number | null = null,
): null {
  observe(db, accountId, kind, { at, balancePaise, source: 'balance_call', refId: null }, askedAt);
  return null;
}

/** Notes the closing balance that a reply carries, when the reply speaks of this recharge. */
export function noteReplyBalance(
  db: Writable,
  row: { readonly accountId: AccountId; readonly refId: RefId; readonly category: Category },
  entry: Fact | Note,
  at: number,
): void {
  if (entry.kind !== 'recharge_reply' && entry.kind !== 'status_reply') return;
  const { balancePaise } = entry.reply;
  const ours = entry.echo.kind === 'matches' || entry.echo.kind === 'foreign_operator';
  if (balancePaise === null || !ours) return;
  const kind = kindFor(db, row);
  observe(db, row.accountId, kind, { at, balancePaise, source: entry.kind, refId: row.refId });
}

/** The newest observation of one of an account's balances; `null` when there is none. */
export function lastBalance(
  db: Readable,
  accountId: AccountId,
  kind: BalanceKind,
): BalanceObservation | null {
  const rows = db.all(
    `SELECT ${COLUMNS} FROM balances WHERE account_id = @accountId AND kind = @kind ORDER BY seq DESC LIMIT 1`,
    { accountId, kind },
  );
  return readableRows(db, schema, rows)[0] ?? null;
}

/** What the balance that pays for it did around a recharge, oldest first: a few before it, a few after, and its own. */
export function balancesAround(db: Readable, recharge: Recharge): readonly BalanceObservation[] {
  const { accountId, refId, createdAt } = recharge;
  const kind = kindFor(db, recharge);
  const rows = db.all(
    `SELECT ${COLUMNS} FROM balances WHERE seq IN (
       SELECT seq FROM (SELECT seq FROM balances WHERE account_id = @accountId AND kind = @kind AND at < @createdAt
                        ORDER BY at DESC, seq DESC LIMIT ${BEFORE})
       UNION
       SELECT seq FROM (SELECT seq FROM balances WHERE account_id = @accountId AND kind = @kind AND at >= @createdAt
                        ORDER BY at, seq LIMIT ${AFTER})
       UNION
       SELECT seq FROM balances WHERE ref_id = @refId
     ) ORDER BY seq`,
    { accountId, kind, refId, createdAt },
  );
  return readableRows(db, schema, rows);
}

/** Until the gateway told of a balance for bills, it has one for all. */
function kindFor(
  db: Readable,
  { accountId, category }: { readonly accountId: AccountId; readonly category: Category },
): BalanceKind {
  const kind = balanceKindOf(category);
  return kind === 'utility' && lastBalance(db, accountId, kind) === null ? 'recharge' : kind;
}

function observe(
  db: Writable,
  accountId: AccountId,
  kind: BalanceKind,
  observation: BalanceObservation,
  askedAt: number | null = null,
): void {
  db.run(
    `INSERT INTO balances (account_id, kind, at, balance_paise, source, ref_id, asked_at)
     VALUES (@accountId, @kind, @at, @balancePaise, @source, @refId, @askedAt)`,
    { accountId, kind, askedAt, ...observation },
  );
}
