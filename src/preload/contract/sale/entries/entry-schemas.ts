import { z } from 'zod';
import { isRefId, type RefId } from '../../ids';
import { paise } from '../../money';
import { moveWays } from '../../money-moves/move';
import { paiseSchema } from '../../money-schemas';
import { slipLanguages } from '../../printing/slip';
import { doubts, notSentCauses, rechargeStates, unclearCauses } from '../recharge';
import { checkBudgets, sentLogWords } from './entry-words';
import { echoVerdictSchema, rechargeReplySchema, statusReplySchema } from './reply-schemas';

// An entry as `recharge_events.entry` keeps it. Kinds and words may be added, never renamed or taken away; a field that an
// older Galla did not write has what it meant then as its default.

/** How a row begins: the only two ways. */
const beginningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('created') }),
  /** A line of `sent.log` whose row the journal lacks: the journal is older than the log. */
  z.object({
    kind: z.literal('found_outside_journal'),
    /** When it was found, in UTC milliseconds; the event's own time is the sale's, from the line. */
    foundAt: z.int(),
    /** The line says how it was paid; those of an older Galla did not, and such a row counts as cash. */
    paymentKnown: z.boolean().default(false),
  }),
]);
export type Beginning = Readonly<z.infer<typeof beginningSchema>>;

const unclear = {
  cause: z.enum(unclearCauses),
  httpStatus: z.int().nullable(),
  message: z.string().nullable(),
};

/** Why the refusal in a reply may be none. Kept, so that a later list of words does not change a replay. */
const doubt = z.enum(doubts).optional();

/** What happened to a recharge and may move its state. `next` is total over it. */
const factSchema = z.discriminatedUnion('kind', [
  /** The request is about to leave. */
  z.object({ kind: z.literal('sending') }),
  z.object({ kind: z.literal('not_sent'), cause: z.enum(notSentCauses) }),
  /** The app stopped while it was open: written by `recover`, with what `sent.log` knew of it. */
  z.object({
    kind: z.literal('interrupted'),
    // An older Galla asked the state alone, as if no line were there.
    sentLog: z.enum(sentLogWords).default('no_line'),
  }),
  z.object({ kind: z.literal('recharge_unclear'), ...unclear }),
  z.object({
    kind: z.literal('recharge_reply'),
    reply: rechargeReplySchema,
    echo: echoVerdictSchema,
    doubt,
  }),
  z.object({
    kind: z.literal('status_reply'),
    reply: statusReplySchema,
    echo: echoVerdictSchema,
    doubt,
    /** Its `Error` names the account, so it is no answer about the row. Kept for the replay, like a doubt. */
    refusesAccount: z.boolean().optional(),
  }),
  /** A check that brought no word: says nothing about the money. */
  z.object({ kind: z.literal('status_unclear'), ...unclear }),
  /** A person settled it with a reason. */
  z.object({
    kind: z.literal('settled'),
    to: z.enum(['success', 'failed', 'refunded']),
    reason: z.string(),
    /** From a statement of the gateway: SHA-256 of its file, in hexadecimal digits. */
    statement: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
]);
export type Fact = Readonly<z.infer<typeof factSchema>>;

/** Entries of an older Galla do not say the budget: they count as what follow-up asks most. */
const counted = { istDate: z.string(), budget: z.enum(checkBudgets).catch('old') };

/**
 * `leftPaise`: what stays owed after a dealing, as main reckoned it in the same transaction. Entries of an older Galla lack
 * it: there every dealing ended the matter.
 */
const dealing = { leftPaise: paiseSchema.default(paise(0)), who: z.string() };

/** Entries of an older Galla know cash only. */
const way = z.enum(moveWays).default('cash');

const refIdSchema = z.custom<RefId>((value) => typeof value === 'string' && isRefId(value));

/** What is noted about a recharge without touching its state. */
const noteSchema = z.discriminatedUnion('kind', [
  /** A status check is about to be sent: counted before the wire, so that a crash cannot hide one. */
  z.object({
    kind: z.literal('status_asked'),
    ...counted,
    /** How far the clock is known to be off now, where the row was made before that was known. */
    learnedOffMs: z.int().nullable().optional(),
  }),
  /** The check ended before a connection stood: taken back from the day's count, asked again soon. */
  z.object({ kind: z.literal('status_not_asked'), ...counted, cause: z.enum(notSentCauses) }),
  /** `state`: what was shown, whether or not the row has moved since. */
  z.object({ kind: z.literal('shown'), state: z.enum(rechargeStates) }),
  z.object({
    kind: z.literal('slip_printed'),
    /** 0: the original. */
    copy: z.int(),
    where: z.string(),
    /** What the slip spoke; `null` in entries of an older Galla. */
    language: z.enum(slipLanguages).nullable().catch(null),
    /** The outcome that it names; absent in entries of an older Galla: the one of that moment. */
    state: z.enum(rechargeStates).optional(),
  }),
  z.object({ kind: z.literal('cash_returned'), amountPaise: paiseSchema, way, ...dealing }),
  z.object({ kind: z.literal('cash_received'), amountPaise: paiseSchema, way, ...dealing }),
  z.object({
    kind: z.literal('customer_told'),
    ...dealing,
    /** Absent in entries of an older Galla, where telling listed what could be given back. */
    leavesMoney: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('nothing_owed'), ...dealing }),
  /** Nothing was paid before it failed. `carriedInto`: the next sale of the number, which it was noted with; nobody did it then. */
  z.object({ kind: z.literal('not_taken'), carriedInto: refIdSchema.nullable(), ...dealing }),
  /** The shop keeps its charge: what `leftPaise` would have been. */
  z.object({ kind: z.literal('charge_kept'), ...dealing }),
  /** How a found row was paid. */
  z.object({ kind: z.literal('payment_told'), way: z.enum(moveWays), who: z.string() }),
  /** It was paid by the other way than was noted. */
  z.object({
    kind: z.literal('way_corrected'),
    to: z.enum(moveWays),
    amountPaise: paiseSchema,
    who: z.string(),
  }),
  /** A move of this row was taken back: its sum is as if that had not been. */
  z.object({
    kind: z.literal('move_reversed'),
    move: z.int(),
    moved: z.enum(['given_back', 'received', 'not_taken']),
    way: z.enum(moveWays),
    amountPaise: paiseSchema,
    reason: z.string(),
  }),
]);
export type Note = Readonly<z.infer<typeof noteSchema>>;

/** One line of a row's history as the journal keeps it. The present state is the replay of these. */
export const entrySchema = z.discriminatedUnion('kind', [
  ...beginningSchema.options,
  ...factSchema.options,
  ...noteSchema.options,
]);
export type Entry = Beginning | Fact | Note;
