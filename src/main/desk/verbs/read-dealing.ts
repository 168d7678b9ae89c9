import type { FieldProblemCode } from '../../../preload/contract/sale/field-problem';
import { paise, parseRupees, type Paise } from '../../../preload/contract/money';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { saysSomething } from '../../../preload/contract/rules/says-something';
import type { DealingKind } from '../../../preload/contract/sale/recharge';
import type { MoveWay } from '../../../preload/contract/money-moves/move';
import type { Correction, Dealing } from '../../recharge/state/dealing';

/** How staff dealt with a row, as it was typed. */
export interface TypedDealing {
  /** Made once for each form: what is asked again with it is noted once. */
  readonly requestId: string;
  readonly how: DealingKind;
  /** In rupees; read only where money moves. */
  readonly amount: string;
  /** By which way; read where money moves, or where the way is what is told. */
  readonly way: MoveWay;
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
export function readDealing({ how, amount, way, who }: TypedDealing): Result<Dealing, DealingUnread> {
  const name = who.trim();
  if (!saysSomething(name)) return fail({ kind: 'who_needed' });
  switch (how) {
    case 'customer_told':
    case 'nothing_owed':
    case 'not_taken':
    case 'charge_kept':
      return ok({ kind: how, who: name });
    case 'payment_told':
      return ok({ kind: how, way, who: name });
    case 'cash_returned':
    case 'cash_received': {
      const read = readAmount(amount);
      return read.ok ? ok({ kind: how, amountPaise: read.value, way, who: name }) : read;
    }
  }
}

/** The way that is right, as it was typed. */
export type TypedCorrection = Pick<TypedDealing, 'requestId' | 'amount' | 'who'> & { readonly to: MoveWay };

/** Reads a correction of the way of payment, as a dealing. */
export function readCorrection({ amount, to, who }: TypedCorrection): Result<Correction, DealingUnread> {
  const name = who.trim();
  if (!saysSomething(name)) return fail({ kind: 'who_needed' });
  const read = readAmount(amount);
  return read.ok ? ok({ to, amountPaise: read.value, who: name }) : read;
}

function readAmount(amount: string): Result<Paise, DealingUnread> {
  const read = parseRupees(amount);
  if (!read.ok) return wrongAmount(read.failure);
  if (read.value === paise(0)) return wrongAmount('below_minimum');
  return read;
}

function wrongAmount(code: FieldProblemCode): Result<never, DealingUnread> {
  return fail({ kind: 'wrong_amount', code, openPaise: null });
}
