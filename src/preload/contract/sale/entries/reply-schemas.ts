import { z } from 'zod';
import { paiseSchema } from '../../money-schemas';
import { gatewayWords } from '../recharge';

/** What a reply says about which recharge it means. Text as the gateway wrote it; `null`: absent or empty. */
const echoSchema = z.object({
  refId: z.string().nullable(),
  number: z.string().nullable(),
  /** `number` came as a JSON number, which has no zeros in front. Not in entries of an older Galla. */
  numberAsJsonNumber: z.boolean().default(false),
  amount: z.string().nullable(),
  operator: z.string().nullable(),
});
export type Echo = Readonly<z.infer<typeof echoSchema>>;

/** A readable reply: one of the gateway's words. All text is masked, cleaned and capped already. */
const replySchema = z.object({
  word: z.enum(gatewayWords),
  echo: echoSchema,
  txnId: z.string().nullable(),
  optId: z.string().nullable(),
  message: z.string().nullable(),
  balancePaise: paiseSchema.nullable(),
});
export type Reply = Readonly<z.infer<typeof replySchema>>;

/** A reply to the recharge call: here `Error` is a failure. */
export const rechargeReplySchema = replySchema.extend({ call: z.literal('recharge') });
export type RechargeReply = Readonly<z.infer<typeof rechargeReplySchema>>;

/**
 * A reply to a status check: here `Error` says nothing about the money.
 * A type of its own, so that handing one to the other's place does not compile.
 */
export const statusReplySchema = replySchema.extend({ call: z.literal('status') });
export type StatusReply = Readonly<z.infer<typeof statusReplySchema>>;

/** Whether a reply speaks of what was sent. */
export const echoVerdictSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('matches') }),
  z.object({ kind: z.literal('foreign'), field: z.enum(['refId', 'number', 'amount']) }),
  /** Nothing but the operator differs: the owner may record the code as an alias. */
  z.object({ kind: z.literal('foreign_operator'), code: z.string() }),
  /** Status replies only: without our ref id the reply may be about anything. */
  z.object({ kind: z.literal('no_ref_id') }),
  /** An end (`Success`, `Refunded`) told to the recharge call without our ref id or a txn id: any page might say so. */
  z.object({ kind: z.literal('bare') }),
]);
export type EchoVerdict = Readonly<z.infer<typeof echoVerdictSchema>>;
