import type { ReactElement } from 'react';
import { istDate } from '../../../../../preload/contract/ist-date';
import type { ShiftNow } from '../../../../../preload/contract/shift/shift';
import type { Say } from '../../../../../preload/contract/words/say';
import { useNow } from '../../../page/use-now';
import { useSay } from '../../../page/use-say';
import { useShift } from '../../../store/shift-store';
import { dateTime, timeOfDay } from '../../../text/time';

/** Since when a shift is open, or that the drawer is being counted, and the key that leads there. Nothing where nobody uses them. */
export function ShiftLine(): ReactElement | null {
  const say = useSay();
  const shift = useShift((state) => state.now);
  const today = istDate(useNow());
  const words = shift === null ? null : lineWords(say, shift, today);
  if (words === null) return null;
  return (
    <p className="shift-line">
      <a href="#reports/close">
        {words}
        <kbd aria-hidden>Shift F3</kbd>
      </a>
    </p>
  );
}

function lineWords(say: Say, now: ShiftNow, today: string): string | null {
  const { draft, shift, shiftRequired, lastClose, notClosed } = now;
  if (draft !== null) return say(draft.of === 'close' ? 'shift.line.closing' : 'shift.line.counting');
  if (shift !== null) {
    const since = shift.istDate === today ? timeOfDay(shift.since) : dateTime(say, shift.since, 'minutes');
    return say('shift.line.open', { since });
  }
  if (shiftRequired) return say('shift.line.needed');
  // A shop that never closed a day is not told of each that it did not close.
  return lastClose === null || notClosed.length === 0
    ? null
    : say('shift.line.late', { count: notClosed.length });
}
