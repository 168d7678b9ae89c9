import { z } from 'zod';
import { paiseSchema } from '../money-schemas';
import { categories } from '../operators/operator';
import { MAX_CHARGE } from '../rules/check-operator';
import { ALL_OF_IT, MOST_SLABS, type CommissionTerms } from './commission';
import { MOST_CHARGES, type ServiceCharge } from './service-charge';

/** The first from 0, and each from more than the one before it. */
function rise(slabs: readonly { readonly fromPaise: number }[]): boolean {
  return slabs.every(({ fromPaise }, at) =>
    at === 0 ? fromPaise === 0 : fromPaise > (slabs[at - 1]?.fromPaise ?? 0),
  );
}

/** How an operator pays. */
export const commissionTermsSchema = z.strictObject({
  slabs: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          fromPaise: paiseSchema,
          kind: z.literal('percent'),
          rate: z.int().min(0).max(ALL_OF_IT),
        }),
        z.strictObject({ fromPaise: paiseSchema, kind: z.literal('flat'), rate: paiseSchema }),
      ]),
    )
    .min(1)
    .max(MOST_SLABS)
    .readonly()
    .refine(rise),
  isNet: z.boolean(),
  gstBasisPoints: z.int().min(0).max(10_000),
  tdsBasisPoints: z.int().min(0).max(10_000),
}) satisfies z.ZodType<CommissionTerms>;

const chargeOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('operator'), code: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal('category'), category: z.enum(categories) }),
]);

/** What the shop charges on top. Nothing stands there twice. */
export const serviceChargesSchema = z
  .array(
    z.strictObject({
      of: chargeOf,
      slabs: z
        .array(
          z.strictObject({
            fromPaise: paiseSchema,
            chargePaise: paiseSchema.refine((charge) => charge <= MAX_CHARGE),
          }),
        )
        .min(1)
        .max(MOST_SLABS)
        .readonly()
        .refine(rise),
    }),
  )
  .max(MOST_CHARGES)
  .readonly()
  .refine((all) => new Set(all.map(({ of }) => JSON.stringify(of))).size === all.length) satisfies z.ZodType<
  readonly ServiceCharge[]
>;
