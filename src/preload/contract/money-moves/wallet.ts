import type { AccountId, PersonId } from '../ids';
import type { BalanceKind } from '../rules/balance-kind';
import type { SignedPaise } from './move';

/** Why the shop says that the wallet at the gateway changed. */
export const walletKinds = ['top_up', 'correction', 'reversal'] as const;
export type WalletKind = (typeof walletKinds)[number];

/** Where the money of a top-up came from. */
export const topUpSources = ['bank', 'drawer'] as const;
export type TopUpSource = (typeof topUpSources)[number];

/** What a person noted about the wallet at the gateway. Append-only; what the gateway tells are balances, not this. */
export interface WalletEntry {
  readonly seq: number;
  /** UTC milliseconds. */
  readonly at: number;
  /** `YYYY-MM-DD` in IST. */
  readonly istDate: string;
  readonly by: PersonId | null;
  readonly allowedBy: PersonId | null;
  readonly accountId: AccountId;
  readonly balance: BalanceKind;
  readonly kind: WalletKind;
  /** Above 0: the wallet holds more. */
  readonly paise: SignedPaise;
  readonly source: TopUpSource | null;
  readonly bankReference: string | null;
  readonly reason: string | null;
  /** The entry that this one takes back. */
  readonly reverses: number | null;
  /** The entry that took this one back. */
  readonly reversedBy: number | null;
  /** The move of cash that went with it, where it came from the drawer. */
  readonly moveSeq: number | null;
}

/** Some of the wallet's entries, newest first. */
export interface WalletPage {
  readonly entries: readonly WalletEntry[];
  /** Pass as `before` for the next page; `null` at the end. */
  readonly before: number | null;
}
