import type { RechargeState } from '../../src/preload/contract/recharge';

/** What the matrix tells one run of the counter, as JSON in its environment. */
export interface Task {
  readonly workerFile: string;
  readonly resources: string;
  readonly address: string;
  readonly token: string;
  /** The sale to make after following up the earlier ones; `null`: follow up only. */
  readonly sale: { readonly number: string; readonly amount: string } | null;
}

/** What the journal claims of one recharge. */
export interface Claim {
  readonly refId: string;
  readonly number: string;
  readonly state: RechargeState;
  readonly amountPaise: number;
}

/** What the counter tells, one line of JSON each. */
export type Said =
  /** After `recover`, before anything is asked. */
  | { readonly kind: 'rows'; readonly rows: readonly Claim[] }
  | { readonly kind: 'followed_up'; readonly rows: readonly Claim[] }
  /** The sale came to an outcome and the counter closed: it was not killed. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'bug'; readonly what: string };
