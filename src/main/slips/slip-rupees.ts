import { formatRupees, paise, type Paise } from '../../preload/contract/money';

/** An amount as slips show it: always with paise, so that columns align (`₹ 1,23,456.00`). */
export function slipRupees(amount: Paise): string {
  const shown = formatRupees(amount);
  return `₹ ${shown.includes('.') ? shown : `${shown}.00`}`;
}

/** An amount with its sign before it: `-₹ 9.00`. */
export function signedSlipRupees(amount: number): string {
  const shown = slipRupees(paise(Math.abs(amount)));
  return amount < 0 ? `-${shown}` : shown;
}
