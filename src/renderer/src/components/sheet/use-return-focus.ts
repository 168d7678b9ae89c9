import { useEffect, useState } from 'react';
import { nothingHasFocus } from '../../keyboard/nothing-has-focus';

/**
 * Gives the focus back to what had it when this was drawn, unless something else has taken it meanwhile.
 * React Aria does so itself, but not to a combobox whose list was open.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Two frames: React Aria takes one for its own try.
      requestAnimationFrame(() => requestAnimationFrame(() => giveBack(before)));
    },
    [before],
  );
}

function giveBack(before: Element | null): void {
  if (nothingHasFocus() && before instanceof HTMLElement && before.isConnected) before.focus();
}
