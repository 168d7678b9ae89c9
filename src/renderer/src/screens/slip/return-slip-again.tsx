import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Said, type Remark } from '../../components/said/said';
import { useRequestId } from '../../components/form/submit/use-request-id';
import { galla } from '../../page/bridge';
import { useMayCall } from '../../page/may';
import { useSay } from '../../page/use-say';
import { failureText } from '../../text/failures';

interface ReturnSlipAgainProps {
  /** The move of the return, and the number of its slip. */
  readonly seq: number;
  readonly slipNumber: number;
}

/** Prints the slip of a return once more, for whoever may print. */
export function ReturnSlipAgain({ seq, slipNumber }: ReturnSlipAgainProps): ReactElement | null {
  const say = useSay();
  const askOnce = useRequestId();
  const mayPrint = useMayCall('drawer:print-return', { requestId: '', seq, language: null });
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Remark | null>(null);
  if (!mayPrint) return null;
  const number = String(slipNumber);
  const print = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await askOnce((requestId) =>
      galla['drawer:print-return']({ requestId, seq, language: null }),
    );
    setBusy(false);
    if (!answer.ok) setSaid({ tone: 'bad', text: failureText(say, answer.failure) });
    else {
      const { value } = answer;
      const text =
        value.kind === 'queued'
          ? say('drawer.slip.queued', { number, printer: value.printer })
          : say('drawer.slip.saved', { number, file: value.file });
      setSaid({ tone: 'good', text });
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
