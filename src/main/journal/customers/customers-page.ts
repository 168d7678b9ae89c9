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
import { untilSpent, type MayGoOn } from '../read/may-go-on';
import { isFilled } from './fill-customers';

/** Lines of a page; what each of them owes is summed up. */
export const CUSTOMERS_OF_A_PAGE = 30;
/** A page ends behind the line with which its customers bought more often than this: their sales are gone through. */
const SALES = 2000;
/** Digits that name a phone or a number; fewer are in most of them. */
const DIGITS = 4;
/** Of so many at most that have them, in phones and in numbers. */
const WITH_DIGITS = 300;
/** Whoever has a word that no more have is looked at one by one. */
const NAMED = 400;
/** So many are gone through at first, and for how long one question goes on: a sale that comes meanwhile waits for it. */
const FIRST_PIECE = 500;
const SLICE_MS = 4;

const lineSchema = z.object({
  id: z.int(),
  name: z.string().nullable(),
  limitPaise: paiseSchema.nullable(),
  lastSeq: z.int(),
  lastAt: timeColumn,
});

type Line = z.infer<typeof lineSchema>;

const LINE = 'id, name, limit_paise AS limitPaise, last_seq AS lastSeq, last_at AS lastAt';

/**
 * Customers, those with the newest sale first.
 * @param search as typed: beginnings of words of the name, in any script; digits in a phone or number. Empty: everybody.
 * @param wholeOnly digits name a whole phone or number. SECURITY: for whom numbers are hidden from: their digits could be asked
 * for one by one
 * @param before the `before` of the page above; `null` for the first. A page may be short, or empty, and go on behind it
 */
export function customersPage(
  db: Readable,
  search: string,
  before: PlaceInList | null,
  wholeOnly = false,
  mayGoOn: MayGoOn = untilSpent(SLICE_MS),
): CustomersPage {
  const { where, bindings, areNamed } = looksFor(db, search, wholeOnly);
  const found: Line[] = [];
  let piece = FIRST_PIECE;
  let place: PlaceInList | null = before ?? NEWEST;
  do {
    const from: PlaceInList = place;
    const last = areNamed ? null : placeBehind(db, from, piece);
    const end = last ?? OLDEST;
    const rows = db.all(
      `SELECT ${LINE} FROM customers WHERE root = id AND (last_seq, id) < (@lastSeq, @beforeId)
       AND (last_seq, id) >= (@endSeq, @endId) AND ${where} ORDER BY last_seq DESC, id DESC LIMIT @most`,
      {
        ...bindings,
        lastSeq: from.lastSeq,
        beforeId: from.id,
        endSeq: end.lastSeq,
        endId: end.id,
        most: CUSTOMERS_OF_A_PAGE + 1 - found.length,
      },
    );
    found.push(...readableRows(db, lineSchema, rows));
    place = last;
    piece *= 2;
  } while (found.length <= CUSTOMERS_OF_A_PAGE && place !== null && mayGoOn());
  const onPage = found.slice(0, CUSTOMERS_OF_A_PAGE);
  const lines = onPage.slice(0, mostOf(db, onPage));
  return {
    customers: lines.map((line) => lineOf(db, line)),
    before: lines.length < found.length ? placeOf(lines.at(-1)) : place,
    isComplete: isFilled(db),
  };
}

/** Before the first line, and behind the last. */
const NEWEST: PlaceInList = { lastSeq: Number.MAX_SAFE_INTEGER, id: 0 };
const OLDEST: PlaceInList = { lastSeq: Number.MIN_SAFE_INTEGER, id: 0 };

function placeOf(line: Line | undefined): PlaceInList | null {
  return line === undefined ? null : { lastSeq: line.lastSeq, id: line.id };
}

const placeSchema = z.object({ lastSeq: z.int(), id: z.int() }) satisfies z.ZodType<PlaceInList>;

/** The last one of so many customers behind a place; `null`: there are fewer. */
function placeBehind(db: Readable, { lastSeq, id }: PlaceInList, customers: number): PlaceInList | null {
  const row = db.one(
    `SELECT last_seq AS lastSeq, id FROM customers INDEXED BY customers_by_last
     WHERE root = id AND (last_seq, id) < (@lastSeq, @id) ORDER BY last_seq DESC, id DESC LIMIT 1 OFFSET @behind`,
    { lastSeq, id, behind: customers - 1 },
  );
  return row === undefined ? null : readRow(placeSchema, row);
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

/** Which customers are meant, as SQL over a row of `customers`. */
interface LooksFor {
  readonly where: string;
  readonly bindings: Bindings;
  /** They are named one by one; of others, those who bought last are gone through until enough are found. */
  readonly areNamed: boolean;
}

function looksFor(db: Readable, search: string, wholeOnly: boolean): LooksFor {
  const digits = toAsciiDigits(search).replaceAll(/[\s()+-]/g, '');
  if (/^\d+$/.test(digits)) return withDigits(digits, wholeOnly);
  const words = nameWords(search).map((word, place) => ({ word, bound: `word${place}` }));
  const each = words.map(({ word, bound }) => {
    const begins = beginsWith(bound);
    const isNamed =
      db.all(`SELECT 1 FROM customer_words WHERE ${begins} LIMIT ${NAMED + 1}`, { [bound]: word }).length
      <= NAMED;
    const where = isNamed
      ? `id IN (SELECT root FROM customer_words JOIN customers ON customers.id = customer WHERE ${begins})`
      : `EXISTS (
           SELECT 1 FROM customers AS them CROSS JOIN customer_words INDEXED BY customer_words_of
           WHERE them.root = customers.id AND customer = them.id AND ${begins})`;
    return { where, isNamed };
  });
  return {
    // Those of a rare word are looked at, whether they have the other ones.
    where: each.length === 0 ? '1' : each.map(({ where }) => where).join(' AND '),
    bindings: Object.fromEntries(words.map(({ word, bound }) => [bound, word])),
    areNamed: each.some(({ isNamed }) => isNamed),
  };
}

function withDigits(digits: string, wholeOnly: boolean): LooksFor {
  if (digits.length < DIGITS) return { where: '1', bindings: {}, areNamed: false };
  // Written with +91 in front it is the number that stands behind.
  const behind = digits.length > 10 ? digits.slice(-10) : digits;
  const is = wholeOnly ? 'IN (@digits, @behind)' : 'LIKE @digits';
  return {
    where: `id IN (
      SELECT root FROM customers WHERE id IN (
        SELECT customer FROM customer_keys WHERE key ${is} LIMIT ${WITH_DIGITS})
      OR id IN (SELECT customer FROM customer_numbers WHERE number ${is} LIMIT ${WITH_DIGITS}))`,
    bindings: wholeOnly ? { digits, behind } : { digits: `%${behind}%` },
    areNamed: true,
  };
}

/** A row of `customers` as the list shows it. */
function lineOf(db: Readable, row: Line): CustomerLine {
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
