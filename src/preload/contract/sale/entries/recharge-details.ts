import type { MoneyMove } from '../../money-moves/move';
import type { BalanceObservation, Recharge } from '../recharge';
import type { RechargeEvent } from './recharge-event';

/** Everything known about one recharge. */
export interface RechargeDetails {
  readonly recharge: Recharge;
  readonly events: readonly RechargeEvent[];
  /** What the ledger has of it, oldest first. */
  readonly moves: readonly MoneyMove[];
  readonly balances: readonly BalanceObservation[];
  /** The bill fields that were sent, with the names the catalogue has for them now. */
  readonly billFields: readonly { readonly label: string; readonly value: string }[];
  /** Set when the row belongs to an account that is not connected now. */
  readonly connectToCheck: string | null;
}
