import { formatRupees, type Paise } from '../../preload/contract/money';

/** An amount as slips show it: always with paise, so that columns align (`₹ 1,23,456.00`). */
export function slipRupees(amount: Paise): string {
  const shown = formatRupees(amount);
  return `₹ ${shown.includes('.') ? shown : `${shown}.00`}`;
}
