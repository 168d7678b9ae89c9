import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { FailureOf, ReplyOf } from '../../../../../preload/contract/bridge/calls';
import type { CloseId } from '../../../../../preload/contract/shift/close-id';
import { Button } from '../../../components/button';
import { Note } from '../../../components/said/note';
import { Said, type Remark } from '../../../components/said/said';
import { PaperSlip } from '../../../components/slip/paper-slip';
import { useAppStatus } from '../../../page/app-status';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { useLogo } from '../../../store/logo-store';
import { failureText } from '../../../text/failures';
import { printClose, saveClose } from './print-close';

interface CloseSlipProps {
  readonly close: CloseId;
  /** Whether Enter prints it at once. */
  readonly startsHere?: boolean;
  /** Above its buttons. */
  readonly children?: ReactNode;
}

/** A Z as it is on paper, and the ways to have it there. One thing at a time: a second press makes no second paper. */
export function CloseSlip({ close, startsHere = false, children }: CloseSlipProps): ReactElement {
  const say = useSay();
  const { slipWidth } = useAppStatus().counter;
  const logo = useLogo(slipWidth);
  const { slip, failure } = usePreview(close);
  const [busy, setBusy] = useState<'print' | 'pdf' | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);

  const go = async (way: 'print' | 'pdf'): Promise<void> => {
    if (busy !== null) return;
    setBusy(way);
    setSaid(await (way === 'print' ? printClose : saveClose)(say, close));
    setBusy(null);
  };

  return (
    <div className="close-slip">
      <div className="close-slip-side">
        {children}
        <div className="form-row">
          <Button
            kind="primary"
            size="large"
            autoFocus={startsHere}
            isPending={busy === 'print'}
            onPress={() => void go('print')}
          >
            {say('close.print.print')}
            {startsHere && <kbd aria-hidden>↵</kbd>}
          </Button>
          <Button size="large" isPending={busy === 'pdf'} onPress={() => void go('pdf')}>
            {say('slip.ways.pdf')}
          </Button>
        </div>
        <Said remark={said} />
      </div>
      {failure !== null && <Note tone="bad">{failureText(say, failure)}</Note>}
      {slip !== null && (
        <div className="slip-stage">
          <PaperSlip slip={slip} width={slipWidth} logo={logo} label={say('close.print.preview')} />
        </div>
      )}
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
