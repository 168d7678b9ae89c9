import type { Paise } from '../money';
import type { Payment, Recharge } from './recharge';

/** Somebody who bought on account. */
export interface Debt {
  /** Names the customer: the phone, else the name in small letters. */
  readonly debtor: string;
  readonly name: string | null;
  readonly phone: string | null;
  /** How many sales are owed for. */
  readonly sales: number;
  readonly owesPaise: Paise;
  /** More was paid than is owed now: a sale that was paid for failed or was refunded later. */
  readonly overpaidPaise: Paise;
  /** UTC milliseconds of the last sale on account. */
  readonly lastAt: number;
}

/** Which way money went: the customer paid what was owed, or got back what was paid too much. */
export const debtDirections = ['paid_back', 'given_back'] as const;
export type DebtDirection = (typeof debtDirections)[number];

/** Money that came back, or went back to the customer. */
export interface DebtPayment {
  readonly seq: number;
  readonly direction: DebtDirection;
  readonly amountPaise: Paise;
  readonly payment: Exclude<Payment, 'on_account'>;
  readonly note: string;
  /** UTC milliseconds. */
  readonly at: number;
}

/** What one customer bought on account and paid back, newest first. */
export interface DebtDetails {
  readonly sales: readonly Recharge[];
  readonly payments: readonly DebtPayment[];
}
