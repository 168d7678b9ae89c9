import { z } from 'zod';
import { isPersonId, type PersonId } from '../ids';
import { paiseSchema } from '../money-schemas';
import type { HistoryFilter } from './history-filter';
import { payments, rechargeStates } from './recharge';

const istDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What narrows the history down, as main lets it in. */
export const historyFilterSchema = z.strictObject({
  from: istDate.nullable(),
  to: istDate.nullable(),
  state: z.enum(rechargeStates).nullable(),
  operator: z.string().min(1).max(60).nullable(),
  person: z.custom<PersonId>((value) => typeof value === 'string' && isPersonId(value)).nullable(),
  way: z.enum(payments).nullable(),
  leastPaise: paiseSchema.nullable(),
  mostPaise: paiseSchema.nullable(),
}) satisfies z.ZodType<HistoryFilter>;
