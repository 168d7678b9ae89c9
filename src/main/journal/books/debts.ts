import { z } from 'zod';
import {
  debtDirections,
  type DebtDetails,
  type DebtDirection,
  type DebtPayment,
} from '../../../preload/contract/sale/debts';
import { cleanNumber } from '../../../preload/contract/rules/number';
import type { Paise } from '../../../preload/contract/money';
import type { Payment } from '../../../preload/contract/sale/recharge';
import type { SignedTime } from '../../recharge/state/moment';
import { istDate } from '../../../preload/contract/ist-date';
import { isPaiseSql, readRow, timeColumn } from '../database/column-types';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { isFilled } from '../customers/fill-customers';
import { knownCustomer, knownKey } from '../customers/know-buyer';
import type { Bindings, Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { keepNoted, notedBefore } from '../rows/noted-requests';
import { bookMove, type NewMove } from './book-move';
import { readableRecharges, readableRows } from '../database/readable-rows';
import { RECHARGE_COLUMNS } from '../rows/recharge-row';

/** Who owes, as SQL over a row of `recharges`: its phone is ten digits, by the rule of a draft. */
export const DEBTOR = `coalesce(customer_phone, lower(trim(customer_name)))`;

/** Sales on account of somebody, whatever became of them. */
export const ON_ACCOUNT = `payment = 'on_account' AND ${DEBTOR} IS NOT NULL`;

/**
 * Who owes, as the journal names them: as `debts` tells it, else as a customer whose name or phone it is however it is written.
 * Staff may have written a phone where a name belongs: it is called as it was written.
 */
function debtorOf(db: Readable, text: string): string {
  const known = knownKey(db, text);
  if (known !== null) return known;
  const phone = cleanNumber(text, 'mobile');
  if (!/^[6-9]\d{9}$/.test(phone)) return text;
  const isKnown = db.one(`SELECT 1 FROM recharges WHERE ${ON_ACCOUNT} AND ${DEBTOR} = @text LIMIT 1`, {
    text,
  });
  return isKnown === undefined ? phone : text;
}

/** Of these, the ones that are owed for: done, or taken by the gateway and not refused. */
export const OWED = `state IN ('sent', 'pending', 'unknown', 'success')`;

/** What of a sale is on account: all of it, or the part that was not paid at the counter. */
const LATER = `iif(parts IS NULL, amount_paise + charge_paise,
  iif(json_valid(parts), ifnull(json_extract(parts, '$.onAccountPaise'), 0), 0))`;

/**
 * What they came to. Cash that an older Galla let go back for a sale on account is owed, too: the customer has it,
 * and what was paid for the sale must not be given back beside it.
 */
export const SOLD = `ifnull(sum(
  iif(${OWED} AND ${isPaiseSql('amount_paise')} AND ${isPaiseSql('charge_paise')}, ${LATER}, 0)
  + iif(parts IS NULL AND ${isPaiseSql('returned_to_customer_paise')}, returned_to_customer_paise, 0)), 0)`;

/** What customers paid, less what they were given back, as SQL over rows of `debt_payments`. */
export const PAID = `ifnull(sum(iif(direction = 'paid_back', amount_paise, -amount_paise))
  FILTER (WHERE ${isPaiseSql('amount_paise')}), 0)`;

const paymentSchema = z.object({
  seq: z.int(),
  direction: z.enum(debtDirections),
  amountPaise: paiseSchema,
  payment: z.enum(['cash', 'upi']),
  note: z.string(),
  at: timeColumn,
}) satisfies z.ZodType<DebtPayment>;

const ROWS = 200;

/** What one debtor bought on account and paid back, newest first, the last 200 of each. */
export function debtDetails(db: Readable, who: string): DebtDetails {
  const { sales, payments, bindings } = accountOf(db, debtorOf(db, who));
  return {
    sales: readableRecharges(
      db,
      db.all(
        `SELECT ${RECHARGE_COLUMNS} FROM recharges WHERE ${sales} AND ${OWED} ORDER BY seq DESC LIMIT ${ROWS}`,
        bindings,
      ),
    ),
    payments: readableRows(
      db,
      paymentSchema,
      db.all(
        `SELECT seq, direction, amount_paise AS amountPaise, payment, note, at FROM debt_payments
         WHERE ${payments} ORDER BY seq DESC LIMIT ${ROWS}`,
        bindings,
      ),
    ),
  };
}

/** What staff took from somebody who owes, or gave back to somebody who paid too much. */
export interface DebtMove {
  readonly debtor: string;
  readonly direction: DebtDirection;
  readonly amountPaise: Paise;
  readonly payment: Exclude<Payment, 'on_account'>;
  readonly note: string;
}

/**
 * Notes money that moved, unless it is more than is owed in that direction: then `too_much`, and nothing is written.
 * Looked up and written in one transaction, so that two payments cannot both take the same debt. A request that was
 * noted before notes nothing more; `other_request`: its id stands for another one, and nothing is written.
 */
export function payDebt(
  db: Writable,
  move: DebtMove,
  time: SignedTime,
  requestId: string,
): 'noted' | 'too_much' | 'other_request' {
  return db.immediate(() => {
    const asked: DebtMove = { ...move, debtor: debtorOf(db, move.debtor) };
    const request = { requestId, asked };
    const before = notedBefore(db, request);
    if (before.kind !== 'new') return before.kind === 'noted' ? 'noted' : 'other_request';
    const owes = owed(db, asked.debtor);
    if (move.amountPaise > (move.direction === 'paid_back' ? owes : -owes)) return 'too_much';
    writePayment(db, asked, time);
    bookMove(db, { ...duesMove(asked), requestId }, time);
    keepNoted(db, request, time.at);
    return 'noted';
  });
}

/**
 * Takes back a payment by one that went the other way: whoever owed owes again. Call it in the transaction that books the
 * reversal.
 */
export function reversePayment(db: Writable, { direction, ...move }: DebtMove, time: SignedTime): void {
  writePayment(db, { ...move, direction: direction === 'paid_back' ? 'given_back' : 'paid_back' }, time);
}

function writePayment(db: Writable, move: DebtMove, { at, by, allowedBy }: SignedTime): void {
  insertRow(db, 'debt_payments', { ...move, istDate: istDate(at), at, by, allowedBy });
}

/** What a payment is in the ledger. */
export function duesMove({ debtor, direction, amountPaise, payment, note }: DebtMove): NewMove {
  return {
    kind: direction === 'paid_back' ? 'dues_taken' : 'dues_given_back',
    way: payment,
    paise: (direction === 'paid_back' ? 1 : -1) * amountPaise,
    debtor,
    reason: note === '' ? null : note,
  };
}

/** In paise; below zero when more was paid than is owed. */
export function owed(db: Readable, debtor: string): number {
  const { sales, payments, bindings } = accountOf(db, debtor);
  const row = db.one(
    `SELECT (SELECT ${SOLD} FROM recharges WHERE ${sales})
          - (SELECT ${PAID} FROM debt_payments WHERE ${payments}) AS owed`,
    bindings,
  );
  return readRow(z.object({ owed: z.int() }), row).owed;
}

/** Which rows are one debtor's, as SQL over `recharges` and over `debt_payments`. */
export function accountOf(
  db: Readable,
  debtor: string,
): { readonly sales: string; readonly payments: string; readonly bindings: Bindings } {
  const known = knownCustomer(db, debtor);
  if (known === null) {
    return {
      sales: `${ON_ACCOUNT} AND ${DEBTOR} = @debtor`,
      payments: 'debtor = @debtor',
      bindings: { debtor },
    };
  }
  const theirs = `SELECT id FROM customers WHERE root = (SELECT root FROM customers WHERE id = @customer)`;
  const names = `SELECT key FROM customer_keys WHERE customer IN (${theirs})`;
  return {
    // Sales that were not looked through yet are not among the customer's: then all on account are gone through.
    sales: isFilled(db)
      ? `${ON_ACCOUNT} AND seq IN (SELECT seq FROM customer_sales WHERE customer IN (${theirs}))`
      : `${ON_ACCOUNT} AND (${DEBTOR} = @debtor OR ${DEBTOR} IN (${names}))`,
    payments: `(debtor = @debtor OR debtor IN (${names}))`,
    bindings: { debtor, customer: known.customer },
  };
}
