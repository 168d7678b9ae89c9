/**
 * What can be wrong with a journal. `changed`: a row, or what hides its personal values; `dropped`: a row is gone; `inserted`: a row
 * that never entered the chain; `reordered`: rows entered in another order than they were written; `cut_off`: a place of the
 * chain, or a sale, of which the log knows is gone; `head`: the chain there is another one; `checkpoint`: it is another one than a
 * checkpoint says; `signature`: a checkpoint was not signed by this counter; `replay`: a recharge is not what its events say; `schema`: a table, index, trigger or view that is not ours, or
 * lacks; `damaged`: it cannot be read; `log`: a line of `sent.log` is missing or damaged.
 */
export const faultKinds = [
  'changed',
  'dropped',
  'inserted',
  'reordered',
  'cut_off',
  'head',
  'checkpoint',
  'signature',
  'replay',
  'schema',
  'damaged',
  'log',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One fault. */
export interface Fault {
  readonly kind: FaultKind;
  /** The table, or the name of what is in the schema; `null`: none of them. */
  readonly name: string | null;
  /** Which row of it: its number or ref id. */
  readonly key: string | null;
  /** The place in the chain. */
  readonly n: number | null;
}

/** What checking found. */
export interface Verdict {
  /** The newest place of the chain that was checked. */
  readonly n: number;
  /** How many faults, and the first of them. */
  readonly count: number;
  readonly faults: readonly Fault[];
}
