import type { Payment } from '../../../preload/contract/sale/recharge';

/** The one key that chooses each way to pay in the read-back. */
export const paymentKeys = {
  cash: 'C',
  upi: 'U',
  on_account: 'A',
} as const satisfies Readonly<Record<Payment, string>>;
