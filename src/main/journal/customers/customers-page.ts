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
export const CUSTOMERS_OF_A_PAGE = 30;
/** A page ends behind the line with which its customers bought more often than this: their sales are gone through. */
const SALES = 2000;
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
 * @param wholeOnly digits name a whole phone or number. SECURITY: for whom numbers are hidden from: their digits could be asked
 * for one by one
 * @param before the `before` of the page above; `null` for the first. A page may be short and go on behind it
 */
export function customersPage(
  db: Readable,
  search: string,
  before: PlaceInList | null,
  wholeOnly = false,
): CustomersPage {
  const { where, bindings } = looksFor(search, wholeOnly);
  const rows = db.all(
    `SELECT ${LINE} FROM customers WHERE root = id AND (last_seq, id) < (@lastSeq, @beforeId) AND ${where}
     ORDER BY last_seq DESC, id DESC LIMIT ${CUSTOMERS_OF_A_PAGE + 1}`,
    { ...bindings, lastSeq: before?.lastSeq ?? Number.MAX_SAFE_INTEGER, beforeId: before?.id ?? 0 },
  );
  const onPage = readableRows(db, lineSchema, rows.slice(0, CUSTOMERS_OF_A_PAGE));
  const lines = onPage.slice(0, mostOf(db, onPage));
  const last = rows.length > CUSTOMERS_OF_A_PAGE || lines.length < onPage.length ? lines.at(-1) : undefined;
  return {
    customers: lines.map((line) => lineOf(db, line)),
    before: last === undefined ? null : { lastSeq: last.lastSeq, id: last.id },
    isComplete: isFilled(db),
  };
}

const countSchema = z.object({ sales: z.int() });

/** How many of these lines are summed up at once. */
function mostOf(db: Readable, lines: readonly { readonly id: number }[]): number {
  let sales = 0;
  const last = lines.findIndex(({ id }) => {
    const row = db.one(`SELECT count(*) AS sales FROM customer_sales WHERE customer IN (${THEIRS})`, { id });
    sales += readRow(countSchema, row).sales;
    return sales > SALES;
  });
  return last === -1 ? lines.length : last + 1;
}

function looksFor(
  search: string,
  wholeOnly: boolean,
): { readonly where: string; readonly bindings: Bindings } {
  const digits = toAsciiDigits(search).replaceAll(/[\s()+-]/g, '');
  if (/^\d+$/.test(digits)) {
    if (digits.length < DIGITS) return { where: '1', bindings: {} };
    // Written with +91 in front it is the number that stands behind.
    const behind = digits.length > 10 ? digits.slice(-10) : digits;
    const is = wholeOnly ? 'IN (@digits, @behind)' : 'LIKE @digits';
    return {
      where: `id IN (
        SELECT root FROM customers WHERE id IN (
          SELECT customer FROM customer_keys WHERE key ${is} LIMIT ${WITH_DIGITS})
        OR id IN (SELECT customer FROM customer_numbers WHERE number ${is} LIMIT ${WITH_DIGITS}))`,
      bindings: wholeOnly ? { digits, behind } : { digits: `%${behind}%` },
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
