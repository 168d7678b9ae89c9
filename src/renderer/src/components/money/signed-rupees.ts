import type { SignedPaise } from '../../../../preload/contract/money-moves/move';
import { formatRupees, paise } from '../../../../preload/contract/money';

/** An amount with its sign, as in a book of account: `₹ 553`, `− ₹ 49.50`. Never a sign by colour alone. */
export function signedRupees(amount: SignedPaise): string {
  const size = `₹ ${formatRupees(paise(Math.abs(amount)))}`;
  return amount < 0 ? `− ${size}` : size;
}
