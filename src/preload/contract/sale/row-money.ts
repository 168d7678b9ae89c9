import type { Paise } from '../money';

/** Where the money of one recharge stands, as main reckons it. Screens and slips only say it. */
export interface RowMoney {
  /** What the customer paid for it and did not get back: 0 … amount and charge. Nothing for a sale on account. */
  readonly sumPaise: Paise;
  /** What the shop may give back now. Above 0 only after a failure or a refund that nobody has dealt with. */
  readonly toCustomerPaise: Paise;
  /** What the customer owes for a success whose money went back before, until somebody has dealt with it. */
  readonly toShopPaise: Paise;
  /** Whether the row is listed until somebody deals with its money. */
  readonly isOpen: boolean;
  /** Whether the state came after another outcome, which staff may have acted on. */
  readonly cameLater: boolean;
}
