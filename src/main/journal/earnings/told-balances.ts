import { z } from 'zod';
import type { AccountId } from '../../../preload/contract/ids';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { balanceKinds, type BalanceKind } from '../../../preload/contract/rules/balance-kind';
import { readRows, refIdColumn, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';

const toldSchema = z.object({
  seq: z.int(),
  at: timeColumn,
  /** When the question left; `null`: its recharge says it (`sent_at`), or nobody noted it. */
  askedAt: timeColumn.nullable(),
  balancePaise: paiseSchema,
  source: z.enum(['recharge_reply', 'status_reply', 'balance_call']),
  refId: refIdColumn.nullable(),
});

/** A balance that the gateway told, with when it was asked. */
export type ToldRow = Readonly<z.infer<typeof toldSchema>>;

/** So many are read at once. */
export const TOLD_AT_ONCE = 1000;

/** The next told balances of one kind from `first` on, up to `last`, in the order of their writing. */
export function toldBalances(
  db: Readable,
  accountId: AccountId,
  kind: BalanceKind,
  first: number,
  last: number,
): readonly ToldRow[] {
  return readableRows(
    db,
    toldSchema,
    db.all(
      `SELECT b.seq AS seq, b.at AS at, b.balance_paise AS balancePaise, b.source AS source, b.ref_id AS refId,
         CASE b.source
           WHEN 'status_reply' THEN (SELECT max(e.at) FROM recharge_events AS e
             WHERE e.ref_id = b.ref_id AND e.kind = 'status_asked' AND e.at <= b.at)
           ELSE b.asked_at END AS askedAt
       FROM balances AS b
       WHERE b.account_id = @accountId AND b.kind = @kind AND b.seq >= @first AND b.seq <= @last
       ORDER BY b.seq LIMIT ${TOLD_AT_ONCE}`,
      { accountId, kind, first, last },
    ),
  );
}

const entrySchema = z.object({
  at: timeColumn,
  balance: z.enum(balanceKinds),
  kind: z.enum(['top_up', 'correction']),
  paise: z.int(),
});

/** What a person noted of the wallet between two times (UTC milliseconds), and nobody took back. */
export type NotedEntry = Readonly<z.infer<typeof entrySchema>>;

/** Top-ups and corrections that stand. */
export function notedOfWallet(
  db: Readable,
  accountId: AccountId,
  from: number,
  to: number,
): readonly NotedEntry[] {
  return readRows(
    entrySchema,
    db.all(
      `SELECT at, balance, kind, paise FROM wallet_entries AS w
       WHERE account_id = @accountId AND kind <> 'reversal' AND at >= @from AND at <= @to
         AND NOT EXISTS (SELECT 1 FROM wallet_entries AS later WHERE later.reverses = w.seq)
       ORDER BY seq`,
      { accountId, from, to },
    ),
  );
}
