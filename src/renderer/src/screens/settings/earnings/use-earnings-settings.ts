import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import type { CommissionEntry } from '../../../../../preload/contract/earnings/commission';
import type { ServiceCharge } from '../../../../../preload/contract/earnings/service-charge';
import { galla } from '../../../page/bridge';

/** What is set of earnings. `null`: not there yet. */
export interface EarningsSettings {
  readonly commissions: readonly CommissionEntry[] | null;
  readonly charges: readonly ServiceCharge[] | null;
  readonly failure: Failure | null;
  readonly take: (set: {
    readonly commissions?: readonly CommissionEntry[];
    readonly charges?: readonly ServiceCharge[];
  }) => void;
}

/** Asks main when the part comes into sight: another counter has other terms. */
export function useEarningsSettings(isShown: boolean): EarningsSettings {
  const [commissions, setCommissions] = useState<readonly CommissionEntry[] | null>(null);
  const [charges, setCharges] = useState<readonly ServiceCharge[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    if (!isShown) return;
    let isOver = false;
    const read = async (): Promise<void> => {
      const set = await galla['earnings:commissions']({});
      const charged = await galla['earnings:charges']({});
      if (isOver) return;
      setFailure(set.ok ? (charged.ok ? null : charged.failure) : set.failure);
      if (set.ok) setCommissions(set.value);
      if (charged.ok) setCharges(charged.value);
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [isShown]);

  const take = useCallback((set: Parameters<EarningsSettings['take']>[0]) => {
    if (set.commissions !== undefined) setCommissions(set.commissions);
    if (set.charges !== undefined) setCharges(set.charges);
  }, []);

  return { commissions, charges, failure, take };
}
