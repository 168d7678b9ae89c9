import { useEffect, useState } from 'react';
import { anyKeyHeld, onKeyReleased } from './held-keys';

/** Nobody reads a number back faster than this; main refuses an earlier ticket, too. In milliseconds. */
export const READ_BACK_MS = 400;

/** Whether the gate opens: long enough in sight, and no key down any more. */
export function isGateOpen(inSightMs: number, keyHeld: boolean): boolean {
  return inSightMs >= READ_BACK_MS && !keyHeld;
}

/**
 * Opens once the read-back was in sight for a moment and the key that opened it is released, so that an
 * impatient second Enter or a held one sends nothing. Once open it stays open.
 */
export function useSendGate(): boolean {
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (open) return;
    const since = performance.now();
    const look = (): void => {
      if (isGateOpen(performance.now() - since, anyKeyHeld())) setOpen(true);
    };
    // One frame later than the bound: a timer may fire a fraction early.
    const timer = setTimeout(look, READ_BACK_MS + 16);
    const stop = onKeyReleased(look);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [open]);

  return open;
}
