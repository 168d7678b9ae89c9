import type { RefId } from '../ids';
import type { Paise } from '../money';
import type { SignedPaise } from '../money-moves/move';
import type { BalanceKind } from '../rules/balance-kind';

/** A balance as the gateway told it. `at`: when it answered, UTC milliseconds. */
export interface ToldThen {
  readonly at: number;
  readonly balancePaise: Paise;
}

/** Two told balances, as near to each other as can be said, between which something moved the wallet that Galla did not do. */
export interface WalletGap {
  readonly from: ToldThen;
  readonly to: ToldThen;
  /** Below 0: something was taken. Never 0. */
  readonly paise: SignedPaise;
}

/** Where the rupees of one balance went between two balances that the gateway told. */
export interface BalanceExplained {
  readonly kind: BalanceKind;
  readonly start: ToldThen;
  readonly end: ToldThen;
  /** What was noted and has come. */
  readonly topUpsPaise: SignedPaise;
  /** What was noted and cannot be seen in what the gateway told. */
  readonly notSeenPaise: SignedPaise;
  readonly correctionsPaise: SignedPaise;
  readonly debitsPaise: SignedPaise;
  readonly refundsPaise: SignedPaise;
  /** Of recharges without a final word: how many, what they come to, and how much of it the told balances lack. */
  readonly open: { readonly count: number; readonly paise: SignedPaise; readonly takenPaise: SignedPaise };
  /** Start, top-ups and corrections, less debits, more refunds, less what open ones have taken. */
  readonly expectedPaise: SignedPaise;
  /** What the gateway rounded otherwise, where it keeps back the commission: a paisa a sale at most. */
  readonly roundingPaise: SignedPaise;
  /** What was told at the end, less what was expected and what was rounded. */
  readonly unexplainedPaise: SignedPaise;
  /** The largest first; at most {@link MOST_GAPS}. What they come to, less the corrections, is what is not explained. */
  readonly gaps: readonly WalletGap[];
  /** How many there are, with those that are not listed. */
  readonly gapCount: number;
  /** How many of the balances that were told were looked at. */
  readonly toldCount: number;
  /** The open ones that count for the range, the oldest first; at most {@link MOST_GAPS}. */
  readonly openRefIds: readonly RefId[];
}

/** So many gaps of one balance are listed. */
export const MOST_GAPS = 200;
