import { z } from 'zod';
import { nameWords } from '../../../preload/contract/customers/name-words';
import type { FoundNumber } from '../../../preload/contract/customers/customer';
import { latinWords } from '../../../preload/contract/operators/latin-words';
import { flagColumn, readRow, readRows } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { beginsWith, PHONE } from './customer-sql';

/** So many letters say whom one means; below it most of the list would be it. */
const LETTERS = 2;
/** What is offered, and of how many customers it is looked for, those who bought last first. */
const OFFERED = 6;
const LOOKED_AT = 60;
/** Numbers of one customer. */
const NUMBERS = 20;

/**
 * Numbers by whose they are, while a name is typed into Number: each word begins a word of the name, or of the operator's
 * (`sharma tata`). Those of whoever bought last come first. Only numbers that went through once, or were noted by a person.
 */
export function findNumbers(db: Readable, typed: string): readonly FoundNumber[] {
  const words = nameWords(typed);
  if (Array.from(words.join('')).length < LETTERS) return [];
  // The longest word finds fewest; the name of an operator finds none, and then another one is tried.
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const customers = customersBy(db, word);
    if (customers.length > 0) return numbersOf(db, customers, words);
  }
  return [];
}

const customerSchema = z.object({ id: z.int(), name: z.string().nullable() });
type Customer = z.infer<typeof customerSchema>;

/** Up to so many are gathered and put in order. Of more, those who bought last are gone through until enough are found. */
const GATHERED = 400;

function customersBy(db: Readable, word: string): readonly Customer[] {
  const some = db.all(
    `SELECT customer FROM customer_words WHERE ${beginsWith('word')} LIMIT ${GATHERED + 1}`,
    { word },
  );
  const rows =
    some.length > GATHERED
      ? db.all(
          `SELECT id, name FROM customers INDEXED BY customers_by_last WHERE root = id AND EXISTS (
             SELECT 1 FROM customers AS them CROSS JOIN customer_words INDEXED BY customer_words_of
             WHERE them.root = customers.id AND customer = them.id AND ${beginsWith('word')})
           ORDER BY last_seq DESC, id DESC LIMIT ${LOOKED_AT}`,
          { word },
        )
      : db.all(
          `SELECT id, name FROM customers WHERE id IN (
             SELECT root FROM customer_words JOIN customers ON customers.id = customer WHERE ${beginsWith('word')})
           ORDER BY last_seq DESC, id DESC LIMIT ${LOOKED_AT}`,
          { word },
        );
  return readRows(customerSchema, rows);
}

const numberSchema = z.object({
  member: z.int(),
  called: z.string().nullable(),
  number: z.string(),
  operator: z.string(),
  operatorName: z.string(),
  byHand: flagColumn,
});

function numbersOf(
  db: Readable,
  customers: readonly Customer[],
  words: readonly string[],
): readonly FoundNumber[] {
  const meant = words.map((word) => [word, ...latinWords(word)]);
  const found: FoundNumber[] = [];
  for (const { id, name } of customers) {
    const rows = readableRows(
      db,
      numberSchema,
      db.all(
        `SELECT customers.id AS member, customers.name AS called, number, operator, operator_name AS operatorName,
           by_hand AS byHand
         FROM customers JOIN customer_numbers ON customer_numbers.customer = customers.id
         WHERE root = @id AND hidden = 0 ORDER BY customer_numbers.last_seq DESC LIMIT ${NUMBERS}`,
        { id },
      ),
    );
    for (const { member, called, byHand, ...number } of rows) {
      const shown = called ?? name;
      if (shown === null || !isMeant(meant, shown, number.operatorName)) continue;
      if (!byHand && !hasWorked(db, number)) continue;
      found.push({ customer: id, name: shown, phone: phoneOf(db, member), ...number });
      if (found.length === OFFERED) return found;
    }
  }
  return found;
}

/** Whether each word that was typed begins one of the name or of the operator, in any script that its name is known in. */
function isMeant(typed: readonly (readonly string[])[], name: string, operatorName: string): boolean {
  const known = [...nameWords(name), ...nameWords(operatorName)];
  return typed.every((written) => written.some((each) => known.some((other) => other.startsWith(each))));
}

/** Whether a sale of a number with this operator ever went through. */
function hasWorked(db: Readable, { number, operator }: Pick<FoundNumber, 'number' | 'operator'>): boolean {
  const row = db.one(
    `SELECT 1 FROM recharges WHERE number = @number AND operator = @operator AND state = 'success' LIMIT 1`,
    { number, operator },
  );
  return row !== undefined;
}

const phoneSchema = z.object({ phone: z.string() });

function phoneOf(db: Readable, customer: number): string | null {
  const row = db.one(
    `SELECT key AS phone FROM customer_keys WHERE customer = @customer AND key GLOB '${PHONE}' ORDER BY key LIMIT 1`,
    { customer },
  );
  return row === undefined ? null : readRow(phoneSchema, row).phone;
}
