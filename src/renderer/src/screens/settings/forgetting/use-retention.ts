import { useEffect, useState } from 'react';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { Retention } from '../../../../../preload/contract/erasure/erasure';
import { galla } from '../../../page/bridge';

/** For how long the shop keeps whom a sale was for. */
interface KeptFor {
  /** `null`: not read yet. */
  readonly retention: Retention | null;
  readonly failure: Failure | null;
  readonly hasSaved: boolean;
  /** Answers whether it is kept. */
  keep(months: number): Promise<boolean>;
  /** Something else is chosen. */
  reset(): void;
}

/** Reads it, and again when an erasure has ended. */
export function useRetention(hasEnded: boolean): KeptFor {
  const [retention, setRetention] = useState<Retention | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [hasSaved, setHasSaved] = useState(false);
  /** Whether what is shown was read before or after an end; `null`: nothing was. */
  const [readAt, setReadAt] = useState<boolean | null>(null);

  useEffect(() => {
    if (readAt === hasEnded) return undefined;
    let wanted = true;
    const read = async (): Promise<void> => {
      const answer = await galla['erasure:retention']({});
      if (!wanted) return;
      setReadAt(hasEnded);
      if (answer.ok) setRetention(answer.value);
      else setFailure(answer.failure);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [hasEnded, readAt]);

  return {
    retention,
    failure,
    hasSaved,
    async keep(months) {
      setFailure(null);
      setHasSaved(false);
      const answer = await galla['erasure:keep-for']({ months });
      if (!answer.ok) {
        setFailure(answer.failure);
        return false;
      }
      setRetention((before) => (before === null ? null : { ...before, months }));
      setHasSaved(true);
      return true;
    },
    reset() {
      setFailure(null);
      setHasSaved(false);
    },
  };
}
