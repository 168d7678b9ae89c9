import { z } from 'zod';
import type { AccountId } from '../../../preload/contract/ids';
import { istDate } from '../../../preload/contract/ist-date';
import { balanceKinds, type BalanceKind } from '../../../preload/contract/rules/balance-kind';
import { readRow, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';

/** Where the told balances of a period lie in the journal. */
export interface ToldSpan {
  readonly kind: BalanceKind;
  /** By `seq` of `balances`: the last that was told before the period, or the first in it, and the last in it. */
  readonly first: number;
  readonly last: number;
  /** UTC milliseconds. */
  readonly startAt: number;
  readonly endAt: number;
}

/** Where everything lies that moved the wallet of an account in a period. */
export interface WalletSpan {
  readonly balances: readonly ToldSpan[];
  /** Rows by `seq`: those of its days, both with it; and from where on an earlier one may have been open then. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly openFrom: number;
  /** When the gateway first told of a balance for bills; `null`: it never did. */
  readonly utilitySince: number | null;
}

/** A recharge is open for a week or two at most, and settled by then: what is older than this moves nothing any more. */
const OPEN_DAYS_MS = 35 * 86_400_000;

const seqRow = z.object({ seq: z.int().nullable() });

/** Looks up where a period lies: a few steps in indexes each. `from`, `to`: UTC milliseconds. */
export function walletSpan(db: Readable, accountId: AccountId, from: number, to: number): WalletSpan {
  const balances = balanceKinds.flatMap((kind) => toldSpan(db, accountId, kind, from, to) ?? []);
  const startAt = Math.min(from, ...balances.map((each) => each.startAt));
  const firstRow = firstRowOf(db, istDate(startAt)) ?? Number.MAX_SAFE_INTEGER;
  const behind = firstRowOf(db, istDate(to + 86_400_000)) ?? lastRow(db) + 1;
  return {
    balances,
    firstRow,
    lastRow: behind - 1,
    openFrom: firstRowOf(db, istDate(startAt - OPEN_DAYS_MS)) ?? firstRow,
    utilitySince: utilitySince(db, accountId),
  };
}

/** So many balances around a time are looked through for one of a kind: nearly all are of the one that pays for recharges. */
const NEAREST = 500;

const toldRow = z.object({ seq: z.int(), at: timeColumn });
type Told = z.infer<typeof toldRow>;

function toldSpan(
  db: Readable,
  accountId: AccountId,
  kind: BalanceKind,
  from: number,
  to: number,
): ToldSpan | null {
  const start = toldNear(db, accountId, kind, from, 'until') ?? toldNear(db, accountId, kind, from, 'after');
  const end = toldNear(db, accountId, kind, to, 'until');
  return start === null || end === null || end.seq <= start.seq
    ? null
    : { kind, first: start.seq, last: end.seq, startAt: start.at, endAt: end.at };
}

/**
 * The last balance of a kind that was told until a time, or the first after it. No index has a kind's balances by time: it is
 * among those of any kind around the time, else it is told seldom, no more or not yet. Then it is the nearest to the end of
 * those of the kind, in the order of their writing, unless the other end says that there is none.
 */
function toldNear(
  db: Readable,
  accountId: AccountId,
  kind: BalanceKind,
  at: number,
  side: 'until' | 'after',
): Told | null {
  const [is, near, far] = side === 'until' ? ['<=', 'DESC', 'ASC'] : ['>', 'ASC', 'DESC'];
  const OF = `SELECT seq, at FROM balances INDEXED BY balances_by_kind WHERE account_id = @accountId AND kind = @kind`;
  const end = db.one(`${OF} ORDER BY seq ${far} LIMIT 1`, { accountId, kind });
  if (end === undefined || readRow(toldRow, end).at > at === (side === 'until')) return null;
  const row =
    db.one(
      `SELECT seq, at FROM (
         SELECT seq, at, kind FROM balances INDEXED BY balances_by_time WHERE account_id = @accountId AND at ${is} @at
         ORDER BY at ${near}, seq ${near} LIMIT ${NEAREST})
       WHERE kind = @kind ORDER BY at ${near}, seq ${near} LIMIT 1`,
      { accountId, kind, at },
    ) ?? db.one(`${OF} AND at ${is} @at ORDER BY seq ${near} LIMIT 1`, { accountId, kind, at });
  return row === undefined ? null : readRow(toldRow, row);
}

function utilitySince(db: Readable, accountId: AccountId): number | null {
  const row = db.one(
    `SELECT at FROM balances WHERE account_id = @accountId AND kind = 'utility' ORDER BY seq LIMIT 1`,
    { accountId },
  );
  return row === undefined ? null : readRow(z.object({ at: timeColumn }), row).at;
}

function firstRowOf(db: Readable, date: string): number | null {
  const row = db.one('SELECT seq FROM recharges WHERE ist_date >= @date ORDER BY ist_date, seq LIMIT 1', {
    date,
  });
  return row === undefined ? null : readRow(seqRow, row).seq;
}

function lastRow(db: Readable): number {
  return readRow(seqRow, db.one('SELECT max(seq) AS seq FROM recharges')).seq ?? 0;
}
