import { z } from 'zod';
import { erasureStages, type ErasureStage } from '../../../preload/contract/erasure/erasure';
import type { SignedTime } from '../../recharge/state/moment';
import { isChainFilled } from '../chain/fill-chain';
import { isFilled } from '../customers/fill-customers';
import { readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';

/** Whom to forget: everybody in what is older, or one customer in what is older. `before` in UTC milliseconds. */
export type ErasureWanted =
  | { readonly kind: 'retention'; readonly before: number }
  | { readonly kind: 'customer'; readonly customer: number; readonly before: number };

/** An erasure that was begun and has not ended. */
export interface OpenErasure {
  readonly erasure: number;
  readonly wanted: ErasureWanted;
  readonly stage: ErasureStage;
  /** The key up to which this stage is done, and the last key there was when it began. */
  readonly done: number;
  readonly until: number;
  /** How many sales were forgotten so far. */
  readonly sales: number;
}

const openSchema = z.object({
  erasure: z.int(),
  kind: z.enum(['retention', 'customer']),
  customer: z.int().nullable(),
  before: z.int(),
  stage: z.enum(erasureStages),
  done: z.int(),
  until: z.int(),
  sales: z.int(),
});

/** The erasure that is under way; `null`: none is. */
export function openErasure(db: Readable): OpenErasure | null {
  const row = db.one(
    `SELECT seq AS erasure, kind, customer, before, stage, done, until, sales FROM erasures
     JOIN erasure_progress ON erasure = seq WHERE NOT EXISTS (SELECT 1 FROM erasure_ends WHERE erasure = seq)`,
  );
  if (row === undefined) return null;
  const { kind, customer, before, ...progress } = readRow(openSchema, row);
  return {
    ...progress,
    wanted: kind === 'customer' ? { kind, customer: customer ?? 0, before } : { kind: 'retention', before },
  };
}

/**
 * Begins one: from here on blanking is let through. `under_way`: another one is. `not_ready`: rows of an older Galla have yet to
 * enter the chain, without which a row that was blanked looks like one that was changed, or to be known as a customer's. Asked
 * again with the same request it is begun already.
 */
export function beginErasure(
  db: Writable,
  wanted: ErasureWanted,
  { at, by, allowedBy }: SignedTime,
  requestId: string,
): 'begun' | 'under_way' | 'not_ready' {
  return db.immediate((): 'begun' | 'under_way' | 'not_ready' => {
    if (db.one('SELECT 1 FROM erasures WHERE request_id = @requestId', { requestId }) !== undefined)
      return 'begun';
    if (openErasure(db) !== null) return 'under_way';
    if (!isChainFilled(db) || !isFilled(db)) return 'not_ready';
    const { kind, before } = wanted;
    const customer = kind === 'customer' ? wanted.customer : null;
    insertRow(db, 'erasures', { kind, customer, before, at, by, allowedBy, requestId });
    db.run(
      `INSERT INTO erasure_progress (only_one, erasure, stage, done, until, sales)
       SELECT 1, max(seq), 'sales', 0, ifnull((SELECT max(seq) FROM recharges), 0), 0 FROM erasures WHERE true
       ON CONFLICT DO UPDATE SET erasure = excluded.erasure, stage = 'sales', done = 0, until = excluded.until, sales = 0`,
    );
    return 'begun';
  });
}

/** Notes how far it has come. */
export function keepProgress(
  db: Writable,
  { stage, done, until, sales }: Omit<OpenErasure, 'erasure' | 'wanted'>,
): void {
  db.run('UPDATE erasure_progress SET stage = @stage, done = @done, until = @until, sales = @sales', {
    stage,
    done,
    until,
    sales,
  });
}

/** Ends it, once nothing of it is left in any file. `at` in UTC milliseconds. Answers how many sales were forgotten. */
export function endErasure(db: Writable, at: number): number | null {
  return db.immediate((): number | null => {
    const open = openErasure(db);
    if (open?.stage !== 'files') return null;
    insertRow(db, 'erasure_ends', { erasure: open.erasure, at, sales: open.sales });
    return open.sales;
  });
}

/** Of these ref ids, those whose recharge was forgotten. */
export function forgottenOf(db: Readable, refIds: readonly string[]): readonly string[] {
  return refIds.filter(
    (refId) =>
      db.one(`SELECT 1 FROM recharges WHERE ref_id = @refId AND number = '~'`, { refId }) !== undefined,
  );
}
