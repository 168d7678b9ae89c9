import { istDateTime } from '../../preload/contract/ist-date';

/**
 * A moment as slips name it: `12-11-2026 12:05 IST`. Plain ASCII on purpose: what Intl writes for `en-IN`
 * holds a narrow no-break space that printer fonts break on.
 */
export function slipTime(utcMs: number): string {
  const [date = '', time = ''] = istDateTime(utcMs).split(' ');
  return `${slipDay(date)} ${time.slice(0, 5)} IST`;
}

/** A day as slips name it: `12-11-2026`. `day` is `YYYY-MM-DD`. */
export function slipDay(day: string): string {
  return day.split('-').toReversed().join('-');
}
