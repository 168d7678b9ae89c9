import { z } from 'zod';
import { DAY_MS, istDate } from '../../../preload/contract/ist-date';
import { sameDebtor } from '../../../preload/contract/customers/name-words';
import type { SignedTime } from '../../recharge/state/moment';
import { readRow, timeColumn } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { insertRow } from '../rows/column-names';
import { knowAhead } from './fill-customers';
import { BY_HAND, insertCustomer, knownCustomer, nextCustomer } from './know-buyer';
import { join, part } from './join-customers';
import { writeEntry, writtenFor, type ReadNote } from './write-entry';
import { writeWords } from './write-words';

/** What became of a note. `known`: the phone or the name is a customer's already. */
export type CustomerNoted =
  | { readonly kind: 'noted'; readonly customer: number }
  | { readonly kind: 'no_such_customer' | 'no_such_recharge' | 'other_request' }
  | { readonly kind: 'known'; readonly customer: number };

/** Notes something of a customer, once for each request: the entry and what follows from it, in one transaction. */
export function noteCustomer(
  db: Writable,
  note: ReadNote,
  time: SignedTime,
  requestId: string,
): CustomerNoted {
  return db.immediate((): CustomerNoted => {
    const before = writtenFor(db, note, requestId);
    if (before === 'other') return { kind: 'other_request' };
    if (before !== null) return { kind: 'noted', customer: rootOf(db, before) ?? before };
    if (note.kind === 'added') return add(db, note, time, requestId);
    if (rootOf(db, note.customer) === null) return { kind: 'no_such_customer' };
    return change(db, note, time, requestId);
  });
}

const rootSchema = z.object({ root: z.int() });

/** As whom a customer goes now: somebody else where they were joined; `null`: there is none of this number. */
export function rootOf(db: Readable, customer: number): number | null {
  const row = db.one('SELECT root FROM customers WHERE id = @customer', { customer });
  return row === undefined ? null : readRow(rootSchema, row).root;
}

function add(
  db: Writable,
  note: Extract<ReadNote, { kind: 'added' }>,
  time: SignedTime,
  requestId: string,
): CustomerNoted {
  const key = keyOf(db, note.phone ?? note.name);
  knowAhead(db, key, time.at);
  const known = knownCustomer(db, key);
  if (known !== null) return { kind: 'known', customer: rootOf(db, known.customer) ?? known.customer };
  const customer = nextCustomer(db);
  writeEntry(db, { note, customer }, time, requestId);
  insertCustomer(db, customer, {
    name: note.name,
    nameFrom: BY_HAND,
    lastSeq: newestSeq(db),
    lastAt: time.at,
  });
  insertRow(db, 'customer_keys', { key, folded: sameDebtor(key), customer });
  return { kind: 'noted', customer };
}

function change(
  db: Writable,
  note: Exclude<ReadNote, { kind: 'added' }>,
  time: SignedTime,
  requestId: string,
): CustomerNoted {
  const { customer } = note;
  const noted = (other: number | null = null): CustomerNoted => {
    writeEntry(db, { note, customer, other }, time, requestId);
    return { kind: 'noted', customer: rootOf(db, customer) ?? customer };
  };
  switch (note.kind) {
    case 'named':
      db.run('UPDATE customers SET name = @name, name_from = @from WHERE id = @customer', {
        name: note.name,
        from: BY_HAND,
        customer,
      });
      writeWords(db, customer, note.name);
      return noted();
    case 'phone': {
      knowAhead(db, note.phone, time.at);
      const known = knownCustomer(db, note.phone);
      if (known !== null) return { kind: 'known', customer: rootOf(db, known.customer) ?? known.customer };
      insertRow(db, 'customer_keys', { key: note.phone, folded: note.phone, customer });
      return noted();
    }
    case 'number':
      db.run(
        `INSERT INTO customer_numbers (customer, number, operator, operator_name, by_hand, last_seq)
         VALUES (@customer, @number, @operator, @operatorName, 1, 0)
         ON CONFLICT DO UPDATE SET by_hand = 1, hidden = 0`,
        { customer, number: note.number, operator: note.operator, operatorName: note.operatorName },
      );
      return noted();
    case 'number_gone':
      db.run(
        `UPDATE customer_numbers SET hidden = 1 WHERE number = @number AND operator = @operator
         AND customer IN (SELECT id FROM customers WHERE root = (SELECT root FROM customers WHERE id = @customer))`,
        { customer, number: note.number, operator: note.operator },
      );
      return noted();
    case 'credit_limit':
      db.run('UPDATE customers SET limit_paise = @limit WHERE id = @customer', {
        limit: note.limitPaise,
        customer,
      });
      return noted();
    case 'valid':
      return isValidFor(db, note) ? noted() : { kind: 'no_such_recharge' };
    case 'merged':
      return join(db, customer, note.into) ? noted() : { kind: 'no_such_customer' };
    case 'parted': {
      const from = part(db, customer);
      return from === null ? { kind: 'no_such_customer' } : noted(from);
    }
  }
}

const keySchema = z.object({ key: z.string() });

/** As a sale on account would name them: `debts.ts` has the rule. */
function keyOf(db: Readable, phoneOrName: string): string {
  return readRow(keySchema, db.one('SELECT lower(trim(@phoneOrName)) AS key', { phoneOrName })).key;
}

const seqSchema = z.object({ seq: z.int() });

/** Somebody new stands on top of the list, with those who bought last. */
function newestSeq(db: Readable): number {
  return readRow(seqSchema, db.one('SELECT ifnull(max(seq), 0) AS seq FROM recharges')).seq;
}

const soldSchema = z.object({
  seq: z.int(),
  number: z.string(),
  operator: z.string(),
  createdAt: timeColumn,
});

/** Keeps until when a sale is good beside its number; `false`: it is no sale of a number of theirs. */
function isValidFor(db: Writable, { customer, refId, days }: Extract<ReadNote, { kind: 'valid' }>): boolean {
  const row = db.one(
    'SELECT seq, number, operator, created_at AS createdAt FROM recharges WHERE ref_id = @refId',
    { refId },
  );
  if (row === undefined) return false;
  const { seq, number, operator, createdAt } = readRow(soldSchema, row);
  const until = istDate(createdAt + days * DAY_MS);
  const kept = db.run(
    `UPDATE customer_numbers SET valid_from = @seq, valid_until = @until WHERE number = @number AND operator = @operator
     AND customer IN (SELECT id FROM customers WHERE root = (SELECT root FROM customers WHERE id = @customer))`,
    { seq, until, number, operator, customer },
  );
  return kept > 0;
}
