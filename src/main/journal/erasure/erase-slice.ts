import { z } from 'zod';
import { erasureStages, type ErasureNow, type ErasureStage } from '../../../preload/contract/erasure/erasure';
import { readRow, readRows } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { blankAccount } from './blank-account';
import { blankCustomer, cancelAccounts } from './blank-customer';
import { blankLine, blankRow, LINE, readLine } from './blank-row';
import { blankWhere } from './blank-where';
import { keepProgress, openErasure, type OpenErasure } from './erasures';
import { verdictOn, type RowToJudge, type Verdict } from './may-go';
import { LOOKED_AT, salesAbout } from './sales-about';

/** A slice holds the journal's thread no longer than this, but for an account that goes as one. In milliseconds. */
const SLICE_MS = 5;
/** Pages of the search index that are merged at a time: what was replaced in it goes when its parts are one. */
const MERGED_PAGES = 16;
/** What the page asked is repeated within minutes, never after a day. In milliseconds. */
const REPEATED_FOR_MS = 24 * 60 * 60_000;

type Moved = Pick<OpenErasure, 'done' | 'sales'> & { readonly isOver: boolean };

/**
 * Does the next few rows of the erasure that is open, in one transaction; a stop between two loses nothing. `null`: none is open.
 * Its last stage, `files`, is not the journal's. `now` in UTC milliseconds.
 */
export function eraseSlice(db: Writable, now: number): ErasureNow | null {
  return db.immediate((): ErasureNow | null => {
    const open = openErasure(db);
    if (open === null) return null;
    if (open.stage !== 'files') keepProgress(db, movedOn(db, open, stages[open.stage](db, open, now)));
    const { stage, done, until, sales } = openErasure(db) ?? open;
    return { stage, share: until === 0 ? 1 : Math.min(1, done / until), sales };
  });
}

const stages: {
  readonly [S in Exclude<ErasureStage, 'files'>]: (db: Writable, open: OpenErasure, now: number) => Moved;
} = {
  sales: eraseSales,
  customers: eraseCustomers,
  requests: eraseRequests,
  statements: eraseLines,
  search: mergeSearch,
};

function movedOn(db: Readable, open: OpenErasure, { done, sales, isOver }: Moved) {
  if (!isOver) return { ...open, done, sales };
  const stage = erasureStages[erasureStages.indexOf(open.stage) + 1] ?? 'files';
  return { stage, done: 0, until: lastOf(db, stage), sales };
}

const countSchema = z.object({ last: z.int() });

/** The last key that a stage goes up to. */
function lastOf(db: Readable, stage: ErasureStage): number {
  const of = {
    sales: 'SELECT max(seq) AS last FROM recharges',
    customers: 'SELECT max(id) AS last FROM customers',
    requests: 'SELECT max(rowid) AS last FROM noted_requests',
    statements: 'SELECT max(line) AS last FROM statement_lines',
    search: 'SELECT 1 AS last',
    files: 'SELECT 1 AS last',
  } as const;
  return (
    readRow(countSchema.nullable(), db.one(`SELECT ifnull(last, 0) AS last FROM (${of[stage]})`))?.last ?? 0
  );
}

/** What is done to a sale of which is known whether it may go. Answers how many were forgotten with it. */
function eraseSale(db: Writable, row: RowToJudge, verdict: Verdict, before: number): number {
  if (verdict !== 'goes') return 0;
  if (row.debtor !== null) return blankAccount(db, row.debtor, before);
  blankRow(db, row, null, before);
  return 1;
}

function eraseSales(db: Writable, open: OpenErasure): Moved {
  const { before } = open.wanted;
  const began = performance.now();
  let { done, sales } = open;
  const { rows, upTo, isLast } = salesAbout(db, open);
  for (const row of rows) {
    if (performance.now() - began > SLICE_MS) return { done, sales, isOver: false };
    sales += eraseSale(db, row, verdictOn(db, row, before), before);
    done = row.seq;
  }
  return { done: upTo, sales, isOver: isLast };
}

const idSchema = z.object({ id: z.int() });

function eraseCustomers(db: Writable, open: OpenErasure): Moved {
  const { wanted, sales } = open;
  if (open.done === 0) cancelAccounts(db);
  if (wanted.kind === 'customer') {
    blankCustomer(db, wanted.customer, null);
    return { done: open.done, sales, isOver: true };
  }
  const began = performance.now();
  const rows = readRows(
    idSchema,
    db.all(`SELECT id FROM customers WHERE id > @done AND id = root ORDER BY id LIMIT ${LOOKED_AT}`, {
      done: open.done,
    }),
  );
  let { done } = open;
  for (const { id } of rows) {
    if (performance.now() - began > SLICE_MS) return { done, sales, isOver: false };
    blankCustomer(db, id, wanted.before);
    done = id;
  }
  return { done, sales, isOver: rows.length < LOOKED_AT };
}

/** Which request asked for what is kept so that it may be repeated. Nobody repeats one of yesterday. */
function eraseRequests(db: Writable, { done, sales }: OpenErasure, now: number): Moved {
  const upTo = done + LOOKED_AT;
  blankWhere(
    db,
    'noted_requests',
    { asked: `'{}'` },
    `rowid > @done AND rowid <= @upTo AND at < @old AND asked <> '{}'`,
    { done, upTo, old: now - REPEATED_FOR_MS },
  );
  return { done: upTo, sales, isOver: upTo >= lastOf(db, 'requests') };
}

/** Lines of statements whose sale is not here. */
function eraseLines(db: Writable, { wanted, done, sales }: OpenErasure): Moved {
  if (wanted.kind === 'customer') return { done, sales, isOver: true };
  const upTo = done + LOOKED_AT;
  const lines = db.all(
    `SELECT ${LINE} FROM statement_lines WHERE line > @done AND line <= @upTo AND at < @before AND number IS NOT NULL`,
    { done, upTo, before: wanted.before },
  );
  for (const line of lines) blankLine(db, readLine(line));
  return { done: upTo, sales, isOver: upTo >= lastOf(db, 'statements') };
}

const changesSchema = z.object({ changes: z.int() });

/** The index keeps what was replaced until its parts are merged; as long as a merge changes something there is more. */
function mergeSearch(db: Writable, { done, sales }: OpenErasure): Moved {
  const changes = () => readRow(changesSchema, db.one('SELECT total_changes() AS changes')).changes;
  const before = changes();
  // A number below 0 says that all parts become one; the next ones go on with that.
  db.run(
    `INSERT INTO recharge_search (recharge_search, rank) VALUES ('merge', ${done === 0 ? -MERGED_PAGES : MERGED_PAGES})`,
  );
  return { done: 1, sales, isOver: done > 0 && changes() - before < 2 };
}
