import { useEffect, useState, type ReactElement } from 'react';
import type { FailureOf, ReplyOf } from '../../../../../preload/contract/bridge/calls';
import type { CloseId } from '../../../../../preload/contract/shift/close-id';
import { Note } from '../../../components/said/note';
import { PaperSlip } from '../../../components/slip/paper-slip';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { useLogo } from '../../../store/logo-store';
import { failureText } from '../../../text/failures';

/** A Z as it is on paper. */
export function ClosePaper({ close }: { readonly close: CloseId }): ReactElement | null {
  const say = useSay();
  const { slipWidth } = useAppStatus().counter;
  const logo = useLogo(slipWidth);
  const { slip, failure } = usePreview(close);
  if (failure !== null) return <Note tone="bad">{failureText(say, failure)}</Note>;
  if (slip === null) return null;
  return (
    <div className="slip-stage">
      <PaperSlip slip={slip} width={slipWidth} logo={logo} label={say('close.print.preview')} />
    </div>
  );
}

interface Preview {
  readonly slip: ReplyOf<'close:preview'> | null;
  readonly failure: FailureOf<'close:preview'> | null;
}

function usePreview({ counter, epoch, n }: CloseId): Preview {
  const [preview, setPreview] = useState<Preview>({ slip: null, failure: null });
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const answer = await galla['close:preview']({ counter, epoch, n, language: null });
      if (!isWanted) return;
      setPreview(answer.ok ? { slip: answer.value, failure: null } : { slip: null, failure: answer.failure });
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [counter, epoch, n]);
  return preview;
}
