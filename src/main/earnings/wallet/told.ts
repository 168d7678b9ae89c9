import type { RefId } from '../../../preload/contract/ids';

/** A balance that the gateway told: evidence of one moment between the question and its answer. */
export interface Told {
  /** UTC milliseconds: when it was asked, and when it was answered. What it tells is of some moment between. */
  readonly from: number;
  readonly at: number;
  /** Whole paise, 0 and up. */
  readonly balancePaise: number;
  /** Of the reply about a recharge: which. Its own amount is in it as the same reply says. */
  readonly refId: RefId | null;
}
