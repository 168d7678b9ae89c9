import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../preload/contract/result';
import { galla } from '../page/bridge';

/** Several changes within this time are one reason to ask again. In milliseconds. */
const SETTLE_MS = 300;

/** What main answered last, asked anew whenever a recharge has changed, or money has moved. `null`: not there yet. */
export interface Fresh<T, F> {
  readonly value: T | null;
  /** Why the last answer did not come; `value` is then the one before. */
  readonly failure: F | null;
  /** Takes in a value that main gave with another answer. */
  readonly take: (value: T) => void;
}

/** Asks at once and after changes. An answer that a later question has overtaken is dropped. `ask` has to be stable. */
export function useFresh<T, F>(ask: () => Promise<Result<T, F>>): Fresh<T, F> {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState<F | null>(null);
  const asked = useRef(0);

  const take = useCallback((fresh: T) => {
    setFailure(null);
    setValue(() => fresh);
  }, []);

  useEffect(() => {
    const read = async (): Promise<void> => {
      asked.current += 1;
      const mine = asked.current;
      const answer = await ask();
      if (mine !== asked.current) return;
      if (answer.ok) take(answer.value);
      else setFailure(() => answer.failure);
    };
    void read();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), SETTLE_MS);
    };
    const stops = [
      galla.on['recharge:changed'](readSoon),
      galla.on['drawer:changed'](readSoon),
      // What is withheld while somebody counts blind, and told again.
      galla.on['shift:changed'](readSoon),
    ];
    return () => {
      asked.current += 1;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [ask, take]);

  return { value, failure, take };
}
