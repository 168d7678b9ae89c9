import { useEffect, useState } from 'react';
import type { NumberPad } from '../../../../preload/contract/settings/settings';
import { IN_PAD, lastHand, putPadAway, type Hand } from './last-hand';
import { padKindOf } from './pad-field';

/**
 * So long the pad stays when the focus goes where it types nothing: the second tap of a hasty finger falls on it, and not
 * on what lies below. In milliseconds.
 */
const LINGER_MS = 400;

interface PadField {
  /** What the pad types into; `null`: there is no pad. It may have lost the focus a moment ago. */
  readonly field: HTMLInputElement | null;
  /** Puts the pad away until a field is touched again. */
  readonly putAway: () => void;
}

/** Follows the field that has the focus, for the pad that is wished for. A real key puts the pad away. */
export function usePadField(wish: NumberPad): PadField {
  const [field, setField] = useState<HTMLInputElement | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (element: EventTarget | null, lingerMs = LINGER_MS): void => {
      clearTimeout(timer);
      if (isWanted(wish, lastHand()) && element instanceof HTMLInputElement && padKindOf(element) !== null) {
        setField(element);
      } else timer = setTimeout(() => setField(null), lingerMs);
    };
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!isInPad(target)) look(target);
    };
    const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget === null) look(null);
    };
    // A field that has the focus already hears of no focus.
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target === document.activeElement && padKindOf(target) !== null) look(target);
    };
    const onKeyDown = ({ isTrusted }: KeyboardEvent): void => {
      if (!isTrusted) return;
      clearTimeout(timer);
      setField(null);
    };
    look(document.activeElement);
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    document.addEventListener('pointerdown', onPointerDown, true);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
      document.removeEventListener('pointerdown', onPointerDown, true);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [wish]);

  return {
    field,
    putAway: () => {
      putPadAway();
      setField(null);
    },
  };
}

function isWanted(wish: NumberPad, hand: Hand): boolean {
  return wish === 'shown' ? hand !== 'keys' : wish === 'touch' && hand === 'touch';
}

function isInPad(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(IN_PAD) !== null;
}
