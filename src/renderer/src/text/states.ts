import type { RechargeState } from '../../../preload/contract/sale/recharge';

/** The states in the words of the counter. A recharge that is written down or on its way reads `Sending`. */
export const stateNames = {
  created: 'Sending',
  sent: 'Sending',
  not_sent: 'Not sent',
  pending: 'Pending',
  unknown: 'Unknown',
  success: 'Success',
  failed: 'Failed',
  refunded: 'Refunded',
} as const satisfies Readonly<Record<RechargeState, string>>;
