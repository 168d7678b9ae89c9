import { useState, type ReactElement } from 'react';
import type { MoneyMove } from '../../../../preload/contract/money-moves/move';
import { Button } from '../../components/button';
import { Said, type Remark } from '../../components/said/said';
import { useRequestId } from '../../components/form/submit/use-request-id';
import { galla } from '../../page/bridge';
import { useMayCall } from '../../page/may';
import { useSay } from '../../page/use-say';

interface ReturnSlipAgainProps {
  readonly move: MoneyMove;
}

/** Prints the slip of a return once more, for whoever may print. What was taken back, or is no return, has none. */
export function ReturnSlipAgain({ move }: ReturnSlipAgainProps): ReactElement | null {
  const { seq, slipNumber, reversedBy } = move;
  const say = useSay();
  const askOnce = useRequestId();
  const mayPrint = useMayCall('drawer:print-return', { requestId: '', seq, language: null });
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Remark | null>(null);
  if (!mayPrint || slipNumber === null || reversedBy !== null) return null;
  const number = String(slipNumber);
  const print = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await askOnce((requestId) =>
      galla['drawer:print-return']({ requestId, seq, language: null }),
    );
    setBusy(false);
    if (!answer.ok) setSaid({ tone: 'bad', failure: answer.failure });
    else {
      const { value } = answer;
      setSaid({
        tone: 'good',
        says: (inWords) =>
          value.kind === 'queued'
            ? inWords('drawer.slip.queued', { number, printer: value.printer })
            : inWords('drawer.slip.saved', { number, file: value.file }),
      });
    }
  };
  return (
    <>
      <Button
        kind="quiet"
        isPending={busy}
        aria-label={say('drawer.slip.print_number', { number })}
        onPress={() => void print()}
      >
        {say('drawer.slip.print')}
      </Button>
      <Said remark={said} />
    </>
  );
}
