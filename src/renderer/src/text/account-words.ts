import { groupNumber } from '../../../preload/contract/rules/number';
import type { Recharge } from '../../../preload/contract/sale/recharge';

/** Whose account a sale on account is written to: the name, else the phone. */
export function accountOf({
  customerName,
  customerPhone,
}: Pick<Recharge, 'customerName' | 'customerPhone'>): string {
  if (customerName !== null && customerName.trim() !== '') return `${customerName.trim()}’s account`;
  return customerPhone === null ? 'the account' : `the account of ${groupNumber(customerPhone)}`;
}
