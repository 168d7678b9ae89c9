import type { FieldProblemCode } from '../../../preload/contract/sale/field-problem';
import { paise, parseRupees } from '../../../preload/contract/money';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { saysSomething } from '../../../preload/contract/rules/says-something';
import type { DealingKind } from '../../../preload/contract/sale/recharge';
import type { Dealing } from '../../recharge/state/dealing';

/** How staff dealt with a row, as it was typed. */
export interface TypedDealing {
  /** Made once for each form: what is asked again with it is noted once. */
  readonly requestId: string;
  readonly how: DealingKind;
  /** In rupees; read only where money moves. */
  readonly amount: string;
  readonly who: string;
}

/** What is wrong with what was typed. */
export type DealingUnread =
  | { readonly kind: 'who_needed' }
  | { readonly kind: 'wrong_amount'; readonly code: FieldProblemCode; readonly openPaise: null };

/**
 * Reads a dealing. Money that moves has an amount above 0.
 * SECURITY: whatever takes a row off the list has the name of who did it, also where no money is said to have moved.
 */
export function readDealing({ how, amount, who }: TypedDealing): Result<Dealing, DealingUnread> {
  const name = who.trim();
  if (!saysSomething(name)) return fail({ kind: 'who_needed' });
  if (how === 'customer_told' || how === 'nothing_owed') return ok({ kind: how, who: name });
  const read = parseRupees(amount);
  if (!read.ok) return wrongAmount(read.failure);
  if (read.value === paise(0)) return wrongAmount('below_minimum');
  return ok({ kind: how, amountPaise: read.value, who: name });
}

function wrongAmount(code: FieldProblemCode): Result<never, DealingUnread> {
  return fail({ kind: 'wrong_amount', code, openPaise: null });
}
