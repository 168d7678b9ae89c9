import { z } from 'zod';
import type { Paise } from '../../../preload/contract/money';
import { partsSchema } from '../../../preload/contract/money-moves/parts-schemas';
import { paiseSchema } from '../../../preload/contract/money-schemas';
import { categories, numberKinds } from '../../../preload/contract/operators/operator';
import { payments, type DatedSale } from '../../../preload/contract/sale/recharge';
import { accountIdColumn, jsonColumn, refIdColumn, timeColumn } from '../database/column-types';

/**
 * The columns of `recharges` that hold what was sold, once: read, inserted and selected by this. Each is named like its field
 * (`column-names.ts`). A new field of a sale does not compile without its column here, its cell, and what stands for it where
 * it is not known.
 */
export const saleColumns = {
  refId: refIdColumn,
  createdAt: timeColumn,
  istDate: z.string(),
  accountId: accountIdColumn,
  category: z.enum(categories),
  operator: z.string(),
  operatorName: z.string(),
  number: z.string(),
  numberKind: z.enum(numberKinds).nullable(),
  amountPaise: paiseSchema,
  chargePaise: paiseSchema,
  fields: jsonColumn(z.array(z.string().nullable())),
  payment: z.enum(payments),
  parts: jsonColumn(partsSchema).nullable(),
  collectedPaise: paiseSchema.nullable(),
  returnedPaise: paiseSchema.nullable(),
  customerPhone: z.string().nullable(),
  customerName: z.string().nullable(),
  restartOf: refIdColumn.nullable(),
  overrideReason: z.string().nullable(),
  clockOffMs: z.int().nullable(),
} as const satisfies { readonly [F in keyof DatedSale]: z.ZodType<DatedSale[F]> };

/** How a field stands in a table for a spreadsheet. `text` is kept as it is, whatever it looks like; a `word` is one of ours. */
export type SaleCell = { readonly header: string } & (
  | { readonly as: 'text' | 'word'; readonly read: (sale: DatedSale) => string }
  | { readonly as: 'rupees'; readonly read: (sale: DatedSale) => Paise }
  /** UTC milliseconds. */
  | { readonly as: 'ist_time'; readonly read: (sale: DatedSale) => number }
);

/** What an export of the history says of a sale, in its order; `null`: it says nothing of it. */
export const saleCells = {
  refId: { header: 'ref_id', as: 'text', read: ({ refId }) => refId },
  createdAt: { header: 'sold_at_ist', as: 'ist_time', read: ({ createdAt }) => createdAt },
  istDate: { header: 'ist_date', as: 'word', read: ({ istDate }) => istDate },
  accountId: { header: 'account_id', as: 'text', read: ({ accountId }) => accountId },
  category: { header: 'category', as: 'word', read: ({ category }) => category },
  operator: { header: 'operator', as: 'text', read: ({ operator }) => operator },
  operatorName: { header: 'operator_name', as: 'text', read: ({ operatorName }) => operatorName },
  number: { header: 'number', as: 'text', read: ({ number }) => number },
  numberKind: null,
  amountPaise: { header: 'amount_rupees', as: 'rupees', read: ({ amountPaise }) => amountPaise },
  chargePaise: { header: 'charge_rupees', as: 'rupees', read: ({ chargePaise }) => chargePaise },
  fields: null,
  payment: { header: 'payment', as: 'word', read: ({ payment }) => payment },
  parts: null,
  collectedPaise: null,
  returnedPaise: null,
  customerPhone: null,
  customerName: null,
  restartOf: null,
  overrideReason: null,
  clockOffMs: null,
} as const satisfies Readonly<Record<keyof DatedSale, SaleCell | null>>;

/** What stands for the fields that a line of `sent.log` does not hold: what claims least. */
export const notKnown = {
  numberKind: null,
  fields: [],
  collectedPaise: null,
  returnedPaise: null,
  restartOf: null,
  overrideReason: null,
  clockOffMs: null,
} as const satisfies Partial<DatedSale>;
