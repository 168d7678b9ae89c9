import type { Payment } from '../../../preload/contract/sale/recharge';

/** How the customer pays. */
export const paymentNames = {
  cash: 'Cash',
  upi: 'UPI',
  on_account: 'On account',
} as const satisfies Readonly<Record<Payment, string>>;

/** The one key that chooses each in the read-back. */
export const paymentKeys = {
  cash: 'C',
  upi: 'U',
  on_account: 'A',
} as const satisfies Readonly<Record<Payment, string>>;
