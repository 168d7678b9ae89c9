import type { RechargeState } from '../../../preload/contract/recharge';

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

/** What staff do now, in one sentence or two. */
export const stateTodo = {
  created: 'Wait. Do not send it again.',
  sent: 'Wait for the answer. Do not send it again.',
  not_sent: 'Nothing left this computer. You may start it again.',
  pending: 'Take the money. Give the pending slip. Do not send again.',
  unknown: 'It may have gone through. Do not send again. Give the slip; Galla keeps asking.',
  success: 'Take the money. Give the slip.',
  failed: 'Do not take money, or give it back. It may be tried again.',
  refunded: 'The gateway took it back. Give the money back.',
} as const satisfies Readonly<Record<RechargeState, string>>;
