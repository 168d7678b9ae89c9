/** A failed recharge whose money, as far as it was paid, lies with the shop, in whole paise. */
interface Lies {
  readonly paise: number;
  /** Of that, by UPI. */
  readonly upiPaise: number;
}

/**
 * Which of them count for a sale of which so much is paid in cash and so much by UPI: those whose money came as this sale's
 * does, and of UPI no more than it takes, since the drawer is what gives back. What came by the other way would lie there
 * while the books say here: it stays owed to the customer until somebody deals with it.
 */
export function countsFor<Each extends Lies>(
  carried: readonly Each[],
  due: { readonly cashPaise: number; readonly upiPaise: number },
): readonly Each[] {
  let upiLeft = due.upiPaise;
  return carried.filter(({ paise, upiPaise }) => {
    if ((paise > upiPaise && due.cashPaise === 0) || upiPaise > upiLeft) return false;
    upiLeft -= upiPaise;
    return true;
  });
}
