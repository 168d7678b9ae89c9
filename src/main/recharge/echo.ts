import { parseGatewayRupees, type Paise } from '../../preload/contract/money';
import { cleanNumber } from '../../preload/contract/number';
import type { NumberRule } from '../../preload/contract/operator';
import type { Echo } from './replies';

/** What a reply's echo is held against: exactly what was sent. */
export interface Sent {
  readonly refId: string;
  readonly number: string;
  readonly numberKind: NumberRule['kind'];
  readonly amountPaise: Paise;
  readonly operator: string;
  /** Codes the owner recorded as the same operator. */
  readonly aliases: readonly string[];
}

/** Whether a reply speaks of what was sent. */
export type EchoVerdict =
  | { readonly kind: 'matches' }
  | { readonly kind: 'foreign'; readonly field: 'refId' | 'number' | 'amount' }
  /** Nothing but the operator differs: the owner may record the code as an alias. */
  | { readonly kind: 'foreign_operator'; readonly code: string }
  /** Status replies only: without our ref id the reply may be about anything. */
  | { readonly kind: 'no_ref_id' };

/**
 * Compares an echo with what was sent. An absent, null or empty field contradicts nothing, except that a
 * status reply must carry our ref id.
 */
export function compareEcho(call: 'recharge' | 'status', echo: Echo, sent: Sent): EchoVerdict {
  if (echo.refId === null) {
    if (call === 'status') return { kind: 'no_ref_id' };
  } else if (echo.refId !== sent.refId) return { kind: 'foreign', field: 'refId' };
  if (echo.number !== null && !sameNumber(echo.number, sent)) return { kind: 'foreign', field: 'number' };
  if (echo.amount !== null && parseGatewayRupees(echo.amount) !== sent.amountPaise) {
    return { kind: 'foreign', field: 'amount' };
  }
  if (echo.operator !== null && !sameOperator(echo.operator, sent)) {
    return { kind: 'foreign_operator', code: echo.operator };
  }
  return { kind: 'matches' };
}

function sameNumber(echoed: string, sent: Sent): boolean {
  return cleanNumber(echoed, sent.numberKind) === cleanNumber(sent.number, sent.numberKind);
}

function sameOperator(echoed: string, sent: Sent): boolean {
  const code = echoed.trim().toUpperCase();
  return [sent.operator, ...sent.aliases].some((known) => known.trim().toUpperCase() === code);
}
