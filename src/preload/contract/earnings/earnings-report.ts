import type { SignedPaise } from '../money-moves/move';
import type { Category } from '../operators/operator';
import type { Days } from '../reports/period';

/** What is known of the commission of some sales: set by the owner, seen in what the gateway told, or neither. */
export type CommissionFrom = 'set' | 'observed' | 'none';

/** What an operator's successes of a month came to. All whole paise. */
export interface OperatorMonth {
  /** `YYYY-MM` in India. */
  readonly month: string;
  readonly operator: string;
  readonly operatorName: string;
  readonly category: Category;
  readonly count: number;
  readonly soldPaise: SignedPaise;
  readonly chargesPaise: SignedPaise;
  readonly from: CommissionFrom;
  readonly grossPaise: SignedPaise;
  readonly gstPaise: SignedPaise;
  readonly tdsPaise: SignedPaise;
  /** Commission less GST and tax held back, and the service charges. */
  readonly netPaise: SignedPaise;
}

/** The margin that told balances show of an operator. */
export interface ObservedMargin {
  readonly operator: string;
  /** The median, in thousandths of a percent of the amount. */
  readonly thousandths: number;
  /** How many adjacent closing balances it was seen in. */
  readonly count: number;
  /** No commission is set that the gateway keeps back: it may be adopted. */
  readonly mayAdopt: boolean;
}

/** What the shop earned in some days. By the months and then by what was earned. */
export interface EarningsReport extends Days {
  readonly rows: readonly OperatorMonth[];
  readonly margins: readonly ObservedMargin[];
}
