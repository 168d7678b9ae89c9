import { groupedRupees } from '../../../../preload/contract/money';

/** Whole paise with their sign, as in a book of account: `₹ 553`, `− ₹ 49.50`. Never a sign by colour alone. */
export function signedRupees(amount: number): string {
  const size = `₹ ${groupedRupees(Math.abs(amount))}`;
  return amount < 0 ? `− ${size}` : size;
}
