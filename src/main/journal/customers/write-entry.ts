import { z } from 'zod';
import type { Paise } from '../../../preload/contract/money';
import type { SignedTime } from '../../recharge/state/moment';
import { readRow } from '../database/column-types';
import type { Readable, Writable } from '../database/handles';
import { insertRow, selected } from '../rows/column-names';

/** What people note of a customer, read and cleaned. */
export type ReadNote =
  | { readonly kind: 'added'; readonly name: string; readonly phone: string | null }
  | { readonly kind: 'named'; readonly customer: number; readonly name: string }
  | { readonly kind: 'phone'; readonly customer: number; readonly phone: string }
  | {
      readonly kind: 'number';
      readonly customer: number;
      readonly number: string;
      readonly operator: string;
      readonly operatorName: string;
    }
  | {
      readonly kind: 'number_gone';
      readonly customer: number;
      readonly number: string;
      readonly operator: string;
    }
  | { readonly kind: 'credit_limit'; readonly customer: number; readonly limitPaise: Paise | null }
  | { readonly kind: 'valid'; readonly customer: number; readonly refId: string; readonly days: number }
  | { readonly kind: 'merged'; readonly customer: number; readonly into: number }
  | { readonly kind: 'parted'; readonly customer: number };

const entrySchema = z.object({
  kind: z.string(),
  customer: z.int(),
  refId: z.string().nullable(),
  text: z.string().nullable(),
  phone: z.string().nullable(),
  operator: z.string().nullable(),
  paise: z.int().nullable(),
  days: z.int().nullable(),
  other: z.int().nullable(),
});
type Entry = z.infer<typeof entrySchema>;

/** A note as an entry keeps it. `other`: from whom a customer is parted. */
function entryOf(note: ReadNote, customer: number, other: number | null): Entry {
  return {
    kind: note.kind,
    customer,
    // A validity belongs to a sale, and the entry stays a person's: see the CHECK of `found`.
    refId: note.kind === 'valid' ? note.refId : null,
    text: 'name' in note ? note.name : 'number' in note ? note.number : null,
    phone: 'phone' in note ? note.phone : null,
    operator: 'operator' in note ? note.operator : null,
    paise: note.kind === 'credit_limit' ? note.limitPaise : null,
    days: note.kind === 'valid' ? note.days : null,
    other: note.kind === 'merged' ? note.into : other,
  };
}

/** Appends the entry of a note. */
export function writeEntry(
  db: Writable,
  {
    note,
    customer,
    other = null,
  }: { readonly note: ReadNote; readonly customer: number; readonly other?: number | null },
  { at, by, allowedBy }: SignedTime,
  requestId: string,
): void {
  insertRow(db, 'customer_entries', { ...entryOf(note, customer, other), at, by, allowedBy, requestId });
}

/** Whose entry was written for a request; `other`: it stands for another note; `null`: none was. */
export function writtenFor(db: Readable, note: ReadNote, requestId: string): number | 'other' | null {
  const row = db.one(
    `SELECT ${selected(Object.keys(entrySchema.shape))} FROM customer_entries WHERE request_id = @requestId`,
    { requestId },
  );
  if (row === undefined) return null;
  const before = readRow(entrySchema, row);
  const customer = note.kind === 'added' ? before.customer : note.customer;
  const asked = entryOf(note, customer, note.kind === 'parted' ? before.other : null);
  return JSON.stringify(asked) === JSON.stringify(before) ? before.customer : 'other';
}
