import type { MoneyMove } from '../../money-moves/move';
import type { BalanceObservation, Recharge } from '../recharge';
import type { SentField } from '../sent-field';
import type { RechargeEvent } from './recharge-event';

/** A place of the journal's chain. */
export interface ChainPlace {
  readonly n: number;
  /** The first 32 hexadecimal digits of its hash. */
  readonly h: string;
}

/** By what somebody else can hold what is told of a recharge against the journal. */
export interface CaseEvidence {
  /** The epoch of now. */
  readonly counter: string;
  readonly epoch: number;
  /** Where the sale entered. */
  readonly sale: ChainPlace;
  /** Where its newest event did: its hash vouches for all before it. */
  readonly newest: ChainPlace;
}

/** Everything known about one recharge. */
export interface RechargeDetails {
  readonly recharge: Recharge;
  readonly events: readonly RechargeEvent[];
  /** What the ledger has of it, oldest first. */
  readonly moves: readonly MoneyMove[];
  readonly balances: readonly BalanceObservation[];
  /** `null`: it has not entered the chain yet. */
  readonly evidence: CaseEvidence | null;
  /** The bill fields that were sent, in their order. */
  readonly billFields: readonly SentField[];
  /** Set when the row belongs to an account that is not connected now. */
  readonly connectToCheck: string | null;
}
