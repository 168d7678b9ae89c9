import type { PaidParts, TypedParts } from '../../../preload/contract/money-moves/move';
import { addPaise, formatRupees, paise, parseRupees, type Paise } from '../../../preload/contract/money';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { ValueProblem } from '../../../preload/contract/rules/number';
import type { Payment } from '../../../preload/contract/sale/recharge';

/** How a sale is paid: in one way, or in parts that add up to its total. */
export interface Paid {
  readonly payment: Payment;
  readonly parts: PaidParts | null;
}

/**
 * Reads the parts of a sale that is paid in more than one way; empty is none. A sale with a part on account is one on
 * account: somebody owes for it. Else it counts under the way of the larger part.
 */
export function parseParts(typed: TypedParts, totalPaise: Paise): Result<Paid, ValueProblem> {
  const [cash, upi, onAccount] = [read(typed.cash), read(typed.upi), read(typed.onAccount)];
  if (!cash.ok) return cash;
  if (!upi.ok) return upi;
  if (!onAccount.ok) return onAccount;
  const all = [cash.value, upi.value, onAccount.value];
  if (all.some((part) => part > totalPaise) || addPaise(...all) !== totalPaise) {
    return fail({ code: 'parts_do_not_add_up', hint: formatRupees(totalPaise) });
  }
  if (all.filter((part) => part > 0).length < 2) return fail({ code: 'less_than_two_parts' });
  const parts: PaidParts = { cashPaise: cash.value, upiPaise: upi.value, onAccountPaise: onAccount.value };
  if (onAccount.value > 0) return ok({ payment: 'on_account', parts });
  return ok({ payment: upi.value > cash.value ? 'upi' : 'cash', parts });
}

function read(text: string): Result<Paise, ValueProblem> {
  if (text.trim() === '') return ok(paise(0));
  const amount = parseRupees(text);
  return amount.ok ? amount : fail({ code: amount.failure });
}
