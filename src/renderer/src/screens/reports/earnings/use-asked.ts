import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../../../preload/contract/result';

/** What main answered to a question about many days. It is long, so it is asked when somebody wants to know, not after each sale. */
export interface Asked<T, F> {
  /** `null`: not there yet. While it is asked anew, the one before. */
  readonly value: T | null;
  readonly failure: F | null;
  readonly isAsking: boolean;
  readonly again: () => void;
}

/** Asks at once, and anew when the question is another one. An answer that a later question has overtaken is dropped. */
export function useAsked<T, F>(ask: () => Promise<Result<T, F>>): Asked<T, F> {
  const [round, setRound] = useState(0);
  const [answered, setAnswered] = useState<Answered<T, F> | null>(null);

  useEffect(() => {
    let isOvertaken = false;
    const read = async (): Promise<void> => {
      const answer = await ask();
      if (!isOvertaken) setAnswered({ ask, round, answer });
    };
    void read();
    return () => {
      isOvertaken = true;
    };
  }, [ask, round]);

  const again = useCallback(() => setRound((before) => before + 1), []);
  const answer = answered?.answer;
  return {
    value: answer?.ok === true ? answer.value : null,
    failure: answer?.ok === false ? answer.failure : null,
    isAsking: answered?.ask !== ask || answered.round !== round,
    again,
  };
}

interface Answered<T, F> {
  readonly ask: () => Promise<Result<T, F>>;
  readonly round: number;
  readonly answer: Result<T, F>;
}
