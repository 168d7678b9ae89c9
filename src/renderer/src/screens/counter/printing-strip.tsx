import { useState, type ReactElement } from 'react';
import { groupNumber } from '../../../../preload/contract/number';
import type { PrintTask } from '../../../../preload/contract/print-task';
import { galla } from '../../bridge';
import { Button } from '../../components/button';
import { useNow } from '../../frame/use-now';
import { refreshPrints, usePrints } from '../../store/print-store';
import { failureText } from '../../text/failures';
import { printCauseSentences } from '../../text/print-causes';

/** A slip that takes longer than this is told of. In milliseconds. */
const SLOW_MS = 8000;

/** Slips that did not come out for sure. Nothing while all is well, and never in the way of a sale. */
export function PrintingStrip(): ReactElement | null {
  const tasks = usePrints((state) => state.tasks);
  const now = useNow();
  const shown = tasks.filter(
    ({ state, since }) => state === 'failed' || state === 'not_known' || now - since > SLOW_MS,
  );
  if (shown.length === 0) return null;
  return (
    <section className="printing-strip" aria-label="Printing">
      <h2>Printing</h2>
      <ul>
        {shown.map((task) => (
          <Slip key={task.jobId} task={task} />
        ))}
      </ul>
    </section>
  );
}

function Slip({ task }: { readonly task: PrintTask }): ReactElement {
  const { jobId, state, printer, sale, copy } = task;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const during = async (
    work: () => ReturnType<(typeof galla)['prints:again' | 'prints:close']>,
  ): Promise<void> => {
    setBusy(true);
    const answer = await work();
    setBusy(false);
    setProblem(answer.ok ? null : failureText(answer.failure));
    void refreshPrints();
  };

  const whose = sale === null ? 'Slip' : groupNumber(sale.number);
  const waits = state === 'queued' || state === 'sending';
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
      <p className="waiting-why">{sentenceOf(task)}</p>
      {problem !== null && <p className="field-problem">{problem}</p>}
      {state !== 'sending' && (
        <div className="printing-acts">
          {!waits && (
            <Button
              isPending={busy}
              aria-label={`Print again ${whose}`}
              onPress={() => void during(() => galla['prints:again']({ jobId, printer: null }))}
            >
              Print again
            </Button>
          )}
          {state === 'not_known' && (
            <Button
              isDisabled={busy}
              aria-label={`It came out ${whose}`}
              onPress={() => void during(() => galla['prints:close']({ jobId, as: 'sent' }))}
            >
              It came out
            </Button>
          )}
          <Button
            kind="quiet"
            isDisabled={busy}
            aria-label={`Cancel ${whose}`}
            onPress={() => void during(() => galla['prints:close']({ jobId, as: 'cancelled' }))}
          >
            Cancel
          </Button>
        </div>
      )}
    </li>
  );
}

function sentenceOf({ state, cause }: PrintTask): string {
  if (cause !== null) return printCauseSentences[cause];
  return state === 'failed' || state === 'not_known'
    ? 'Look whether the slip came out.'
    : 'The printer takes long.';
}
