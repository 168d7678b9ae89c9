import type { ReactElement } from 'react';
import { formatRupees, paise } from '../../../../preload/contract/money';
import type { SignedPaise } from '../../../../preload/contract/money-moves/move';

/** Money that moved: `₹ 199` into the shop, `− ₹ 199` out of it. */
export function SignedMoney({ amount }: { readonly amount: SignedPaise }): ReactElement {
  const sum = formatRupees(paise(Math.abs(amount)));
  return <span className="digits">{amount < 0 ? `− ₹ ${sum}` : `₹ ${sum}`}</span>;
}
