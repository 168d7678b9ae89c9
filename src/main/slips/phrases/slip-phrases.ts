import type { Payment, RechargeState } from '../../../preload/contract/sale/recharge';

/** How a slip names a state, and what that means for the customer. */
export interface StatePhrases {
  /** In large letters; of an open state it says that nothing is confirmed. */
  readonly banner: string;
  readonly sentence: string;
}

/** Everything a slip says by itself, in one language. A language that lacks a phrase does not compile. */
export interface SlipPhrases {
  readonly titles: { readonly recharge: string; readonly bill: string; readonly refund: string };
  readonly states: Readonly<Record<RechargeState, StatePhrases>>;
  readonly payments: Readonly<Record<Payment, string>>;

  readonly slipNumber: string;
  readonly date: string;
  /** When this copy was printed: its state is the state of that moment. */
  readonly printed: string;
  readonly customer: string;
  /** Before the place of a bill field whose own name is not known any more. */
  readonly field: string;
  readonly amount: string;
  readonly serviceCharge: string;
  readonly total: string;
  readonly paidBy: string;
  readonly operatorRef: string;
  readonly txnId: string;
  readonly ourRef: string;

  /** Before the number of the copy. */
  readonly duplicate: string;
  /** Before the time and the state of an earlier slip that said "not confirmed". */
  readonly earlierSlip: string;
  readonly notProof: string;
  readonly settledByHand: string;
  readonly toReturn: string;
  readonly returned: string;
  readonly offAccount: string;
  /** The title of the slip of a return. */
  readonly moneyReturned: string;
  /** Before the way in which it went back. */
  readonly returnedBy: string;

  /** What the account of a customer says. */
  readonly account: {
    readonly title: string;
    /** Before its first and its last day. */
    readonly period: string;
    /** Before what was owed before the first line. */
    readonly before: string;
    readonly paid: string;
    readonly owes: string;
    readonly overpaid: string;
  };

  readonly practice: string;
  readonly practiceSentence: string;
  readonly testGateway: string;
  readonly testSentence: string;
}
