import { useCallback, useEffect, useState } from 'react';
import type { FailureOf } from '../../../../../preload/contract/calls';
import type { Debt } from '../../../../../preload/contract/debts';
import { galla } from '../../../bridge';

/** Several changes within this time are one reason to ask again. In milliseconds. */
const SETTLE_MS = 300;

/** Who owes, kept up to date while sales come to an end. `null`: not there yet. */
export function useDebts(): {
  readonly debts: readonly Debt[] | null;
  readonly failure: FailureOf<'debts:list'> | null;
  /** Takes in the list that main answered a payment with. */
  readonly take: (debts: readonly Debt[]) => void;
} {
  const [debts, setDebts] = useState<readonly Debt[] | null>(null);
  const [failure, setFailure] = useState<FailureOf<'debts:list'> | null>(null);

  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const answer = await galla['debts:list']({});
      if (!wanted) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setDebts(answer.value);
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
  }, []);

  const take = useCallback((fresh: readonly Debt[]) => {
    setFailure(null);
    setDebts(fresh);
  }, []);
  return { debts, failure, take };
}
