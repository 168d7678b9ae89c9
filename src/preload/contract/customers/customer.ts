import type { Paise } from '../money';
import type { DebtPayment } from '../sale/debts';
import type { Recharge } from '../sale/recharge';

/** A customer and how they are called. */
export interface CustomerName {
  /** The number of the entry that made them: never used again. */
  readonly id: number;
  readonly name: string | null;
  /** Ten digits each. */
  readonly phones: readonly string[];
}

/** A customer in the list. */
export interface CustomerLine extends CustomerName {
  readonly owesPaise: Paise;
  /** More was paid than is owed now. */
  readonly overpaidPaise: Paise;
  /** How much they may owe before the read-back warns; `null`: no limit is set. */
  readonly limitPaise: Paise | null;
  /** UTC milliseconds of the last sale in which they were named, or of when they were added. */
  readonly lastAt: number;
}

/** Where a page of customers ended. */
export interface PlaceInList {
  readonly lastSeq: number;
  readonly id: number;
}

/** Customers, those with the newest sale first. */
export interface CustomersPage {
  readonly customers: readonly CustomerLine[];
  /** Pass as `before` for the next page; `null` at the end. */
  readonly before: PlaceInList | null;
  /** Sales of an older Galla are still being looked through: until then nobody is said to owe anything. */
  readonly isComplete: boolean;
}

/** The last sale of a number with one operator. */
export type LastSale = Pick<Recharge, 'refId' | 'amountPaise' | 'createdAt' | 'state'>;

/** A number or account that a customer recharges. */
export interface CustomerNumber {
  readonly number: string;
  readonly operator: string;
  readonly operatorName: string;
  /** Whoever it was sold to; `null`: it was noted and never sold. */
  readonly last: LastSale | null;
  /** The Indian day on which what was sold last ends, where staff noted it. */
  readonly validUntil: string | null;
}

/** What is known of one customer. */
export interface CustomerDetails extends CustomerLine {
  /** As who they owe: for `debts:pay`; `null`: nothing was ever sold to them on account. */
  readonly debtor: string | null;
  readonly numbers: readonly CustomerNumber[];
  /** In which they were named, newest first, the last 20. */
  readonly sales: readonly Recharge[];
  /** On account and owed for, newest first, the last 200. */
  readonly onAccount: readonly Recharge[];
  /** Newest first, the last 200. */
  readonly payments: readonly DebtPayment[];
  /** Who was joined to them: may be parted from them again. */
  readonly joined: readonly CustomerName[];
  /** Of the same name, and perhaps the same person. */
  readonly alike: readonly CustomerName[];
}

/** A number that was found by whose it is. */
export interface FoundNumber {
  readonly customer: number;
  readonly name: string;
  readonly phone: string | null;
  readonly number: string;
  readonly operator: string;
  readonly operatorName: string;
}

/** What a customer was sold that ends soon. */
export interface Expiring extends CustomerNumber {
  readonly customer: CustomerName;
  readonly last: LastSale;
  readonly validUntil: string;
}

/** What may be noted of a customer, as typed. */
export type CustomerNote =
  | { readonly kind: 'added'; readonly name: string; readonly phone: string }
  | { readonly kind: 'named'; readonly customer: number; readonly name: string }
  | { readonly kind: 'phone'; readonly customer: number; readonly phone: string }
  | {
      readonly kind: 'number';
      readonly customer: number;
      readonly number: string;
      readonly operator: string;
    }
  /** It is not theirs, and is offered no more. */
  | {
      readonly kind: 'number_gone';
      readonly customer: number;
      readonly number: string;
      readonly operator: string;
    }
  /** `amount`: in rupees; empty for no limit. */
  | { readonly kind: 'credit_limit'; readonly customer: number; readonly amount: string }
  /** For how many days the last sale of a number is good. */
  | {
      readonly kind: 'valid';
      readonly customer: number;
      readonly refId: string;
      /** 1 to 400. */
      readonly days: number;
    }
  /** Both are one person, called as `into` is. */
  | { readonly kind: 'merged'; readonly customer: number; readonly into: number }
  /** They are two after all. `customer`: the one that was joined. */
  | { readonly kind: 'parted'; readonly customer: number };

/** What a customer owes and may owe, as the read-back needs it. */
export interface Credit {
  readonly name: string;
  /** Below 0: more was paid than is owed. */
  readonly owesPaise: number;
  readonly limitPaise: Paise;
}
