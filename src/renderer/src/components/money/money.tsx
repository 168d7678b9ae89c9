import type { ReactElement } from 'react';
import { formatRupees, type Paise } from '../../../../preload/contract/money';

/** An amount with the rupee sign, in Indian grouping: `₹ 1,23,456.50`. */
export function Money({ amount }: { readonly amount: Paise }): ReactElement {
  return <span className="digits">₹ {formatRupees(amount)}</span>;
}
