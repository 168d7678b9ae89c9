import { z } from 'zod';
import type {
  CustomerDetails,
  CustomerName,
  CustomerNumber,
} from '../../../preload/contract/customers/customer';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { rechargeStates } from '../../../preload/contract/sale/recharge';
import { debtDetails } from '../books/debts';
import { refIdColumn, timeColumn } from '../database/column-types';
import type { Readable } from '../database/handles';
import { readableRecharges, readableRows } from '../database/readable-rows';
import { RECHARGE_COLUMNS } from '../rows/recharge-row';
import { THEIRS } from './customer-sql';
import { customerLine, debtorsOf, phonesOf } from './customers-page';

/** What is shown of one customer, of each at most. */
const SALES = 20;
const NUMBERS = 50;
const NAMES = 20;

/** What is known of a customer; `null` when there is none of this number, or they go as somebody else. */
export function customerDetails(db: Readable, id: number): CustomerDetails | null {
  const line = customerLine(db, id);
  if (line === null) return null;
  const debtor = debtorsOf(db, id)[0] ?? null;
  const account = debtor === null ? { sales: [], payments: [] } : debtDetails(db, debtor);
  return {
    ...line,
    debtor,
    numbers: numbersOf(db, id),
    sales: readableRecharges(
      db,
      db.all(
        `SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE seq IN (
           SELECT seq FROM customer_sales WHERE customer IN (${THEIRS}) ORDER BY seq DESC LIMIT ${SALES})
         ORDER BY seq DESC`,
        { id },
      ),
    ),
    onAccount: account.sales,
    payments: account.payments,
    joined: names(
      db,
      `SELECT id, name FROM customers WHERE merged_into = @id ORDER BY id LIMIT ${NAMES}`,
      id,
    ),
    alike: alikeTo(db, id),
  };
}

const numberSchema = z.object({
  number: z.string(),
  operator: z.string(),
  operatorName: z.string(),
  validFrom: z.int().nullable(),
  validUntil: z.string().nullable(),
});
type StoredNumber = z.infer<typeof numberSchema>;

function numbersOf(db: Readable, id: number): readonly CustomerNumber[] {
  const rows = readableRows(
    db,
    numberSchema,
    db.all(
      `SELECT number, operator, operator_name AS operatorName, max(valid_from) AS validFrom, valid_until AS validUntil
       FROM customer_numbers WHERE customer IN (${THEIRS}) AND hidden = 0
       GROUP BY number, operator ORDER BY max(last_seq) DESC LIMIT ${NUMBERS}`,
      { id },
    ),
  );
  return rows.map((row) => withLast(db, row));
}

const lastSchema = z.object({
  seq: z.int(),
  refId: refIdColumn,
  amountPaise: paiseSchema,
  createdAt: timeColumn,
  state: z.enum(rechargeStates),
});

/** A number with its last success, or its last sale where it had none. What is noted of an older sale is over. */
export function withLast(db: Readable, { validFrom, validUntil, ...number }: StoredNumber): CustomerNumber {
  const found = readableRows(
    db,
    lastSchema,
    db.all(
      `SELECT seq, ref_id AS refId, amount_paise AS amountPaise, created_at AS createdAt, state FROM recharges
       WHERE number = @number AND operator = @operator ORDER BY state = 'success' DESC, seq DESC LIMIT 1`,
      { number: number.number, operator: number.operator },
    ),
  )[0];
  if (found === undefined) return { ...number, last: null, validUntil: null };
  const { seq, ...last } = found;
  return { ...number, last, validUntil: seq === validFrom ? validUntil : null };
}

const nameSchema = z.object({ id: z.int(), name: z.string().nullable() });

function names(db: Readable, sql: string, id: number): readonly CustomerName[] {
  return readableRows(db, nameSchema, db.all(sql, { id })).map((each) => ({
    id: each.id,
    name: each.name,
    phones: phonesOf(db, each.id),
  }));
}

/** Others whose name has the same words: a name that was typed once with the phone and once without is two customers. */
function alikeTo(db: Readable, id: number): readonly CustomerName[] {
  return names(
    db,
    `SELECT id, name FROM customers WHERE root = id AND id <> @id AND id IN (
       SELECT customer FROM customer_words WHERE word IN (SELECT word FROM customer_words WHERE customer = @id)
       GROUP BY customer HAVING count(*) = (SELECT count(*) FROM customer_words WHERE customer = @id)
         AND count(*) = (SELECT count(*) FROM customer_words AS all_words WHERE all_words.customer = customer_words.customer))
     ORDER BY last_seq DESC LIMIT ${NAMES}`,
    id,
  );
}
