import type { SignedPaise } from '../money-moves/move';
import type { Paise } from '../money';

/** Where the money of one recharge stands, as main reckons it. Screens and slips only say it. */
export interface RowMoney {
  /**
   * What the customer paid for it and did not get back: 0 … what is paid at the counter. Nothing for what is on account.
   * The sum of its moves, where the ledger has them.
   */
  readonly sumPaise: Paise;
  /** Of that, by UPI; the rest is cash. Below 0 where more went back by UPI than came. */
  readonly sumUpiPaise: SignedPaise;
  /** What the shop may give back now. Above 0 only after a failure or a refund that nobody has dealt with. */
  readonly toCustomerPaise: Paise;
  /** What the customer owes for a success whose sum is below its total, until somebody has dealt with it. */
  readonly toShopPaise: Paise;
  /** Whether the row is listed until somebody deals with its money. */
  readonly isOpen: boolean;
  /** Whether the state came after another outcome, which staff may have acted on. */
  readonly cameLater: boolean;
  /** Whether nobody was told to take money before it failed, so that *not taken* may be said of it. */
  readonly mayBeNotTaken: boolean;
  /** Whether what is still owed to the customer is no more than the shop's charge, which may be kept. */
  readonly mayKeepCharge: boolean;
  /** Whether the way of payment can be corrected: the ledger has its moves, and some of its money is here. */
  readonly mayCorrectWay: boolean;
  /** A row that was found outside of the journal: nobody has said yet how it was paid; it counts as cash. */
  readonly asksHowPaid: boolean;
}
