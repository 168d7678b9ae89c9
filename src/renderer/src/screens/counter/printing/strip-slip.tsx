import { useState, type ReactElement } from 'react';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import type { PrintTask } from '../../../../../preload/contract/printing/print-task';
import type { Say } from '../../../../../preload/contract/words/say';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { isTrouble, refreshPrints } from '../../../store/print-store';
import { usePrintingSettings } from '../../../store/printing-store';
import { failureText } from '../../../text/failures';
import { OtherPrinter } from './other-printer';

type Act = 'again' | 'elsewhere' | 'sent' | 'cancelled';

/** One slip that did not come out for sure, with what a person can do about it. */
export function StripSlip({ task }: { readonly task: PrintTask }): ReactElement {
  const say = useSay();
  const { jobId, state, printerId, printer, sale, copy } = task;
  const printers = usePrintingSettings(({ printing }) => printing?.printers);
  const [busy, setBusy] = useState<Act | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const during = async (
    act: Act,
    work: () => ReturnType<(typeof galla)['prints:again' | 'prints:close']>,
  ): Promise<void> => {
    if (busy !== null) return;
    setBusy(act);
    const answer = await work();
    setBusy(null);
    setProblem(answer.ok ? null : failureText(say, answer.failure));
    void refreshPrints();
  };
  const again = (): void => void during('again', () => galla['prints:again']({ jobId, printer: null }));
  const move = (to: string): void =>
    void during('elsewhere', () => galla['prints:again']({ jobId, printer: to }));
  const close = (as: 'sent' | 'cancelled'): void =>
    void during(as, () => galla['prints:close']({ jobId, as }));

  const whose = sale === null ? 'Slip' : groupNumber(sale.number);
  const waits = state === 'queued' || state === 'sending';
  const others = (printers ?? []).filter(({ id }) => id !== printerId);
  return (
    <li className="waiting">
      <div className="waiting-line">
        <span className="waiting-who">
          <b className="digits">{whose}</b> {copy > 0 && `duplicate ${copy} `}
          <span className="printing-state">
            {waits ? 'slow' : state === 'failed' ? 'not printed' : 'not known'}
          </span>{' '}
          on {printer}
        </span>
      </div>
      <p className="waiting-why">{sentenceOf(say, task)}</p>
      {problem !== null && <p className="field-problem">{problem}</p>}
      {/* What is being sent cannot be held back. */}
      {state !== 'sending' && (
        <div className="printing-acts">
          {state === 'not_known' && (
            <Button
              isPending={busy === 'sent'}
              aria-label={`It came out ${whose}`}
              onPress={() => close('sent')}
            >
              It came out
            </Button>
          )}
          {!waits && (
            <Button isPending={busy === 'again'} aria-label={`Print again ${whose}`} onPress={again}>
              Print again
            </Button>
          )}
          {others.length > 0 && (
            <OtherPrinter
              label={`Other printer ${whose}`}
              printers={others}
              isPending={busy === 'elsewhere'}
              onChoose={move}
            />
          )}
          <Button
            kind="quiet"
            isPending={busy === 'cancelled'}
            aria-label={`Cancel ${whose}`}
            onPress={() => close('cancelled')}
          >
            Cancel
          </Button>
        </div>
      )}
    </li>
  );
}

function sentenceOf(say: Say, { state, cause }: PrintTask): string {
  if (cause !== null) return say(`print.${cause}`);
  return isTrouble(state) ? 'Look whether the slip came out.' : 'The printer is slow.';
}
