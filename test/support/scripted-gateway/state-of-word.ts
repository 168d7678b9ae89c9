import type { GatewayWord, RechargeState } from '../../../src/preload/contract/sale/recharge';

/** What a word of the gateway means, told apart from the program's own table: proofs must not ask whom they judge. */
export const stateOfWord = {
  Pending: 'pending',
  Accepted: 'pending',
  Success: 'success',
  Failure: 'failed',
  Error: 'failed',
  Refunded: 'refunded',
} as const satisfies Record<GatewayWord, RechargeState>;
