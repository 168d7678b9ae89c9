import { formatRupees } from '../../../../../preload/contract/money';
import type { RechargeDetails } from '../../../../../preload/contract/sale/entries/recharge-details';
import { contradictionIn } from '../details/contradiction';

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
  const contradictions = events.flatMap(({ entry }) =>
    (entry.kind === 'recharge_reply' || entry.kind === 'status_reply') && entry.reply.word !== 'Error'
      ? [contradictionIn(entry)]
      : [],
  );
  const { what, named = null } = contradictions.at(-1) ?? {};
  if ((what !== 'number' && what !== 'amount') || named === null) return null;
  const sent = what === 'number' ? recharge.number : formatRupees(recharge.amountPaise);
  return { what, sent, named };
}
