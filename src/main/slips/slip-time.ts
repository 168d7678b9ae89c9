/** India's clock: UTC+05:30 all year. */
const IST_OFFSET_MS = 5.5 * 60 * 60 * 1000;

/**
 * A moment as slips name it: `12-11-2026 12:05 IST`. Plain ASCII on purpose: what Intl writes for `en-IN`
 * holds a narrow no-break space that printer fonts break on.
 */
export function slipTime(utcMs: number): string {
  const [date = '', time = ''] = new Date(utcMs + IST_OFFSET_MS).toISOString().split('T');
  return `${date.split('-').toReversed().join('-')} ${time.slice(0, 5)} IST`;
}
