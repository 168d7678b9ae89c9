import { formatRupees } from '../../../../../preload/contract/money';
import type { RechargeDetails } from '../../../../../preload/contract/sale/overview';

/** A number or an amount as it was sent, and as an answer named it instead. */
export interface OtherSpelling {
  readonly what: 'number' | 'amount';
  readonly sent: string;
  readonly named: string;
}

/**
 * What keeps an open recharge open although the gateway answers: its last word named another number or
 * amount. A person can see whether both mean the same. `null`: nothing of the kind.
 */
export function otherSpelling({
  recharge,
  events,
}: Pick<RechargeDetails, 'recharge' | 'events'>): OtherSpelling | null {
  if (recharge.state !== 'pending' && recharge.state !== 'unknown') return null;
  const last = events.findLast(({ detail }) => detail['word'] !== undefined && detail['word'] !== 'Error');
  const { contradicts: what, echoed: named } = last?.detail ?? {};
  if ((what !== 'number' && what !== 'amount') || typeof named !== 'string') return null;
  const sent = what === 'number' ? recharge.number : formatRupees(recharge.amountPaise);
  return { what, sent, named };
}
