import { useEffect, useRef, type ReactElement } from 'react';
import { istDate } from '../../../preload/contract/ist-date';
import { refreshDay } from '../store/day-store';
import { timeOfDay } from '../text/time';
import { useNow } from '../page/use-now';

/** The time in India. At midnight the counter begins a new day. */
export function Clock(): ReactElement {
  const now = useNow();
  const today = istDate(now);
  const shown = useRef(today);
  useEffect(() => {
    if (shown.current === today) return;
    shown.current = today;
    void refreshDay();
  }, [today]);
  return (
    <time className="frame-clock digits" dateTime={new Date(now).toISOString().slice(0, 16)}>
      {timeOfDay(now)}
    </time>
  );
}
