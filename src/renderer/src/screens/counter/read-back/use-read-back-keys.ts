import { useEffect, useState, type KeyboardEvent } from 'react';
import { payments, type Payment } from '../../../../../preload/contract/sale/recharge';
import { LoneKey } from '../../../keyboard/lone-key';
import { lastForwardPress } from '../../../keyboard/watch-forward';
import type { KeyName } from '../../../keyboard/forward-press';
import { paymentKeys, SPLIT_KEY } from '../../../keyboard/keymap';
import { setReadBack, useSale, type ReadBack } from '../sale-store';
import { noParts, owingPayment } from './split-parts';
import { askWhoOwes, owesNobody } from '../entry/who-owes';

/** The id of the button that sends. */
export const SEND = 'read-back-send';

/**
 * The keys of the read-back, on their way down to what has the focus: Enter sends when `trySend` may, and C, U, A
 * choose the payment, S splits it, by their place on the keyboard. A letter in a quick row is a scanner's and chooses nothing.
 */
export function useReadBackKeys(trySend: () => void): (event: KeyboardEvent) => void {
  const [lone] = useState(() => new LoneKey());
  useEffect(() => () => lone.drop(), [lone]);

  return (event) => {
    const { target, nativeEvent } = event;
    const isSend = target instanceof HTMLButtonElement && target.id === SEND;
    if (event.key === 'Enter') {
      lone.flush();
      if (target instanceof HTMLButtonElement && !isSend) return;
      // On its way down, so that a digit pressed before it comes up is already the next number's.
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat) return;
      const { readBack } = useSale.getState();
      if (readBack === null || readBack.sending || isOpener(readBack)) return;
      if (owesNobody(owingPayment(readBack))) askWhoOwes();
      else trySend();
      return;
    }
    if (Array.from(event.key).length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target instanceof HTMLInputElement && target.type !== 'radio') return;
    if (event.repeat) return;
    if (isSend && event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      const { readBack } = useSale.getState();
      if (readBack !== null && !isOpener(readBack)) lone.press(nativeEvent.timeStamp, trySend);
    } else {
      const payment = paymentOf(nativeEvent);
      const act = isKey(nativeEvent, SPLIT_KEY)
        ? split
        : payment === undefined
          ? null
          : () => setPayment(payment);
      lone.press(nativeEvent.timeStamp, act);
    }
  };
}

/**
 * Whether the key that goes forward now is still the press that opened the read-back: a page that was busy hears of a held
 * key's row late, when Send has opened already.
 */
function isOpener({ openedBy }: ReadBack): boolean {
  return openedBy !== null && lastForwardPress() === openedBy;
}

function setPayment(payment: Payment): void {
  if (useSale.getState().readBack?.sending === false) setReadBack({ payment, parts: null });
}

/** Opens the parts; what is typed in them already stays. */
function split(): void {
  const { readBack } = useSale.getState();
  if (readBack?.sending === false && readBack.parts === null) setReadBack({ parts: noParts });
}

/** By place; a keyboard on the screen has no places and is known by its letter. */
function paymentOf(pressed: KeyName): Payment | undefined {
  return payments.find((each) => isKey(pressed, paymentKeys[each]));
}

function isKey({ code, key }: KeyName, letter: string): boolean {
  return code === '' ? key.toUpperCase() === letter : code === `Key${letter}`;
}
