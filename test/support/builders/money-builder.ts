import { paise, type Paise } from '../../../src/preload/contract/money';

/** Whole rupees as paise. */
export function amountRupees(rupees: number): Paise {
  return paise(rupees * 100);
}
