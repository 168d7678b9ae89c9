import { useState, type ReactElement, type ReactNode } from 'react';
import type { CloseId } from '../../../../../preload/contract/shift/close-id';
import { Button } from '../../../components/button';
import { Said, type Remark } from '../../../components/said/said';
import { useSay } from '../../../page/use-say';
import { printClose, saveClose } from './print-close';
import { DrawnSign } from '../../../components/said/drawn-sign';

interface CloseWaysProps {
  readonly close: CloseId;
  /** It was just written: Enter prints it. */
  readonly startsHere?: boolean;
  /** What else can be done, in the same row. */
  readonly children?: ReactNode;
}

/** The ways of a Z to paper and to a file. One thing at a time: a second press makes no second paper. */
export function CloseWays({ close, startsHere = false, children }: CloseWaysProps): ReactElement {
  const say = useSay();
  const [busy, setBusy] = useState<'print' | 'pdf' | null>(null);
  const [said, setSaid] = useState<Remark | null>(null);
  const size = startsHere ? 'large' : 'normal';

  const go = async (way: 'print' | 'pdf'): Promise<void> => {
    if (busy !== null) return;
    setBusy(way);
    setSaid(await (way === 'print' ? printClose : saveClose)(close));
    setBusy(null);
  };

  return (
    <>
      <div className="form-row">
        <Button
          kind={startsHere ? 'primary' : 'plain'}
          size={size}
          autoFocus={startsHere}
          isPending={busy === 'print'}
          onPress={() => void go('print')}
        >
          {say('close.print.print')}
          {startsHere && (
            <kbd aria-hidden>
              <DrawnSign sign="enter" />
            </kbd>
          )}
        </Button>
        <Button size={size} isPending={busy === 'pdf'} onPress={() => void go('pdf')}>
          {say('slip.ways.pdf')}
        </Button>
        {children}
      </div>
      <Said remark={said} />
    </>
  );
}
