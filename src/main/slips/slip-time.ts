import { istDateTime } from '../../preload/contract/ist-date';

/**
 * A moment as slips name it: `12-11-2026 12:05 IST`. Plain ASCII on purpose: what Intl writes for `en-IN`
 * holds a narrow no-break space that printer fonts break on.
 */
export function slipTime(utcMs: number): string {
  const [date = '', time = ''] = istDateTime(utcMs).split(' ');
  return `${date.split('-').toReversed().join('-')} ${time.slice(0, 5)} IST`;
}
