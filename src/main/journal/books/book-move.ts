import { z } from 'zod';
import { istDate } from '../../../preload/contract/ist-date';
import type { RefId } from '../../../preload/contract/ids';
import type { MoveKind, MoveWay, SignedPaise } from '../../../preload/contract/money-moves/move';
import type { SignedTime } from '../../recharge/state/moment';
import { readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { notVerifiedMark } from '../rows/not-verified';

/** Money that moves. What is left out is nothing. */
export interface NewMove {
  readonly kind: MoveKind;
  readonly way: MoveWay;
  /** Whole paise; above 0 into the shop. 0 only of a count that found what was expected. */
  readonly paise: SignedPaise;
  readonly refId?: RefId | null;
  readonly debtor?: string | null;
  readonly reason?: string | null;
  /** The move that this one, a reversal, takes back. */
  readonly reverses?: number | null;
  /** The request of the page that moves it. */
  readonly requestId?: string | null;
  /** Which of the moves of one request: 0, 1 … */
  readonly leg?: number;
  /** Carried in: it counts for nothing that is expected. */
  readonly beforeLedger?: boolean;
}

/** What a move became. */
export interface BookedMove {
  readonly seq: number;
  /** Of money given back: the number of its slip. */
  readonly slipNumber: number | null;
}

const newest = z.object({ seq: z.int(), cashAfter: z.int() });
const highest = z.object({ slipNumber: z.int() });

/**
 * Books a move: the one way into the ledger. It carries the running sum of all cash moves, so that what the drawer should
 * hold is one look. Call it in the transaction of what causes the move.
 */
export function bookMove(db: Writable, move: NewMove, time: SignedTime): BookedMove {
  const { at, by, allowedBy } = time;
  const before = newestMove(db);
  const { kind, way, paise, beforeLedger = false } = move;
  const seq = before.seq + 1;
  const slipNumber = kind === 'given_back' && !beforeLedger ? nextSlip(db) : null;
  insertRow(db, 'money_moves', {
    seq,
    at,
    istDate: istDate(at),
    by,
    allowedBy,
    kind,
    way,
    paise,
    refId: move.refId ?? null,
    debtor: move.debtor ?? null,
    reason: move.reason ?? null,
    reverses: move.reverses ?? null,
    requestId: move.requestId ?? null,
    leg: move.leg ?? 0,
    beforeLedger: beforeLedger ? 1 : 0,
    cashAfterPaise: before.cashAfter + (way === 'cash' && !beforeLedger ? paise : 0),
    slipNumber,
    notVerified: notVerifiedMark(time),
  });
  return { seq, slipNumber };
}

/** The last move and the cash after it; 0 and 0 while there is none. */
export function newestMove(db: Readable): { readonly seq: number; readonly cashAfter: SignedPaise } {
  const row = db.one('SELECT seq, cash_after_paise AS cashAfter FROM money_moves ORDER BY seq DESC LIMIT 1');
  return row === undefined ? { seq: 0, cashAfter: 0 } : readRow(newest, row);
}

/** Slips of returns are numbered without gaps, from 1. */
function nextSlip(db: Readable): number {
  const row = db.one(
    'SELECT ifnull(max(slip_number), 0) AS slipNumber FROM money_moves WHERE slip_number >= 1',
  );
  return readRow(highest, row).slipNumber + 1;
}
