import { useEffect, useState } from 'react';
import { istDate } from '../../../../preload/contract/ist-date';

const MINUTE_MS = 60_000;

/** Today in India, as `YYYY-MM-DD`; turns at midnight while the screen is open, a minute late at most. */
export function useToday(): string {
  const [today, setToday] = useState(() => istDate(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setToday(istDate(Date.now())), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
