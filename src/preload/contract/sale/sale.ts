import type { Credit } from '../customers/customer';
import type { BalanceKind } from '../rules/balance-kind';
import type { RefId } from '../ids';
import type { Paise } from '../money';
import type { PaidParts, SignedPaise, TypedParts } from '../money-moves/move';
import type { ValueProblem } from '../rules/number';
import type { Operator } from '../operators/operator';
import type { Doubt, Payment, RechargeState } from './recharge';
import type { Stamp } from './stamp';

/** What staff typed, as typed. Main parses and cleans it; the page's own checks are only a courtesy. */
export interface Draft {
  readonly operator: string;
  readonly number: string;
  readonly amount: string;
  /** `field1` first; empty string for one left empty. */
  readonly fields: readonly string[];
  readonly payment: Payment;
  /** Paid in more than one way; `null`: all of it as `payment` says. */
  readonly parts: TypedParts | null;
  readonly customerPhone: string;
  readonly customerName: string;
  /** Cash given, as typed; empty when not noted. */
  readonly collected: string;
  /** The `not_sent` recharge that this one starts again. */
  readonly restartOf: string | null;
}

/** What the duplicate shield says of a draft. */
export type Shield =
  | { readonly kind: 'clear' }
  /** A line in the review, no key: same number with another amount, or the same after a failure. */
  | {
      readonly kind: 'note';
      readonly why: 'other_amount' | 'failed_before';
      readonly refId: RefId;
      readonly at: number;
      readonly amountPaise: Paise;
    }
  /**
   * A reason is asked, and the owner passphrase when one is set. `at`: when the earlier one succeeded, or was refused
   * in a way that may be no refusal, by a clock that was set back since.
   */
  | {
      readonly kind: 'reason_needed';
      readonly refId: RefId;
      readonly at: number;
      readonly after: 'success' | 'refusal';
    }
  /** Hard stop for a while: the earlier one was refused at `at`, but the money may have moved all the same. */
  | {
      readonly kind: 'held';
      readonly refId: RefId;
      readonly at: number;
      readonly until: number;
      readonly why: Doubt;
    }
  /** Hard stop. */
  | { readonly kind: 'open'; readonly refId: RefId; readonly at: number; readonly state: RechargeState };

/** The read-back: frozen, exactly what `Send` will send. */
export interface Review {
  /** One-time. */
  readonly ticket: string;
  /** Where the money of this sale would move. */
  readonly stamp: Stamp;
  readonly operator: Pick<
    Operator,
    'code' | 'name' | 'category' | 'confirmation' | 'colour' | 'shortName' | 'number'
  >;
  readonly number: string;
  readonly amountPaise: Paise;
  readonly chargePaise: Paise;
  readonly totalPaise: Paise;
  readonly payment: Payment;
  readonly parts: PaidParts | null;
  /**
   * Failed recharges of this number of the last day whose money lies with the shop, as far as it was paid: it counts for
   * this sale once it is sent, where it came by the ways in which this one is paid (`countsFor`). `upiPaise`: of that, by UPI.
   */
  readonly carried: readonly {
    readonly refId: RefId;
    readonly paise: Paise;
    readonly upiPaise: SignedPaise;
  }[];
  readonly collectedPaise: Paise | null;
  readonly returnPaise: Paise | null;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly shield: Shield;
  /** How the number differs from this operator's rule; staff may go on. */
  readonly numberWarning: ValueProblem | null;
  /** The shop's own memory of this number names another operator. */
  readonly memoryWarning: {
    readonly operatorName: string;
    readonly times: number;
    readonly lastAt: number;
  } | null;
  readonly retypeLastFour: boolean;
  /** Of whoever is named, what they owe and may owe; `null`: no limit was set. Over it by this sale: `overLimit`. */
  readonly credit: Credit | null;
  /** The balance that this sale uses was low when it was last told. `kind`: `null` where there is only one. */
  readonly balanceWarning: {
    readonly kind: BalanceKind | null;
    readonly balancePaise: Paise;
    readonly at: number;
    /** It was less than this sale. */
    readonly tooLittle: boolean;
  } | null;
}

/** What the shop's journal or the rules know about a number. */
export interface NumberHint {
  readonly source: 'journal' | 'rule' | 'prefix';
  readonly operatorCode: string;
  readonly operatorName: string;
  readonly times: number;
  readonly lastAt: number | null;
  readonly lastAmountsPaise: readonly Paise[];
}
