import { useEffect, useState } from 'react';
import type { ForwardPress } from './forward-press';
import { sendGate, type SendWait } from './send-gate';

/**
 * What Send still waits for, so that an impatient second Enter or a held one sends nothing. Once it waits for
 * nothing it stays so. `opener` is the key press that opened the read-back; `null` when none did.
 */
export function useSendGate(opener: ForwardPress | null): SendWait {
  const [wait, setWait] = useState<SendWait>('read_back');
  const isOpen = wait === 'nothing';

  useEffect(() => {
    if (isOpen) return;
    let since: number | null = null;
    const look = (): void => {
      if (since === null) return;
      const now = performance.now();
      const gate = sendGate(now - since, opener, now);
      setWait(gate.wait);
      clearTimeout(timer);
      // One frame later than the bound: a timer may fire a fraction early.
      if (gate.wait !== 'nothing') timer = setTimeout(look, gate.lookAgainMs + 16);
    };
    // In a task of its own: what this one draws nobody has seen yet, and on a busy machine it takes its time.
    let timer = setTimeout(() => {
      since = performance.now();
      look();
    }, 0);
    const stop = opener?.onChange(look);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [isOpen, opener]);

  return wait;
}
