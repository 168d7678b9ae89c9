import type { ReactElement } from 'react';
import type { SignedPaise } from '../../../../preload/contract/money-moves/move';
import { signedRupees } from './signed-rupees';

/** Money that moved: `₹ 199` into the shop, `− ₹ 199` out of it. */
export function SignedMoney({ amount }: { readonly amount: SignedPaise }): ReactElement {
  return <span className="digits">{signedRupees(amount)}</span>;
}
