import { useEffect, type RefObject } from 'react';
import { nothingHasFocus } from '../../keyboard/nothing-has-focus';

/**
 * Esc closes what lies on top also in the moment when nothing has the focus, because the button that had it is gone:
 * the dialog itself hears keys only from within.
 */
export function useEscapeFromNowhere(overlay: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    function hear(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || !nothingHasFocus()) return;
      const top = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
      if (top !== undefined && overlay.current?.contains(top) === true) close();
    }
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [overlay, close]);
}
