import { useEffect, useRef, useState } from 'react';
import type { FailureOf } from '../../../../preload/contract/calls';
import type { Day } from '../../../../preload/contract/overview';
import { galla } from '../../bridge';

/** Several changes within this time are one reason to count again. */
const SETTLE_MS = 300;

/** One Indian day as the journal counts it, counted again when something changes. `null`: not there yet. */
export function useDay(istDate: string): {
  readonly day: Day | null;
  readonly failure: FailureOf<'reports:day'> | null;
} {
  const [day, setDay] = useState<Day | null>(null);
  const [failure, setFailure] = useState<FailureOf<'reports:day'> | null>(null);
  const asked = useRef(0);

  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      asked.current += 1;
      const mine = asked.current;
      const answer = await galla['reports:day']({ istDate });
      if (!wanted || mine !== asked.current) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setDay(answer.value);
    };
    void read();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = galla.on['recharge:changed'](() => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), SETTLE_MS);
    });
    return () => {
      wanted = false;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [istDate]);

  return { day: day?.istDate === istDate ? day : null, failure };
}
