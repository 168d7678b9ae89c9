import { z } from 'zod';
import { nameWords } from '../../../preload/contract/customers/name-words';
import type { FoundNumber } from '../../../preload/contract/customers/customer';
import { latinWords } from '../../../preload/contract/operators/latin-words';
import { readRows } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRows } from '../database/readable-rows';
import { beginsWith, PHONE } from './customer-sql';

/** So many letters say whom one means; below it most of the list would be it. */
const LETTERS = 2;
/** What is offered, and of how many customers it is looked for, those who bought last first. */
const OFFERED = 6;
const LOOKED_AT = 100;
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

function customersBy(db: Readable, word: string): readonly Customer[] {
  return readRows(
    customerSchema,
    db.all(
      `SELECT id, name FROM customers WHERE id IN (
         SELECT root FROM customer_words JOIN customers ON customers.id = customer
         WHERE ${beginsWith('word')})
       ORDER BY last_seq DESC LIMIT ${LOOKED_AT}`,
      { word },
    ),
  );
}

const numberSchema = z.object({
  number: z.string(),
  operator: z.string(),
  operatorName: z.string(),
  phone: z.string().nullable(),
  called: z.string().nullable(),
});

function numbersOf(
  db: Readable,
  customers: readonly Customer[],
  words: readonly string[],
): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const { id, name } of customers) {
    const rows = readableRows(
      db,
      numberSchema,
      db.all(
        `SELECT number, operator, operator_name AS operatorName, customers.name AS called,
           (SELECT key FROM customer_keys WHERE customer_keys.customer = customers.id AND key GLOB '${PHONE}'
            ORDER BY key LIMIT 1) AS phone
         FROM customers JOIN customer_numbers ON customer_numbers.customer = customers.id
         WHERE root = @id AND hidden = 0 AND (by_hand = 1 OR EXISTS (
           SELECT 1 FROM recharges WHERE recharges.number = customer_numbers.number
             AND recharges.operator = customer_numbers.operator AND state = 'success'))
         ORDER BY customer_numbers.last_seq DESC LIMIT ${NUMBERS}`,
        { id },
      ),
    );
    for (const { phone, called, ...number } of rows) {
      const shown = called ?? name;
      if (shown === null || !isMeant(words, shown, number.operatorName)) continue;
      found.push({ customer: id, name: shown, phone, ...number });
      if (found.length === OFFERED) return found;
    }
  }
  return found;
}

/** Whether each word that was typed begins one of the name or of the operator, in any script that its name is known in. */
function isMeant(typed: readonly string[], name: string, operatorName: string): boolean {
  const known = [...nameWords(name), ...nameWords(operatorName)];
  return typed.every((word) =>
    [word, ...latinWords(word)].some((each) => known.some((other) => other.startsWith(each))),
  );
}
