import { z } from 'zod';
import {
  moveKinds,
  moveWays,
  type DrawerMoveKind,
  type DrawerNow,
  type DrawerPart,
  type MoneyMove,
  type MoveWay,
} from '../../../preload/contract/money-moves/move';
import type { Paise } from '../../../preload/contract/money';
import type { SignedTime } from '../../recharge/state/moment';
import { readRow, readRows, timeColumn } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { keepNoted, notedBefore } from '../rows/noted-requests';
import { bookMove, newestMove } from './book-move';
import { cashUnknown } from './cash-unknown';
import { moveOf, moveOfRequest } from './read-moves';

/** Money that somebody puts into the drawer or takes out of it. */
export interface DrawerMove {
  readonly kind: DrawerMoveKind;
  readonly way: MoveWay;
  readonly amountPaise: Paise;
  readonly reason: string;
}

/** Which way each kind goes. */
const signs = { paid_in: 1, other_sale: 1, paid_out: -1, safe_drop: -1 } as const satisfies Readonly<
  Record<DrawerMoveKind, 1 | -1>
>;

/** Books it, once for each request; `other_request`: its id stands for another one, and nothing is written. */
export function moveDrawer(
  db: Writable,
  move: DrawerMove,
  time: SignedTime,
  requestId: string,
): MoneyMove | 'other_request' {
  return db.immediate((): MoneyMove | 'other_request' => {
    const request = { requestId, asked: { drawer: move } };
    const before = notedBefore(db, request);
    if (before.kind === 'other') return 'other_request';
    if (before.kind === 'new') {
      const { kind, way, amountPaise, reason } = move;
      bookMove(db, { kind, way, paise: signs[kind] * amountPaise, reason, requestId }, time);
      keepNoted(db, request, time.at);
    }
    return bookedFor(db, requestId);
  });
}

/** The move that was made for a request. @throws Error when there is none: a bug. */
export function bookedFor(db: Readable, requestId: string): MoneyMove {
  const booked = moveOfRequest(db, requestId);
  const move = booked === null ? null : moveOf(db, booked.seq);
  if (move === null) throw new Error('a move that was just booked is not there');
  return move;
}

/** Parts are told of so many moves at most: a shop that never counts has no end of them. */
const MOST_MOVES = 20_000;

const countSchema = z.object({ seq: z.int(), at: timeColumn });
const startSchema = z.object({ cashAfter: z.int() });
const partSchema = z.object({ kind: z.enum(moveKinds), way: z.enum(moveWays), paise: z.int() });

/** What the drawer should hold, and what moved since it was counted. */
export function drawerNow(db: Readable): DrawerNow {
  const newest = newestMove(db);
  const counted = lastCount(db);
  const since = Math.max(counted?.seq ?? 0, newest.seq - MOST_MOVES);
  const start = db.one(
    'SELECT cash_after_paise AS cashAfter FROM money_moves WHERE seq <= @since ORDER BY seq DESC LIMIT 1',
    { since },
  );
  const sums = readRows(
    partSchema,
    db.all(
      `SELECT ifnull(original.kind, moves.kind) AS kind, moves.way, sum(moves.paise) AS paise
       FROM money_moves AS moves LEFT JOIN money_moves AS original ON original.seq = moves.reverses
       WHERE moves.seq > @since AND moves.before_ledger = 0 GROUP BY 1, 2`,
      { since },
    ),
  );
  const unknown = cashUnknown(db, counted?.seq ?? 0);
  return {
    expectedPaise: unknown === null ? newest.cashAfter : null,
    unknown,
    countedAt: counted?.at ?? null,
    startPaise: start === undefined ? 0 : readRow(startSchema, start).cashAfter,
    parts: partsOf(sums),
    upiPaise: sums.reduce((sum, { way, paise }) => (way === 'upi' ? sum + paise : sum), 0),
  };
}

function lastCount(db: Readable): z.infer<typeof countSchema> | null {
  const row = db.one(`SELECT seq, at FROM money_moves WHERE kind = 'counted' ORDER BY seq DESC LIMIT 1`);
  return row === undefined ? null : readRow(countSchema, row);
}

function partsOf(sums: readonly z.infer<typeof partSchema>[]): readonly DrawerPart[] {
  const of = (kind: DrawerPart['kind'], way: MoveWay): number =>
    sums.find((sum) => sum.kind === kind && sum.way === way)?.paise ?? 0;
  return moveKinds
    .filter((kind) => sums.some((sum) => sum.kind === kind))
    .map((kind) => ({ kind, cashPaise: of(kind, 'cash'), upiPaise: of(kind, 'upi') }));
}
