import type { Recharge } from '../../../preload/contract/sale/recharge';
import { istDate } from '../../../preload/contract/ist-date';

/**
 * The gateway books a request under the day of its own clock, when it gets to it: this close to midnight, in
 * milliseconds, that may be the day before or after. Clocks are taken to be right when less than that apart.
 */
const NEAR_MIDNIGHT_MS = 15 * 60 * 1000;

/**
 * The Indian day (`YYYY-MM-DD`) that the next status check of a row names: each day that the gateway may have booked
 * it under, by turns. The day by the gateway's clock comes first where this computer's was known to be off when the
 * row was made; then our own, because somebody may have set the clock right just before the sale; then the gateway's
 * by what was learned of the clock later.
 */
export function dayToAsk(
  row: Pick<Recharge, 'istDate' | 'createdAt' | 'clockOffMs' | 'learnedOffMs' | 'checksDone'>,
): string {
  const days = daysOf(row);
  return days[row.checksDone % days.length] ?? row.istDate;
}

function daysOf({
  istDate: ours,
  createdAt,
  clockOffMs,
  learnedOffMs,
}: Parameters<typeof dayToAsk>[0]): readonly string[] {
  const known = clockOffMs === null ? [] : [createdAt - clockOffMs];
  const learned = learnedOffMs === null ? [] : [createdAt - learnedOffMs];
  const near = [...known, createdAt, ...learned].flatMap((time) => [
    istDate(time + NEAR_MIDNIGHT_MS),
    istDate(time - NEAR_MIDNIGHT_MS),
  ]);
  return [...new Set([...known.map(istDate), ours, ...learned.map(istDate), ...near])];
}
