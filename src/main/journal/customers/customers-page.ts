import { z } from 'zod';
import { nameWords } from '../../../preload/contract/customers/name-words';
import type { CustomerLine, CustomersPage, PlaceInList } from '../../../preload/contract/customers/customer';
import { paise, toAsciiDigits } from '../../../preload/contract/money';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { owed } from '../books/debts';
import { readRow, timeColumn } from '../database/column-types';
import type { Bindings, Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { beginsWith, PHONE, THEIRS } from './customer-sql';
import { isFilled } from './fill-customers';

/** Lines of a page; what each of them owes is summed up. */
const PAGE = 30;
/** Digits that name a phone or a number; fewer are in most of them. */
const DIGITS = 4;
/** Of so many at most that have them, in phones and in numbers. */
const WITH_DIGITS = 300;

const lineSchema = z.object({
  id: z.int(),
  name: z.string().nullable(),
  limitPaise: paiseSchema.nullable(),
  lastSeq: z.int(),
  lastAt: timeColumn,
});

const LINE = 'id, name, limit_paise AS limitPaise, last_seq AS lastSeq, last_at AS lastAt';

/**
 * Customers, those with the newest sale first.
 * @param search as typed: beginnings of words of the name, in any script; digits in a phone or number. Empty: everybody.
 * @param before the `before` of the page above; `null` for the first
 */
export function customersPage(db: Readable, search: string, before: PlaceInList | null): CustomersPage {
  const { where, bindings } = looksFor(search);
  const rows = db.all(
    `SELECT ${LINE} FROM customers WHERE root = id AND (last_seq, id) < (@lastSeq, @beforeId) AND ${where}
     ORDER BY last_seq DESC, id DESC LIMIT ${PAGE + 1}`,
    { ...bindings, lastSeq: before?.lastSeq ?? Number.MAX_SAFE_INTEGER, beforeId: before?.id ?? 0 },
  );
  const lines = readableRows(db, lineSchema, rows.slice(0, PAGE));
  const last = rows.length > PAGE ? lines.at(-1) : undefined;
  return {
    customers: lines.map((line) => lineOf(db, line)),
    before: last === undefined ? null : { lastSeq: last.lastSeq, id: last.id },
    isComplete: isFilled(db),
  };
}

function looksFor(search: string): { readonly where: string; readonly bindings: Bindings } {
  const digits = toAsciiDigits(search).replaceAll(/[\s()+-]/g, '');
  if (/^\d+$/.test(digits)) {
    if (digits.length < DIGITS) return { where: '1', bindings: {} };
    return {
      where: `id IN (
        SELECT root FROM customers WHERE id IN (
          SELECT customer FROM customer_keys WHERE key LIKE @digits LIMIT ${WITH_DIGITS})
        OR id IN (SELECT customer FROM customer_numbers WHERE number LIKE @digits LIMIT ${WITH_DIGITS}))`,
      // Written with +91 in front it is the number that stands behind.
      bindings: { digits: `%${digits.length > 10 ? digits.slice(-10) : digits}%` },
    };
  }
  const words = nameWords(search).map((word, place) => ({ word, bound: `word${place}` }));
  const each = words.map(
    ({ bound }) =>
      `id IN (SELECT root FROM customer_words JOIN customers ON customers.id = customer WHERE ${beginsWith(bound)})`,
  );
  return {
    where: each.length === 0 ? '1' : each.join(' AND '),
    bindings: Object.fromEntries(words.map(({ word, bound }) => [bound, word])),
  };
}

/** A row of `customers` as the list shows it. */
function lineOf(db: Readable, row: z.infer<typeof lineSchema>): CustomerLine {
  const { lastSeq: _, ...line } = row;
  const debtor = debtorsOf(db, line.id)[0];
  const owes = debtor === undefined || !isFilled(db) ? 0 : owed(db, debtor);
  return {
    ...line,
    phones: phonesOf(db, line.id),
    owesPaise: paise(Math.max(owes, 0)),
    overpaidPaise: paise(Math.max(-owes, 0)),
  };
}

/** The line of one customer; `null` when there is none of this number, or they go as somebody else. */
export function customerLine(db: Readable, id: number): CustomerLine | null {
  const row = db.one(`SELECT ${LINE} FROM customers WHERE id = @id AND root = id`, { id });
  return row === undefined ? null : lineOf(db, readRow(lineSchema, row));
}

const keySchema = z.object({ key: z.string() });

/** By which phones somebody is known. */
export function phonesOf(db: Readable, id: number): readonly string[] {
  const rows = db.all(
    `SELECT key FROM customer_keys WHERE customer IN (${THEIRS}) AND key GLOB '${PHONE}' ORDER BY key`,
    { id },
  );
  return rows.map((row) => readRow(keySchema, row).key);
}

/** As whom somebody may owe, phones first. */
export function debtorsOf(db: Readable, id: number): readonly string[] {
  const rows = db.all(`SELECT key FROM customer_keys WHERE customer IN (${THEIRS}) ORDER BY key`, { id });
  return rows.map((row) => readRow(keySchema, row).key);
}
