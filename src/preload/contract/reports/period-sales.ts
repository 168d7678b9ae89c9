import type { PersonId } from '../ids';
import type { Category } from '../operators/operator';
import type { Payment, RechargeState } from '../sale/recharge';

/** Sales of one kind: how many, their amounts, and what the shop took beside them. Years may come to more than one amount may. */
export interface PeriodSum {
  readonly count: number;
  /** Whole paise. */
  readonly amountPaise: number;
  /** Whole paise. */
  readonly chargePaise: number;
}

/**
 * What was sold on some Indian days, as it is known now: what flipped since counts as what it is. All but `byState` are
 * successes.
 */
export interface PeriodSales {
  readonly byState: Readonly<Record<RechargeState, PeriodSum>>;
  /** Amounts without the shop's charge, in whole paise. */
  readonly byWay: Readonly<Record<Payment, number>>;
  /** Days with a success, the earliest first; `YYYY-MM-DD` in IST. */
  readonly byDay: readonly (PeriodSum & { readonly istDate: string })[];
  /** By the hour of India's clock at which it was sold: 24 of them. */
  readonly byHour: readonly PeriodSum[];
  readonly byOperator: readonly (PeriodSum & {
    readonly category: Category;
    readonly operator: string;
    readonly operatorName: string;
  })[];
  /**
   * By who made the first entry; empty where that names nobody. `null`: what was sold before there were people, so that all of
   * them add up to the total.
   */
  readonly byPerson: readonly (PeriodSum & { readonly by: PersonId | null })[];
}
