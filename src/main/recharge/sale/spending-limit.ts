import type { Paise } from '../../../preload/contract/money';

/** How far back the limits look. In milliseconds. */
export const SPENDING_WINDOWS = { salesMs: 60_000, paiseMs: 60 * 60_000 } as const;

/** What an account sold lately. */
export interface SoldOfLate {
  /** Recharges of the last minute, whatever became of them, but for those that were not sent. */
  readonly sales: number;
  /** What those of the last hour cost or may still cost. */
  readonly paise: number;
}

/** What an account may sell before the owner is asked. */
export interface SpendingLimits {
  /** In a minute. */
  readonly mostSales: number;
  /** In an hour. */
  readonly mostPaise: Paise;
}

/** Which limit one more sale of `amountPaise` would break; `null`: none. */
export function overSpendingLimit(
  sold: SoldOfLate,
  amountPaise: Paise,
  { mostSales, mostPaise }: SpendingLimits,
): 'minute' | 'hour' | null {
  if (sold.sales + 1 > mostSales) return 'minute';
  return sold.paise + amountPaise > mostPaise ? 'hour' : null;
}
