import type { ReactElement } from 'react';
import { useNow } from '../../../page/use-now';
import { galla } from '../../../page/bridge';
import { useSay } from '../../../page/use-say';
import { Button } from '../../../components/button';
import { oneStop } from '../../../keyboard/one-stop';
import { isTrouble, refreshPrints, usePrints } from '../../../store/print-store';
import { StripSlip } from './strip-slip';
import { useStripFocus } from './use-strip-focus';
import './printing-strip.css';

/** A slip that takes longer than this is told of. In milliseconds. */
const SLOW_MS = 8000;

/** Slips that did not come out for sure. Nothing while all is well, and never in the way of a sale. */
export function PrintingStrip(): ReactElement | null {
  const say = useSay();
  const tasks = usePrints((state) => state.tasks);
  const now = useNow();
  // Those that may be on paper are looked for one by one.
  const unwanted = tasks.filter(({ state }) => state === 'queued' || state === 'failed').length;
  const shown = tasks.filter(({ state, since }) => isTrouble(state) || now - since > SLOW_MS);
  const strip = useStripFocus(shown.map(({ jobId }) => jobId).join(' '));
  if (shown.length === 0) return null;
  return (
    <section className="printing-strip" aria-label={say('counter.printing.name')} ref={strip}>
      <h2>
        {say('counter.printing.name')} <kbd aria-hidden>F7</kbd>
      </h2>
      {unwanted > 1 && (
        <Button kind="quiet" onPress={() => void galla['prints:cancel-all']({}).then(() => refreshPrints())}>
          {say('counter.printing.cancel_all')}
        </Button>
      )}
      <ul ref={oneStop}>
        {shown.map((task) => (
          <StripSlip key={task.jobId} task={task} />
        ))}
      </ul>
    </section>
  );
}
