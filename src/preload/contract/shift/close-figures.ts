import type { AccountId, PersonId, RefId } from '../ids';
import type { Paise } from '../money';
import type { Category } from '../operators/operator';
import type { BalanceKind } from '../rules/balance-kind';
import type { Payment, RechargeState } from '../sale/recharge';
import type { MoveKind, MoveWay, SignedPaise } from '../money-moves/move';

/** Sales of one kind: how many, their amounts, and what the shop took beside them. */
export interface SalesSum {
  readonly count: number;
  readonly amountPaise: Paise;
  readonly chargePaise: Paise;
}

/** What was sold. States are those of the moment that the figures are of. */
export interface SalesFigures {
  readonly byState: Readonly<Record<RechargeState, SalesSum>>;
  /** Successes, by what was sold. */
  readonly byOperator: readonly (SalesSum & {
    readonly category: Category;
    readonly operator: string;
    readonly operatorName: string;
  })[];
  /** Successes with their charge, by how they were paid. */
  readonly byWay: Readonly<Record<Payment, Paise>>;
}

/** Money of one kind that moved one way, in all. */
export interface MovesSum {
  readonly kind: MoveKind;
  readonly way: MoveWay;
  readonly count: number;
  /** Above zero: into the shop. */
  readonly paise: SignedPaise;
}

/** A recharge of an earlier close that became something else since. */
export interface EarlierFlip {
  readonly refId: RefId;
  readonly from: RechargeState;
  readonly to: RechargeState;
  /** UTC milliseconds. */
  readonly at: number;
  readonly amountPaise: Paise;
}

/** One balance of one account: what the gateway told, and what it should have told by what is known. */
export interface WalletFigures {
  readonly accountId: AccountId;
  readonly kind: BalanceKind;
  /** What it told last before; `null`: nothing. */
  readonly start: ToldBalance | null;
  readonly topUpsPaise: SignedPaise;
  /** Amounts of recharges that may have been taken from it. */
  readonly debitsPaise: Paise;
  /** Amounts of earlier recharges that came to nothing since, less those of such that went through after all. */
  readonly refundsPaise: SignedPaise;
  /** `null`: no start is known. */
  readonly expectedPaise: SignedPaise | null;
  readonly end: ToldBalance | null;
  /** What the gateway told at the end less what was expected; `null`: one of them is not known. */
  readonly unexplainedPaise: SignedPaise | null;
}

/** What the gateway said a balance was. */
export interface ToldBalance {
  /** UTC milliseconds. */
  readonly at: number;
  readonly balancePaise: Paise;
}

/** What happened between two closes. Holds no number, no name and no message: ref ids only. */
export interface PeriodFigures {
  readonly sales: SalesFigures;
  readonly moves: readonly MovesSum[];
  /** Return slips that were numbered, the first and the last; `null`: none. */
  readonly returnSlips: { readonly first: number; readonly last: number } | null;
  /** The oldest ones first, {@link MOST_LISTED} at most; `earlierFlipsInAll` counts all. */
  readonly earlierFlips: readonly EarlierFlip[];
  readonly earlierFlipsInAll: number;
  /** Recharges of this and earlier closes without a final word, the oldest first, {@link MOST_LISTED} at most. */
  readonly open: readonly RefId[];
  readonly openInAll: number;
  readonly wallets: readonly WalletFigures[];
  /** By who sold and who moved money; empty where there are no people. By id: names are no part of a Z. */
  readonly byPerson: readonly PersonFigures[];
  /** When somebody practised while an account was connected, the oldest first, {@link MOST_LISTED} at most. */
  readonly practised: readonly Practised[];
  /** Of all; below the length of the list: an older Galla did not count them. */
  readonly practisedInAll: number;
}

/** What one person sold, and the money that moved by them. */
export interface PersonFigures {
  readonly by: PersonId;
  /** Their sales that went through. */
  readonly success: SalesSum;
  /** Of all moves that they made, sales among them. Above zero: into the shop. */
  readonly cashPaise: SignedPaise;
  readonly upiPaise: SignedPaise;
}

/** A turn of practising. UTC milliseconds. */
export interface Practised {
  readonly from: number;
  /** `null`: until Galla was stopped. */
  readonly to: number | null;
  readonly by: PersonId | null;
  readonly allowedBy: PersonId | null;
}

/** So many rows stand in the lists of a close. */
export const MOST_LISTED = 1000;

/** The drawer, as it should be and as it was counted. */
export interface DrawerFigures {
  /** What stayed in it at the close before. With the cash of all moves since it is what is expected. */
  readonly startPaise: SignedPaise;
  /** `null`: not known until it is counted. */
  readonly expectedPaise: SignedPaise | null;
  readonly countedPaise: Paise;
  readonly differencePaise: SignedPaise | null;
}

/** UPI, as the journal knows it and as the bank's app says. */
export interface UpiFigures {
  readonly movedPaise: SignedPaise;
  /** As somebody read it from the app; `null`: nobody did. */
  readonly toldPaise: Paise | null;
  readonly differencePaise: SignedPaise | null;
}

/** Drawer, wallet, journal, and UPI, side by side. */
export interface ThreeWay {
  readonly drawer: DrawerFigures;
  readonly upi: UpiFigures;
  readonly period: PeriodFigures;
}
