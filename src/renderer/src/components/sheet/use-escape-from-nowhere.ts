import { useEffect, type RefObject } from 'react';
import { topDialog } from '../../keyboard/has-dialog';
import { nothingHasFocus } from '../../keyboard/nothing-has-focus';

/**
 * Esc closes what lies on top also in the moment when nothing has the focus, because the button that had it is gone:
 * the dialog itself hears keys only from within.
 */
export function useEscapeFromNowhere(overlay: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    function hear(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || !nothingHasFocus()) return;
      if (overlay.current?.contains(topDialog(document) ?? null) === true) close();
    }
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [overlay, close]);
}
