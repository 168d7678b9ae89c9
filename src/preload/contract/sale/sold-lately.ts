import type { Paise } from '../money';

/** What this shop sold of an operator in the last 90 days. Successes only. */
export interface Sold {
  readonly sales: number;
  /** Amounts that were sold at least three times, the most often sold first, at most six. */
  readonly amountsPaise: readonly Paise[];
}

/** By operator code; what was not sold is not in it. */
export type SoldLately = Readonly<Record<string, Sold>>;
