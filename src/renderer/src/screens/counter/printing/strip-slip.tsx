import { useState, type ReactElement, type ReactNode } from 'react';
import { groupNumber } from '../../../../../preload/contract/rules/number';
import type { PrintTask } from '../../../../../preload/contract/printing/print-task';
import type { Say } from '../../../../../preload/contract/words/say';
import type { Failure } from '../../../../../preload/contract/bridge/failures';
import { galla } from '../../../page/bridge';
import { useSay, useSayRich } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { isTrouble, refreshPrints } from '../../../store/print-store';
import { usePrintingSettings } from '../../../store/printing-settings-store';
import { failureText } from '../../../text/failures';
import { OtherPrinter } from './other-printer';
import { boldDigits } from '../../../components/money/digits';

type Act = 'again' | 'elsewhere' | 'sent' | 'cancelled';

/** One slip that did not come out for sure, with what a person can do about it. */
export function StripSlip({ task }: { readonly task: PrintTask }): ReactElement {
  const say = useSay();
  const sayRich = useSayRich();
  const { jobId, state, printerId, printer, sale, copy } = task;
  const printers = usePrintingSettings(({ printing }) => printing?.printers);
  const [busy, setBusy] = useState<Act | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const during = async (
    act: Act,
    work: () => ReturnType<(typeof galla)['prints:again' | 'prints:close']>,
  ): Promise<void> => {
    if (busy !== null) return;
    setBusy(act);
    const answer = await work();
    setBusy(null);
    setFailure(answer.ok ? null : answer.failure);
    void refreshPrints();
  };
  const again = (): void => void during('again', () => galla['prints:again']({ jobId, printer: null }));
  const move = (to: string): void =>
    void during('elsewhere', () => galla['prints:again']({ jobId, printer: to }));
  const close = (as: 'sent' | 'cancelled'): void =>
    void during(as, () => galla['prints:close']({ jobId, as }));

  const whose = sale === null ? notOfSale(say, task) : groupNumber(sale.number);
  const waits = state === 'queued' || state === 'sending';
  const what = {
    whose,
    printer: printer ?? say('counter.printing.removed_printer'),
    state: waits ? 'slow' : state === 'failed' ? 'failed' : 'other',
    boldDigits,
    stateLook,
  } as const;
  const others = (printers ?? []).filter(({ id }) => id !== printerId);
  return (
    <li className="waiting">
      <div className="waiting-line">
        <span className="waiting-who">
          {copy > 0
            ? sayRich('counter.printing.copy', { ...what, copy })
            : sayRich('counter.printing.first', what)}
        </span>
      </div>
      <p className="waiting-why">{sentenceOf(say, task)}</p>
      {failure !== null && <p className="field-problem">{failureText(say, failure)}</p>}
      {/* What is being sent cannot be held back. */}
      {state !== 'sending' && (
        <div className="printing-acts">
          {state === 'not_known' && (
            <Button
              isPending={busy === 'sent'}
              aria-label={say('counter.printing.came_out_of', { whose })}
              onPress={() => close('sent')}
            >
              {say('counter.printing.came_out')}
            </Button>
          )}
          {!waits && (
            <Button
              isPending={busy === 'again'}
              aria-label={say('counter.printing.again_of', { whose })}
              onPress={again}
            >
              {say('counter.printing.again')}
            </Button>
          )}
          {others.length > 0 && (
            <OtherPrinter
              label={say('counter.printing.other_of', { whose })}
              printers={others}
              isPending={busy === 'elsewhere'}
              onChoose={move}
            />
          )}
          <Button
            kind="quiet"
            isPending={busy === 'cancelled'}
            aria-label={say('counter.printing.cancel_of', { whose })}
            onPress={() => close('cancelled')}
          >
            {say('counter.printing.cancel')}
          </Button>
        </div>
      )}
    </li>
  );
}

function stateLook(part: ReactNode): ReactElement {
  return <span className="printing-state">{part}</span>;
}

function sentenceOf(say: Say, { state, cause }: PrintTask): string {
  if (cause !== null) return say(`print.${cause}`);
  return say(isTrouble(state) ? 'counter.printing.look' : 'counter.printing.slow_printer');
}

/** What stands for a number where there is none: the name of a Z, that it is an account, or that it is a slip. */
function notOfSale(say: Say, { close, isAccount }: PrintTask): string {
  if (isAccount) return say('customers.account.title');
  return close === null ? say('counter.printing.slip') : say('close.earlier.z', { name: close });
}
