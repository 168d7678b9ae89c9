import { addPaise, formatRupees, type Paise } from '../../../../../preload/contract/money';
import { dealingKinds, type DealingKind, type Recharge } from '../../../../../preload/contract/sale/recharge';
import type { MoveWay } from '../../../../../preload/contract/money-moves/move';
import type { Say } from '../../../../../preload/contract/words/say';

/** What the customer paid for a recharge: the amount and the shop's own charge. */
export function paidFor(recharge: Pick<Recharge, 'amountPaise' | 'chargePaise'>): Paise {
  return addPaise(recharge.amountPaise, recharge.chargePaise);
}

/** Whether a row waits until somebody says what was done about it. */
export function canBeDealtWith({
  changedSince,
  alarm,
  money,
}: Pick<Recharge, 'changedSince' | 'alarm' | 'money'>): boolean {
  return changedSince !== null || alarm !== null || money.isOpen;
}

/** By which way money goes if nobody says otherwise: as it came. */
export function wayOf({ money }: Pick<Recharge, 'money'>): MoveWay {
  return money.sumUpiPaise * 2 > money.sumPaise ? 'upi' : 'cash';
}

/** What is owed either way. */
export function stillOwed({ money }: Pick<Recharge, 'money'>): Paise {
  return money.toCustomerPaise > 0 ? money.toCustomerPaise : money.toShopPaise;
}

/** Whether money can be given back although nothing waits: it failed at once, and may have been taken before. */
export function mayHaveBeenTaken(recharge: Pick<Recharge, 'changedSince' | 'alarm' | 'money'>): boolean {
  return !canBeDealtWith(recharge) && recharge.money.toCustomerPaise > 0;
}

/** What may be said about a row, what is most likely first. Main allows no other. */
export function waysToDeal(
  recharge: Pick<Recharge, 'changedSince' | 'alarm' | 'money'>,
  isNotSeen = false,
): readonly DealingKind[] {
  const { changedSince, alarm, money } = recharge;
  const offered = {
    cash_returned: money.toCustomerPaise > 0,
    cash_received: money.toShopPaise > 0,
    customer_told: changedSince !== null || alarm !== null,
    nothing_owed: isNotSeen || canBeDealtWith(recharge),
    not_taken: money.mayBeNotTaken,
    charge_kept: money.mayKeepCharge,
    payment_told: false,
  } as const satisfies Readonly<Record<DealingKind, boolean>>;
  return dealingKinds.filter((kind) => offered[kind]);
}

/** What a dealing came to, and what is still owed after it. `moved`: zero where no money moves. */
export function dealtWords(say: Say, how: DealingKind, moved: Paise, after: Pick<Recharge, 'money'>): string {
  if (how === 'nothing_owed') return say('history.dealt.nothing_owed');
  const done =
    how === 'cash_returned' || how === 'cash_received'
      ? say(`history.dealt.${how}`, { amount: formatRupees(moved) })
      : say(`history.dealt.${how}`);
  const left = stillOwed(after);
  return left === 0 ? done : `${done} ${say('history.dealt.left', { left: formatRupees(left) })}`;
}
