import { formatRupees } from '../../../../../preload/contract/money';
import type { MoveWay } from '../../../../../preload/contract/money-moves/move';
import type { DealingKind, Recharge } from '../../../../../preload/contract/sale/recharge';
import type { Say } from '../../../../../preload/contract/words/say';
import { stillOwed } from './money-owed';

/** What was done about the money of a recharge. */
export interface DoneWith {
  readonly how: DealingKind;
  readonly way: MoveWay;
  /** In rupees, as it was typed or offered. */
  readonly amount: string;
  /** Of money that was given back; `null`: no slip. */
  readonly slipNumber: number | null;
}

/** What it came to: how much went which way, the slip, and what is still owed. */
export function dealtSentence(say: Say, done: DoneWith, after: Pick<Recharge, 'money'>): string {
  const left = stillOwed(after);
  const { how, slipNumber } = done;
  return [
    whatWasDone(say, done),
    ...(how === 'cash_returned' && slipNumber !== null
      ? [say('history.dealt.slip', { number: String(slipNumber) })]
      : []),
    ...(left > 0 && how !== 'nothing_owed' ? [say('history.dealt.left', { left: formatRupees(left) })] : []),
  ].join(' ');
}

function whatWasDone(say: Say, { how, way, amount }: DoneWith): string {
  switch (how) {
    case 'cash_returned':
      return say('history.dealt.cash_returned', { amount, way });
    case 'cash_received':
      return say('history.dealt.cash_received', { amount, way });
    case 'customer_told':
    case 'nothing_owed':
    case 'not_taken':
    case 'charge_kept':
    case 'payment_told':
      return say(`history.dealt.${how}`);
  }
}
