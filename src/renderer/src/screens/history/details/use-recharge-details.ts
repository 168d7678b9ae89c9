import { useCallback, useEffect, useRef, useState } from 'react';
import type { FailureOf } from '../../../../../preload/contract/bridge/calls';
import type { RechargeDetails } from '../../../../../preload/contract/sale/entries/recharge-details';
import { askedFor, galla } from '../../../page/bridge';

/** The details of one recharge as the dialog holds them. */
export interface DetailsView {
  /** `null` until they have come. */
  readonly details: RechargeDetails | null;
  readonly failure: FailureOf<'recharge:details'> | null;
  readonly reload: () => void;
}

/** Reads the details and reads them again whenever something happens to the recharge. */
export function useRechargeDetails(refId: string): DetailsView {
  const [details, setDetails] = useState<RechargeDetails | null>(null);
  const [failure, setFailure] = useState<DetailsView['failure']>(null);
  const asked = useRef(0);

  const read = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    // Whoever opened it asked to see it. What happens to it later is no question to anybody.
    const ask = mine === 1 ? askedFor('recharge:details') : galla['recharge:details'];
    const answer = await ask({ refId });
    if (mine !== asked.current) return;
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setDetails(answer.value);
  }, [refId]);

  useEffect(() => {
    const readNow = (): void => void read();
    readNow();
    return galla.on['recharge:changed']((changed) => {
      if (changed.refId === refId) readNow();
    });
  }, [refId, read]);

  return { details, failure, reload: () => void read() };
}
