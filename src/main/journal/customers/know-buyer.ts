import { z } from 'zod';
import { nameWords, sameDebtor } from '../../../preload/contract/customers/name-words';
import { readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { writeWords } from './write-words';

/** What of a sale tells who bought it. */
export interface Bought {
  readonly seq: number;
  readonly refId: string;
  readonly createdAt: number;
  readonly number: string;
  readonly operator: string;
  readonly operatorName: string;
  readonly customerPhone: string | null;
  readonly customerName: string | null;
}

/**
 * Knows the customer whom a sale names, from now on. Call it in the transaction that makes the row, or that looks through old
 * ones; again for the same row it changes nothing. A sale that names nobody is nobody's. `at` in UTC milliseconds.
 */
export function knowBuyer(db: Writable, bought: Bought, at: number): void {
  const key = debtorKey(db, bought);
  if (key === null) return;
  const customer = customerOf(db, key) ?? foundIn(db, bought, key, at);
  db.run(
    `UPDATE customers SET last_seq = @seq, last_at = @createdAt WHERE last_seq < @seq
     AND id IN (@customer, (SELECT root FROM customers WHERE id = @customer))`,
    { customer, seq: bought.seq, createdAt: bought.createdAt },
  );
  callAs(db, customer, bought);
  insertSold(db, customer, bought);
}

const keySchema = z.object({ key: z.string().nullable() });

/** By what the journal names who owes for a sale: as `debts.ts` does. */
function debtorKey(db: Readable, { customerPhone, customerName }: Bought): string | null {
  if (customerPhone === null && customerName === null) return null;
  const row = db.one('SELECT coalesce(@phone, lower(trim(@name))) AS key', {
    phone: customerPhone,
    name: customerName,
  });
  const { key } = readRow(keySchema, row);
  return key === '' ? null : key;
}

const customerSchema = z.object({ customer: z.int() });

/** Whose this name of a debtor is. One that is written in another way than before is learned. */
export function customerOf(db: Writable, key: string): number | null {
  const known = knownCustomer(db, key);
  if (known === null || known.isLearned) return known?.customer ?? null;
  insertRow(db, 'customer_keys', { key, folded: sameDebtor(key), customer: known.customer });
  return known.customer;
}

/** The same, and nothing is written. `isLearned`: it was written so before. */
export function knownCustomer(
  db: Readable,
  key: string,
): { readonly customer: number; readonly isLearned: boolean } | null {
  const exact = db.one('SELECT customer FROM customer_keys WHERE key = @key', { key });
  if (exact !== undefined) return { ...readRow(customerSchema, exact), isLearned: true };
  const alike = db.one('SELECT customer FROM customer_keys WHERE folded = @folded LIMIT 1', {
    folded: sameDebtor(key),
  });
  return alike === undefined ? null : { ...readRow(customerSchema, alike), isLearned: false };
}

const keyedSchema = z.object({ key: z.string() });

/** A name of a debtor that stands in the books, for one that may be written in another way; `null`: nobody goes by it. */
export function knownKey(db: Readable, text: string): string | null {
  const row = db.one(
    `SELECT key FROM customer_keys WHERE key = @text OR folded = @folded ORDER BY key = @text DESC, key LIMIT 1`,
    { text, folded: sameDebtor(text) },
  );
  return row === undefined ? null : readRow(keyedSchema, row).key;
}

/** A new customer. The entry names the sale, which has their name. */
function foundIn(db: Writable, { refId }: Bought, key: string, at: number): number {
  const customer = nextCustomer(db);
  insertRow(db, 'customer_entries', { seq: customer, customer, kind: 'found', refId, at });
  insertCustomer(db, customer, { name: null, nameFrom: 0, lastSeq: 0, lastAt: at });
  insertRow(db, 'customer_keys', { key, folded: sameDebtor(key), customer });
  return customer;
}

/** Makes the row of a customer who has an entry. */
export function insertCustomer(
  db: Writable,
  id: number,
  row: {
    readonly name: string | null;
    readonly nameFrom: number;
    readonly lastSeq: number;
    readonly lastAt: number;
  },
): void {
  insertRow(db, 'customers', { id, root: id, ...row });
  if (row.name !== null) writeWords(db, id, row.name);
}

/** The number of the entry that makes the next one. */
export function nextCustomer(db: Readable): number {
  const row = db.one('SELECT ifnull(max(seq), 0) + 1 AS customer FROM customer_entries');
  return readRow(customerSchema, row).customer;
}

/** Where a name came from, when people gave it: no sale changes it. */
export const BY_HAND = Number.MAX_SAFE_INTEGER;

/** The newest sale says how they are called, unless somebody has noted it. */
function callAs(db: Writable, customer: number, { seq, customerName }: Bought): void {
  if (customerName === null || nameWords(customerName).length === 0) return;
  const called = db.run(
    'UPDATE customers SET name = @name, name_from = @seq WHERE id = @customer AND name_from < @seq',
    { name: customerName, seq, customer },
  );
  if (called > 0) writeWords(db, customer, customerName);
}

function insertSold(db: Writable, customer: number, bought: Bought): void {
  const { seq, number, operator, operatorName } = bought;
  db.run('INSERT OR IGNORE INTO customer_sales (customer, seq) VALUES (@customer, @seq)', { customer, seq });
  db.run(
    `INSERT INTO customer_numbers (customer, number, operator, operator_name, by_hand, last_seq)
     VALUES (@customer, @number, @operator, @operatorName, 0, @seq)
     ON CONFLICT DO UPDATE SET operator_name = @operatorName, last_seq = @seq WHERE last_seq < @seq`,
    { customer, number, operator, operatorName, seq },
  );
}
