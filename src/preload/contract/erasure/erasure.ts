/** What is older than fewer months is never forgotten: accounts and complaints need a year. */
export const LEAST_MONTHS = 12;
/** How long a shop keeps whom a recharge was for, unless it says otherwise. */
export const DEFAULT_MONTHS = 36;
export const MOST_MONTHS = 120;

/** Whom to forget: everybody in what is older than these months, or one customer in what is older than a year. */
export type ErasureOf =
  | { readonly kind: 'retention'; readonly months: number }
  | { readonly kind: 'customer'; readonly customer: number };

/** What an erasure would do, in sales. What stays: `young`, newer than that; `open`, somebody has to look at it; `owed`. */
export interface ErasurePlan {
  readonly goes: number;
  readonly young: number;
  readonly open: number;
  readonly owed: number;
}

/** What is gone through, one after the other. */
export const erasureStages = ['sales', 'customers', 'requests', 'statements', 'search', 'files'] as const;
export type ErasureStage = (typeof erasureStages)[number];

/** An erasure that is under way. */
export interface ErasureNow {
  readonly stage: ErasureStage;
  /** Of its stage, 0 … 1. */
  readonly share: number;
  /** Sales that were forgotten so far. */
  readonly sales: number;
}

/** How long the shop keeps whom a sale was for, and what came of it last. */
export interface Retention {
  readonly months: number;
  /** The newest erasure that has ended, in UTC milliseconds, and how many sales it forgot; `null`: none has. */
  readonly last: { readonly at: number; readonly sales: number } | null;
  /** Sealed copies elsewhere that were made before that one ended: nobody can take anything out of them. */
  readonly olderCopies: number;
}
