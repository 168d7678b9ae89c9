import { useEffect, useState } from 'react';
import type { SlipDocument } from '../../../../preload/contract/printing/slip';
import type { Recharge } from '../../../../preload/contract/sale/recharge';
import type { Failure } from '../../../../preload/contract/bridge/failures';
import { galla } from '../../page/bridge';
import { useSay } from '../../page/use-say';
import { failureText } from '../../text/failures';
import { useChosenLanguages } from './slip-language';

/** The slip of a sale as it would print now, and the sentence when it cannot be made. */
export interface SlipNow {
  readonly slip: SlipDocument | null;
  readonly problem: string | null;
}

interface Read {
  readonly slip: SlipDocument | null;
  readonly failure: Failure | null;
}

/** Reads it again whenever another language is chosen or the row has changed, as by a copy that was made. */
export function useSlip(recharge: Recharge): SlipNow {
  const say = useSay();
  const language = useChosenLanguages((chosen) => chosen[recharge.refId] ?? null);
  const [now, setNow] = useState<Read>({ slip: null, failure: null });

  useEffect(() => {
    let isWanted = true;
    const { refId } = recharge;
    const read = async (): Promise<void> => {
      const answer = await galla['slip:preview']({ refId, language });
      if (!isWanted) return;
      setNow((old) =>
        answer.ok ? { slip: answer.value, failure: null } : { slip: old.slip, failure: answer.failure },
      );
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [recharge, language]);

  const { slip, failure } = now;
  return { slip, problem: failure === null ? null : failureText(say, failure) };
}
