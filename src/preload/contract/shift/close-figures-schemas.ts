import { z } from 'zod';
import { isAccountId, isPersonId, isRefId, type AccountId, type PersonId, type RefId } from '../ids';
import { paiseSchema } from '../money-schemas';
import { moveKinds, moveWays } from '../money-moves/move';
import { categories } from '../operators/operator';
import { balanceKinds } from '../rules/balance-kind';
import { dayEndEnds } from '../sale/day-end';
import { rechargeStates } from '../sale/recharge';
import type { ThreeWay } from './close-figures';
import type { AskedBefore } from './shift';

const refId = z.custom<RefId>((value) => typeof value === 'string' && isRefId(value));
const accountId = z.custom<AccountId>((value) => typeof value === 'string' && isAccountId(value));
const personId = z.custom<PersonId>((value) => typeof value === 'string' && isPersonId(value));
const person = personId.nullable();
const sum = { count: z.int(), amountPaise: paiseSchema, chargePaise: paiseSchema };
const state = z.enum(rechargeStates);
const told = z.object({ at: z.int(), balancePaise: paiseSchema });

const period = z.object({
  sales: z.object({
    byState: z.object({
      created: z.object(sum),
      sent: z.object(sum),
      not_sent: z.object(sum),
      pending: z.object(sum),
      unknown: z.object(sum),
      success: z.object(sum),
      failed: z.object(sum),
      refunded: z.object(sum),
    }),
    byOperator: z
      .array(
        z.object({ ...sum, category: z.enum(categories), operator: z.string(), operatorName: z.string() }),
      )
      .readonly(),
    byWay: z.object({ cash: paiseSchema, upi: paiseSchema, on_account: paiseSchema }),
  }),
  moves: z
    .array(z.object({ kind: z.enum(moveKinds), way: z.enum(moveWays), count: z.int(), paise: z.int() }))
    .readonly(),
  returnSlips: z.object({ first: z.int(), last: z.int() }).nullable(),
  earlierFlips: z
    .array(z.object({ refId, from: state, to: state, at: z.int(), amountPaise: paiseSchema }))
    .readonly(),
  earlierFlipsInAll: z.int(),
  open: z.array(refId).readonly(),
  openInAll: z.int(),
  wallets: z
    .array(
      z.object({
        accountId,
        kind: z.enum(balanceKinds),
        start: told.nullable(),
        topUpsPaise: z.int(),
        debitsPaise: paiseSchema,
        refundsPaise: z.int(),
        expectedPaise: z.int().nullable(),
        end: told.nullable(),
        unexplainedPaise: z.int().nullable(),
      }),
    )
    .readonly(),
  byPerson: z
    .array(z.object({ by: personId, success: z.object(sum), cashPaise: z.int(), upiPaise: z.int() }))
    .readonly(),
  practised: z
    .array(z.object({ from: z.int(), to: z.int().nullable(), by: person, allowedBy: person }))
    .readonly(),
  practisedInAll: z.int().default(0),
});

/** The figures of a Z as the journal keeps them: what is not named here is not kept. */
export const threeWaySchema = z.object({
  drawer: z.object({
    startPaise: z.int(),
    expectedPaise: z.int().nullable(),
    countedPaise: paiseSchema,
    differencePaise: z.int().nullable(),
  }),
  upi: z.object({
    movedPaise: z.int(),
    toldPaise: paiseSchema.nullable(),
    differencePaise: z.int().nullable(),
  }),
  period,
}) satisfies z.ZodType<ThreeWay>;

/** Whether the gateway was asked before. */
export const askedBeforeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skipped') }),
  z.object({ kind: z.literal('not_asked') }),
  z.object({
    kind: z.literal('asked'),
    end: z.enum(dayEndEnds),
    asked: z.int(),
    changed: z.int(),
    notAsked: z.int(),
  }),
]) satisfies z.ZodType<AskedBefore>;
