import type { ReactElement } from 'react';
import { formatRupees, paise, type Paise } from '../../../../preload/contract/money';
import type { SignedPaise } from '../../../../preload/contract/signed-paise';

/** Money that moved: `₹ 199` into the shop, `− ₹ 199` out of it. */
export function SignedMoney({ amount }: { readonly amount: SignedPaise | Paise }): ReactElement {
  const sum = formatRupees(paise(Math.abs(amount)));
  return <span className="digits">{amount < 0 ? `− ₹ ${sum}` : `₹ ${sum}`}</span>;
}
