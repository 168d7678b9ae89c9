import { addPaise, type Paise } from '../money';
import type { Recharge } from './recharge';

/** What of a sale on account is paid later: all of it, or the part that was not paid at the counter. */
export function laterPaise({
  parts,
  amountPaise,
  chargePaise,
}: Pick<Recharge, 'parts' | 'amountPaise' | 'chargePaise'>): Paise {
  return parts === null ? addPaise(amountPaise, chargePaise) : parts.onAccountPaise;
}
