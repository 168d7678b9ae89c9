import { z } from 'zod';
import { rechargeStates } from '../../src/preload/contract/sale/recharge';

/**
 * What one run of the counter is for. All of them start, and tell their rows first.
 * `start`: then nothing. `follow_up`: ask about what is open. `sale`: ask, then sell. `end`: ask, then close.
 */
const runKinds = ['start', 'follow_up', 'sale', 'end'] as const;
export type RunKind = (typeof runKinds)[number];

/** What the matrix tells one run of the counter, as JSON in its environment. */
export const taskSchema = z.strictObject({
  kind: z.enum(runKinds),
  workerFile: z.string(),
  resources: z.string(),
  address: z.string(),
  token: z.string(),
  /** The sale of a `sale`; ignored by the others. */
  number: z.string(),
  amount: z.string(),
});
export type Task = z.infer<typeof taskSchema>;

const claimSchema = z.strictObject({
  refId: z.string(),
  number: z.string(),
  state: z.enum(rechargeStates),
  amountPaise: z.int(),
});

/** What the journal claims of one recharge. */
export type Claim = z.infer<typeof claimSchema>;

/** What the counter tells, one line of JSON each. */
export const saidSchema = z.discriminatedUnion('kind', [
  /** After `recover`, before anything is asked. */
  z.strictObject({ kind: z.literal('rows'), rows: z.array(claimSchema) }),
  z.strictObject({ kind: z.literal('followed_up'), rows: z.array(claimSchema) }),
  /** All that this run is for is committed; it waits to be killed. */
  z.strictObject({ kind: z.literal('done') }),
  /** The counter closed as it should. */
  z.strictObject({ kind: z.literal('ended') }),
  z.strictObject({ kind: z.literal('bug'), what: z.string() }),
]);
export type Said = z.infer<typeof saidSchema>;
