import type { ReactElement } from 'react';
import { useNow } from '../../frame/use-now';
import { isTrouble, usePrints } from '../../store/print-store';
import { StripSlip } from './strip-slip';
import { useStripFocus } from './use-strip-focus';
import './printing-strip.css';

/** A slip that takes longer than this is told of. In milliseconds. */
const SLOW_MS = 8000;

/** Slips that did not come out for sure. Nothing while all is well, and never in the way of a sale. */
export function PrintingStrip(): ReactElement | null {
  const tasks = usePrints((state) => state.tasks);
  const now = useNow();
  const shown = tasks.filter(({ state, since }) => isTrouble(state) || now - since > SLOW_MS);
  const strip = useStripFocus(shown.map(({ jobId }) => jobId).join(' '));
  if (shown.length === 0) return null;
  return (
    <section className="printing-strip" aria-label="Printing" ref={strip}>
      <h2>
        Printing <kbd aria-hidden>F7</kbd>
      </h2>
      <ul>
        {shown.map((task) => (
          <StripSlip key={task.jobId} task={task} />
        ))}
      </ul>
    </section>
  );
}
