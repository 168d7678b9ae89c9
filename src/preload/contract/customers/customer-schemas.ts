import { z } from 'zod';
import type { CustomerNote, PlaceInList } from './customer';

const customer = z.int().min(1);
const typed = z.string().max(200);
const operator = z.string().max(60);

/** Where a page of customers ended. */
export const placeInListSchema = z.strictObject({
  lastSeq: z.int().min(0),
  id: customer,
}) satisfies z.ZodType<PlaceInList>;

/** What main lets in of a note; each is read again by the desk. */
export const customerNoteSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added'), name: typed, phone: typed }),
  z.strictObject({ kind: z.literal('named'), customer, name: typed }),
  z.strictObject({ kind: z.literal('phone'), customer, phone: typed }),
  z.strictObject({ kind: z.literal('number'), customer, number: typed, operator }),
  z.strictObject({ kind: z.literal('number_gone'), customer, number: typed, operator }),
  z.strictObject({ kind: z.literal('credit_limit'), customer, amount: typed }),
  z.strictObject({
    kind: z.literal('valid'),
    customer,
    refId: z.string().max(40),
    days: z.int().min(1).max(400),
  }),
  z.strictObject({ kind: z.literal('merged'), customer, into: customer }),
  z.strictObject({ kind: z.literal('parted'), customer }),
]) satisfies z.ZodType<CustomerNote>;
