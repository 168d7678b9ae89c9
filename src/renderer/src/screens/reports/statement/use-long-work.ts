import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { Result } from '../../../../../preload/contract/result';
import { galla } from '../../../page/bridge';

/** Work of main that takes a while: whether it is under way, and why it came to nothing. */
export interface LongWork {
  readonly isBusy: boolean;
  readonly failure: Pick<Failure, 'code' | 'cause'> | null;
  /** Does it; `done` gets what it came to. Nothing begins while something is under way. */
  run<T>(work: () => Promise<Result<T, Failure>>, done: (value: T) => void): void;
}

/** For one screen. What answers after the screen has gone is dropped, and main is told to stop. */
export function useLongWork(): LongWork {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<LongWork['failure']>(null);
  const busy = useRef(false);
  const isThere = useRef(true);

  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      if (busy.current) void galla['statement:stop']({});
      busy.current = false;
    };
  }, []);

  const run = useCallback(function begin<T>(
    work: () => Promise<Result<T, Failure>>,
    done: (value: T) => void,
  ) {
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    setFailure(null);
    const see = async (): Promise<void> => {
      const answer = await work();
      if (!isThere.current) return;
      busy.current = false;
      setBusy(false);
      if (answer.ok) done(answer.value);
      else if (answer.failure.code !== 'cancelled') setFailure(answer.failure);
    };
    void see();
  }, []);

  return { isBusy, failure, run };
}
