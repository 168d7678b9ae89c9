import type { BalanceObservation, Recharge } from '../recharge';
import type { SentField } from '../sent-field';
import type { RechargeEvent } from './recharge-event';

/** Everything known about one recharge. */
export interface RechargeDetails {
  readonly recharge: Recharge;
  readonly events: readonly RechargeEvent[];
  readonly balances: readonly BalanceObservation[];
  /** The bill fields that were sent, in their order. */
  readonly billFields: readonly SentField[];
  /** Set when the row belongs to an account that is not connected now. */
  readonly connectToCheck: string | null;
}
