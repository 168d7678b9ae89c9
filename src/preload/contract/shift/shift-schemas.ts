import { z } from 'zod';
import { paiseSchema } from '../money-schemas';
import type { CloseId } from './close-id';
import type { CloseSettings } from './close-settings';
import {
  denominationKinds,
  MOST_DENOMINATIONS,
  MOST_PIECES,
  type CountedPieces,
  type TypedPieces,
} from './denomination';

const denomination = {
  kind: z.enum(denominationKinds),
  paise: paiseSchema.refine((worth) => worth > 0),
};

/** A count on its way from the page: what was typed is read in main. */
export const typedPiecesSchema = z
  .array(z.strictObject({ ...denomination, pieces: z.string().max(40) }))
  .max(MOST_DENOMINATIONS)
  .readonly() satisfies z.ZodType<readonly TypedPieces[]>;

/** A count as it is kept. */
export const countedPiecesSchema = z
  .array(z.strictObject({ ...denomination, pieces: z.int().min(1).max(MOST_PIECES) }))
  .max(MOST_DENOMINATIONS)
  .readonly() satisfies z.ZodType<readonly CountedPieces[]>;

const kindsOf = (pieces: readonly { readonly kind: string; readonly paise: number }[]) =>
  new Set(pieces.map(({ kind, paise }) => `${kind} ${paise}`));

/** How the shop closes. No kind of note or coin stands there twice. */
export const closeSettingsSchema = z.strictObject({
  blindCount: z.boolean(),
  denominations: z
    .array(z.strictObject(denomination))
    .min(1)
    .max(MOST_DENOMINATIONS)
    .readonly()
    .refine((all) => kindsOf(all).size === all.length),
  noteAbovePaise: paiseSchema,
  shiftRequired: z.boolean(),
}) satisfies z.ZodType<CloseSettings>;

/** Which Z. */
export const closeIdSchema = z.strictObject({
  counter: z.string().regex(/^[A-HJ-NP-Z]{4}$/),
  epoch: z.int().min(1).max(1_000_000),
  n: z.int().min(1).max(1_000_000_000),
}) satisfies z.ZodType<CloseId>;
