import { z } from 'zod';
import { paise } from '../../../preload/contract/money';
import { slipLanguages } from '../../../preload/contract/printing/slip';
import {
  doubts,
  gatewayWords,
  notSentCauses,
  rechargeStates,
  unclearCauses,
} from '../../../preload/contract/sale/recharge';
import { checkBudgets } from '../../recharge/state/check-budget';
import { sentLogWords, type Entry } from '../../recharge/state/entries';
import { paiseColumn, timeColumn } from '../database/column-types';

const text = z.string().nullable();

const echo = z.object({
  refId: text,
  number: text,
  // Not in entries of an older Galla.
  numberAsJsonNumber: z.boolean().default(false),
  amount: text,
  operator: text,
});

const verdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('matches') }),
  z.object({ kind: z.literal('foreign'), field: z.enum(['refId', 'number', 'amount']) }),
  z.object({ kind: z.literal('foreign_operator'), code: z.string() }),
  z.object({ kind: z.literal('no_ref_id') }),
  z.object({ kind: z.literal('bare') }),
]);

const reply = {
  word: z.enum(gatewayWords),
  echo,
  txnId: text,
  optId: text,
  message: text,
  balancePaise: paiseColumn.nullable(),
};

/** Entries of an older Galla do not say it: they count as what follow-up asks most. */
const counted = { istDate: z.string(), budget: z.enum(checkBudgets).catch('old') };

/** Absent where nothing is in doubt, and in entries of an older Galla. */
const doubt = z.enum(doubts).optional();

/** Entries of an older Galla lack `leftPaise`: there every dealing ended the matter. */
const dealing = { leftPaise: paiseColumn.default(paise(0)), who: z.string() };

const unclear = { httpStatus: z.int().nullable(), message: text };

/** An entry as `recharge_events.entry` keeps it. Words may be added, never renamed or taken away. */
export const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('created') }),
  // `foundAt`: when it was found; the event's own time is the sale's, from the line. `paymentKnown`: the line says how
  // it was paid; those of an older Galla did not, and such a row counts as cash.
  z.object({
    kind: z.literal('found_outside_journal'),
    foundAt: timeColumn,
    paymentKnown: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('sending') }),
  z.object({ kind: z.literal('not_sent'), cause: z.enum(notSentCauses) }),
  // An older Galla asked the state alone, as if no line were there.
  z.object({ kind: z.literal('interrupted'), sentLog: z.enum(sentLogWords).default('no_line') }),
  z.object({ kind: z.literal('recharge_unclear'), cause: z.enum(unclearCauses), ...unclear }),
  z.object({
    kind: z.literal('recharge_reply'),
    reply: z.object({ call: z.literal('recharge'), ...reply }),
    echo: verdict,
    doubt,
  }),
  z.object({
    kind: z.literal('status_reply'),
    reply: z.object({ call: z.literal('status'), ...reply }),
    echo: verdict,
    doubt,
    refusesAccount: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('status_unclear'), cause: z.enum(unclearCauses), ...unclear }),
  z.object({
    kind: z.literal('settled'),
    to: z.enum(['success', 'failed', 'refunded']),
    reason: z.string(),
  }),
  z.object({ kind: z.literal('status_asked'), ...counted, learnedOffMs: z.int().nullable().optional() }),
  z.object({ kind: z.literal('status_not_asked'), ...counted, cause: z.enum(notSentCauses) }),
  z.object({ kind: z.literal('shown'), state: z.enum(rechargeStates) }),
  z.object({
    kind: z.literal('slip_printed'),
    copy: z.int(),
    where: z.string(),
    language: z.enum(slipLanguages).nullable().catch(null),
    state: z.enum(rechargeStates).optional(),
  }),
  z.object({ kind: z.literal('cash_returned'), amountPaise: paiseColumn, ...dealing }),
  z.object({ kind: z.literal('cash_received'), amountPaise: paiseColumn, ...dealing }),
  z.object({ kind: z.literal('customer_told'), ...dealing, leavesMoney: z.boolean().optional() }),
  z.object({ kind: z.literal('nothing_owed'), ...dealing }),
]) satisfies z.ZodType<Entry>;

/**
 * An entry with what the journal itself adds to it. An entry of the core that is missing above cannot be
 * appended: `enter` does not compile.
 */
export type StoredEntry = z.infer<typeof entrySchema>;
